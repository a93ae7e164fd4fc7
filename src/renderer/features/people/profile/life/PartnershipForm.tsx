import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { Partnership, Profile } from '#shared/contract/personProfile.ts';
import { periodProblem } from '#shared/domain/personRules.ts';
import { partnershipKind } from '#shared/domain/vocabulary.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import classes from '../../fields/fields.module.css';
import { useVersionedSave } from '../../fields/useVersionedSave.ts';
import { useToday } from '../../useToday.ts';
import { usePartnershipFacts } from './useLifeFacts.ts';
import { useRemoveWithUndo } from './useRemoveWithUndo.ts';

interface PartnershipFormProps {
  readonly profile: Profile;
  /** Null to add one. */
  readonly partnership: Partnership | null;
  readonly onDone: () => void;
}

/** Adds a partnership or changes one. */
export function PartnershipForm({ profile, partnership, onDone }: PartnershipFormProps) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const client = useDataClient();
  const today = useToday();
  const [draft, setDraft] = useState<Omit<Partnership, 'id'>>(
    partnership ?? { kind: 'freelance', startedOn: today, endedOn: null, title: null, note: '' },
  );
  const facts = usePartnershipFacts();
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ partnerships }) =>
    facts(partnerships.find(({ id }) => id === partnership?.id)),
  );
  const removeWithUndo = useRemoveWithUndo(profile);
  const problem = periodProblem(draft);
  const submit = () => {
    if (problem !== null) return;
    save((from) => {
      // One that was removed meanwhile is added again.
      const id = from.partnerships.find((kept) => kept.id === partnership?.id)?.id ?? null;
      const saved = { ...draft, id };
      return client.people.savePartnership({ personId: from.id, version: from.version, partnership: saved });
    }, onDone);
  };
  return (
    <FormFrame
      busy={busy}
      error={error}
      meanwhile={meanwhile}
      onSubmit={submit}
      onCancel={onDone}
      onRemove={partnership === null ? undefined : () => void removeWithUndo.partnership(partnership, onDone)}
    >
      <div className={classes['pairs']}>
        <Select
          label={t('partnership.kind')}
          allowDeselect={false}
          data-autofocus
          data={partnershipKind.options.map((value) => ({
            value,
            label: t(`vocabulary:partnershipKind.${value}`),
          }))}
          value={draft.kind}
          onChange={(value) => setDraft({ ...draft, kind: partnershipKind.parse(value) })}
        />
        <TextInput
          label={t('partnership.title')}
          maxLength={200}
          value={draft.title ?? ''}
          onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
        />
        <DayInput
          label={t('partnership.startedOn')}
          value={draft.startedOn}
          onChange={(startedOn) => setDraft({ ...draft, startedOn })}
        />
        <DayInput
          label={t('partnership.endedOn')}
          placeholder={t('partnership.endedHint')}
          value={draft.endedOn}
          error={problem !== null && t(`problem.${problem.reason}`)}
          onChange={(endedOn) => setDraft({ ...draft, endedOn })}
        />
      </div>
      <Textarea
        label={t('partnership.note')}
        autosize
        minRows={2}
        maxLength={5000}
        value={draft.note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
