import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { Profile, Tenure } from '#shared/contract/personProfile.ts';
import { tenureProblem } from '#shared/domain/personRules.ts';
import { employmentType } from '#shared/domain/vocabulary.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import classes from '../../fields/fields.module.css';
import { useVersionedSave } from '../../fields/useVersionedSave.ts';
import { useTenureFacts } from './useLifeFacts.ts';
import { useRemoveWithUndo } from './useRemoveWithUndo.ts';

const noTenure: Omit<Tenure, 'id'> = {
  startedOn: null,
  endedOn: null,
  department: null,
  title: null,
  grade: null,
  manager: null,
  employmentType: null,
  leaveReason: null,
};

interface TenureFormProps {
  readonly profile: Profile;
  /** Null to add one. */
  readonly tenure: Tenure | null;
  readonly onDone: () => void;
}

/** Adds a tenure or changes one. */
export function TenureForm({ profile, tenure, onDone }: TenureFormProps) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const client = useDataClient();
  const [draft, setDraft] = useState<Omit<Tenure, 'id'>>(tenure ?? noTenure);
  const [tried, setTried] = useState(false);
  const facts = useTenureFacts();
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ tenures }) =>
    facts(tenures.find(({ id }) => id === tenure?.id)),
  );
  const removeWithUndo = useRemoveWithUndo(profile);
  const problem = tenureProblem(draft);
  const said = (field: string) => tried && problem?.field === field && t(`problem.${problem.reason}`);
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    save((from) => {
      // One that was removed meanwhile is added again.
      const id = from.tenures.find((kept) => kept.id === tenure?.id)?.id ?? null;
      return client.people.saveTenure({ personId: from.id, version: from.version, tenure: { ...draft, id } });
    }, onDone);
  };
  const text = (field: 'department' | 'title' | 'grade' | 'manager' | 'leaveReason') => (
    <TextInput
      label={t(`tenure.${field}`)}
      maxLength={200}
      value={draft[field] ?? ''}
      onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
    />
  );
  return (
    <FormFrame
      busy={busy}
      error={error}
      meanwhile={meanwhile}
      onSubmit={submit}
      onCancel={onDone}
      onRemove={tenure === null ? undefined : () => void removeWithUndo.tenure(tenure, onDone)}
    >
      <div className={classes['pairs']}>
        <DayInput
          label={t('tenure.startedOn')}
          value={draft.startedOn}
          error={said('startedOn')}
          onChange={(startedOn) => setDraft({ ...draft, startedOn })}
        />
        <DayInput
          label={t('tenure.endedOn')}
          value={draft.endedOn}
          error={said('endedOn')}
          onChange={(endedOn) => setDraft({ ...draft, endedOn })}
        />
        {text('department')}
        {text('title')}
        {text('grade')}
        <Select
          label={t('tenure.employmentType')}
          placeholder={t('tenure.notSaid')}
          clearable
          clearButtonProps={{ 'aria-label': t('tenure.notSaid') }}
          data={employmentType.options.map((value) => ({
            value,
            label: t(`vocabulary:employmentType.${value}`),
          }))}
          value={draft.employmentType}
          onChange={(value) => setDraft({ ...draft, employmentType: employmentType.nullable().parse(value) })}
        />
        {text('manager')}
        {text('leaveReason')}
      </div>
    </FormFrame>
  );
}
