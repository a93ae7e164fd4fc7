import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { useOfferedOwners } from '#renderer/features/people/useOfferedOwners.ts';
import type { OpportunityDraft } from '#shared/contract/opportunities.ts';
import { lacksStep } from './draft.ts';
import { WorryFields } from './WorryFields.tsx';

interface OpportunityFieldsProps {
  readonly draft: OpportunityDraft;
  readonly onChange: (part: Partial<OpportunityDraft>) => void;
  /** Somebody tried to keep it: what is missing is said. */
  readonly tried: boolean;
}

/** What is written down of an opportunity, except whose and which it is. */
export function OpportunityFields({ draft, onChange, tried }: OpportunityFieldsProps) {
  const { t } = useTranslation('pipeline');
  const names = useOfferedOwners(useActor());
  const name = (field: 'owner' | 'sponsor') => (
    <Autocomplete
      label={t(`field.${field}`)}
      data={names}
      limit={20}
      maxLength={120}
      value={draft[field] ?? ''}
      onChange={(value) => onChange({ [field]: value === '' ? null : value })}
    />
  );
  return (
    <>
      <div className={fields['pairs']}>
        <TextInput
          label={t('field.title')}
          maxLength={200}
          value={draft.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.department')}
          maxLength={120}
          value={draft.department ?? ''}
          onChange={(event) => onChange({ department: event.currentTarget.value || null })}
        />
        <TextInput
          label={t('field.nextStep')}
          placeholder={t('field.nextStepHint')}
          maxLength={200}
          value={draft.nextStep}
          error={tried && lacksStep(draft) && t('field.nextStepMissing')}
          onChange={(event) => onChange({ nextStep: event.currentTarget.value })}
        />
        <DayInput
          label={t('field.nextStepOn')}
          value={draft.nextStepOn}
          onChange={(nextStepOn) => onChange({ nextStepOn })}
        />
        {name('owner')}
        {name('sponsor')}
        <DayInput
          label={t('field.startsOn')}
          value={draft.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
        />
      </div>
      <WorryFields worries={draft.worries} names={names} onChange={(worries) => onChange({ worries })} />
      <Textarea
        label={t('field.note')}
        description={t('field.noteHint')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}
