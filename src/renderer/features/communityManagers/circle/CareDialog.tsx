import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { CareRecord, CommunityManager } from '#shared/contract/communityManagers.ts';
import { communityManagerId, eventId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useManagerWrites } from '../useManagerWrites.ts';

interface CareDialogProps {
  /** What is changed, null for something new; itself null while the dialog is closed. */
  readonly editing: { readonly care: CareRecord | null } | null;
  readonly managers: readonly CommunityManager[];
  readonly today: PlainDate;
  readonly onClose: () => void;
}

/** Something a manager took care of. */
export function CareDialog({ editing, managers, today, onClose }: CareDialogProps) {
  const { t } = useTranslation('communityManagers');
  return (
    <FormDialog
      opened={editing !== null}
      onClose={onClose}
      title={t(editing?.care ? 'care.changeTitle' : 'care.addTitle')}
    >
      {editing !== null && (
        <CareForm care={editing.care} managers={managers} today={today} onDone={onClose} />
      )}
    </FormDialog>
  );
}

/** So many past events are offered. */
const mostEvents = 50;

interface CareFormProps {
  readonly care: CareRecord | null;
  readonly managers: readonly CommunityManager[];
  readonly today: PlainDate;
  readonly onDone: () => void;
}

function CareForm({ care, managers, today, onDone }: CareFormProps) {
  const { t } = useTranslation('communityManagers');
  const past = useQuery(
    useData().events.list.queryOptions({
      input: { when: 'past', search: '', offset: 0, limit: mostEvents },
    }),
  );
  const { saveCare, undo } = useManagerWrites();
  const inOffice = managers.find(({ endedOn }) => endedOn === null || endedOn >= today);
  const [draft, setDraft] = useState({
    managerId: care?.managerId ?? inOffice?.id ?? managers.at(-1)?.id ?? null,
    happenedOn: care?.happenedOn ?? today,
    words: care?.words ?? '',
    eventId: care?.event?.id ?? null,
  });
  const [tried, setTried] = useState(false);
  const events = new Map((past.data?.events ?? []).map(({ event }) => [event.id, event.title]));
  if (care?.event) events.set(care.event.id, care.event.title);
  const submit = () => {
    setTried(true);
    const { managerId, ...facts } = draft;
    if (facts.words.trim() === '' || managerId === null) return;
    saveCare.mutate(
      { ...facts, managerId, id: care?.id ?? null },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('care.saved'), operationId });
        },
      },
    );
  };
  return (
    <FormFrame busy={saveCare.isPending} error={saveCare.error} onSubmit={submit} onCancel={onDone}>
      <Textarea
        data-autofocus
        label={t('care.words')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={draft.words}
        error={tried && draft.words.trim() === '' && t('care.wordsMissing')}
        onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
      />
      <div className={fields['pairs']}>
        <Select
          label={t('care.who')}
          allowDeselect={false}
          data={managers.map(({ id, personName }) => ({ value: id, label: displayName(personName) }))}
          value={draft.managerId}
          onChange={(id) =>
            setDraft({ ...draft, managerId: communityManagerId.nullable().catch(null).parse(id) })
          }
        />
        <DayInput
          required
          label={t('care.happenedOn')}
          value={draft.happenedOn}
          onChange={(day) => day && setDraft({ ...draft, happenedOn: day })}
        />
        {events.size > 0 && (
          <Select
            label={t('care.event')}
            placeholder={t('care.noEvent')}
            clearable
            searchable={events.size > 8}
            data={[...events].map(([value, label]) => ({ value, label }))}
            value={draft.eventId}
            onChange={(id) => setDraft({ ...draft, eventId: eventId.nullable().catch(null).parse(id) })}
          />
        )}
      </div>
    </FormFrame>
  );
}
