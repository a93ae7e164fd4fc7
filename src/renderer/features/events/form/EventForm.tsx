import { MultiSelect, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { usePreferences } from '#renderer/app/preferences.ts';
import { OwnerField } from '#renderer/features/followUps/OwnerField.tsx';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { useToday } from '#renderer/features/people/useToday.ts';
import { timeZones } from '#renderer/features/settings/timeZones.ts';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { useEventWrites } from '../useEventWrites.ts';
import { CostFields } from './CostFields.tsx';
import { draftOf, type EventDraft, endsTooEarly, newDraft, tidyDraft } from './eventDraft.ts';
import { FitInShort } from './FitInShort.tsx';
import { SessionFields } from './SessionFields.tsx';

interface EventFormProps {
  /** Null for a new one. */
  readonly event: CommunityEvent | null;
  readonly onDone: () => void;
  readonly onSaved?: (event: CommunityEvent) => void;
}

/** Nobody comes to an event in order to keep their distance. */
const wants = orientationKind.options.filter((kind) => kind !== 'distance');

/** What an event is, when and where, and for whom. */
export function EventForm({ event, onDone, onSaved }: EventFormProps) {
  const { t } = useTranslation(['events', 'vocabulary']);
  const { timeZone: zone, language } = usePreferences();
  const today = useToday();
  const actor = useActor();
  const undo = useUndo();
  const { save } = useEventWrites();
  const [draft, setDraft] = useState<EventDraft>(() =>
    event === null ? newDraft(today, zone, actor, language === 'ja' ? 'JPY' : 'EUR') : draftOf(event),
  );
  const [tried, setTried] = useState(false);
  const change = (part: Partial<EventDraft>) => setDraft((before) => ({ ...before, ...part }));
  const untitled = draft.title.trim() === '';
  const submit = () => {
    setTried(true);
    if (untitled || draft.sessions.some(endsTooEarly)) return;
    save.mutate(
      { ...tidyDraft(draft), id: event?.id ?? null, version: event?.version ?? 0 },
      {
        onSuccess: (saved) => {
          const message = t(event === null ? 'form.added' : 'form.changed', { title: saved.event.title });
          undo({ message, operationId: saved.operationId });
          onDone();
          onSaved?.(saved.event);
        },
      },
    );
  };
  return (
    <FormFrame
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onCancel={onDone}
      {...(event === null && { submitLabel: t('form.add') })}
    >
      <TextInput
        label={t('field.title')}
        data-autofocus
        required
        maxLength={200}
        value={draft.title}
        error={tried && untitled && t('field.titleMissing')}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
      />
      <SessionFields
        sessions={draft.sessions}
        tried={tried}
        onChange={(sessions) => change({ sessions: [...sessions] })}
      />
      <Select
        label={t('field.zone')}
        data={timeZones(draft.zone)}
        value={draft.zone}
        searchable
        allowDeselect={false}
        onChange={(chosen) => change({ zone: timeZone.parse(chosen) })}
      />
      <div className={fields['pairs']}>
        <TextInput
          label={t('field.place')}
          maxLength={300}
          value={draft.place}
          onChange={({ currentTarget: { value } }) => change({ place: value })}
        />
        <TextInput
          label={t('field.link')}
          placeholder="https://"
          maxLength={2000}
          value={draft.link}
          onChange={({ currentTarget: { value } }) => change({ link: value })}
        />
      </div>
      <MultiSelect
        label={t('field.orientations')}
        placeholder={draft.orientations.length === 0 ? t('forEverybody') : ''}
        data={wants.map((value) => ({ value, label: t(`vocabulary:orientationKind.${value}`) }))}
        value={draft.orientations}
        onChange={(chosen) => change({ orientations: z.array(orientationKind).parse(chosen) })}
      />
      <FitInShort orientations={draft.orientations} />
      <Textarea
        label={t('field.description')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft.description}
        onChange={({ currentTarget: { value } }) => change({ description: value })}
      />
      <TagsInput
        label={t('field.hosts')}
        description={t('field.hostsExplained')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxTags={50}
        value={draft.hosts}
        onChange={(hosts) => change({ hosts: hosts.map((host) => host.slice(0, 120)) })}
      />
      <div className={fields['pairs']}>
        <NumberInput
          label={t('field.capacity')}
          placeholder={t('field.noLimit')}
          min={1}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          value={draft.capacity ?? ''}
          onChange={(value) => change({ capacity: value === '' || Number(value) < 1 ? null : Number(value) })}
        />
        <OwnerField value={draft.owner} onChange={(owner) => change({ owner })} />
      </div>
      <CostFields draft={draft} onChange={change} />
    </FormFrame>
  );
}
