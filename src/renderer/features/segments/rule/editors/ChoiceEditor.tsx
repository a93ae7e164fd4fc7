import { useTranslation } from 'react-i18next';
import { employmentType, membershipState, openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import { AgeSelect, withAges } from './AgeSelect.tsx';
import type { EditorProps } from './EditorProps.ts';
import { IsSelect } from './IsSelect.tsx';
import { SeveralSelect } from './SeveralSelect.tsx';

/** One of the values of a list of the vocabulary. */
export function ChoiceEditor({
  condition,
  onChange,
}: EditorProps<'openness' | 'preferredForm' | 'membership' | 'employmentType'>) {
  return (
    <>
      <IsSelect pair="is" not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <Values condition={condition} onChange={onChange} />
    </>
  );
}

function Values({
  condition,
  onChange,
}: EditorProps<'openness' | 'preferredForm' | 'membership' | 'employmentType'>) {
  const { t } = useTranslation(['segments', 'vocabulary']);
  const label = t('editor.values');
  switch (condition.type) {
    case 'openness':
      return (
        <>
          <SeveralSelect
            label={label}
            values={condition.in}
            options={openness.options.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) }))}
            onChange={(values) => onChange({ ...condition, in: values })}
          />
          <AgeSelect ages={condition.ages} onChange={(ages) => onChange(withAges(condition, ages))} />
        </>
      );
    case 'preferredForm':
      return (
        <SeveralSelect
          label={label}
          values={condition.in}
          options={partnershipForm.options.map((value) => ({
            value,
            label: t(`vocabulary:partnershipForm.${value}`),
          }))}
          onChange={(values) => onChange({ ...condition, in: values })}
        />
      );
    case 'membership':
      return (
        <SeveralSelect
          label={label}
          values={condition.in}
          options={membershipState.options.map((value) => ({
            value,
            label: t(`vocabulary:membershipState.${value}`),
          }))}
          onChange={(values) => onChange({ ...condition, in: values })}
        />
      );
    case 'employmentType':
      return (
        <SeveralSelect
          label={label}
          values={condition.in}
          options={employmentType.options.map((value) => ({
            value,
            label: t(`vocabulary:employmentType.${value}`),
          }))}
          onChange={(values) => onChange({ ...condition, in: values })}
        />
      );
  }
}
