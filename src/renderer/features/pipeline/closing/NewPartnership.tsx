import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { Partnership } from '#shared/contract/personProfile.ts';
import { periodProblem } from '#shared/domain/personRules.ts';
import { partnershipKind } from '#shared/domain/vocabulary.ts';
import classes from './closing.module.css';

type NewOne = Omit<Partnership, 'id'>;

interface NewPartnershipProps {
  readonly partnership: NewOne;
  readonly tried: boolean;
  readonly onChange: (partnership: NewOne) => void;
}

/** The partnership that was agreed on. */
export function NewPartnership({ partnership, tried, onChange }: NewPartnershipProps) {
  const { t } = useTranslation(['pipeline', 'people', 'vocabulary']);
  const problem = periodProblem(partnership);
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['heading']}>{t('closing.partnership')}</legend>
      <div className={fields['pairs']}>
        <Select
          label={t('people:partnership.kind')}
          allowDeselect={false}
          data={partnershipKind.options.map((value) => ({
            value,
            label: t(`vocabulary:partnershipKind.${value}`),
          }))}
          value={partnership.kind}
          onChange={(value) => onChange({ ...partnership, kind: partnershipKind.parse(value) })}
        />
        <TextInput
          label={t('people:partnership.title')}
          maxLength={200}
          value={partnership.title ?? ''}
          onChange={(event) => onChange({ ...partnership, title: event.currentTarget.value || null })}
        />
        <DayInput
          label={t('people:partnership.startedOn')}
          value={partnership.startedOn}
          error={tried && partnership.startedOn === null && t('closing.startMissing')}
          onChange={(startedOn) => onChange({ ...partnership, startedOn })}
        />
        <DayInput
          label={t('people:partnership.endedOn')}
          placeholder={t('people:partnership.endedHint')}
          value={partnership.endedOn}
          error={problem !== null && t(`people:problem.${problem.reason}`)}
          onChange={(endedOn) => onChange({ ...partnership, endedOn })}
        />
      </div>
      <Textarea
        label={t('people:partnership.note')}
        autosize
        minRows={1}
        maxLength={5000}
        value={partnership.note}
        onChange={(event) => onChange({ ...partnership, note: event.currentTarget.value })}
      />
    </fieldset>
  );
}
