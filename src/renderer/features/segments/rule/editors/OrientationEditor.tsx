import { useTranslation } from 'react-i18next';
import { orientationKind, orientationSource } from '#shared/domain/vocabulary.ts';
import { AgeSelect, withAges } from './AgeSelect.tsx';
import type { EditorProps } from './EditorProps.ts';
import { IsSelect } from './IsSelect.tsx';
import { SeveralSelect } from './SeveralSelect.tsx';
import { TestSelect } from './TestSelect.tsx';

const strengths = ['1', '2', '3'] as const;

/** What the person wants, how much, and how we know it. */
export function OrientationEditor({ condition, onChange }: EditorProps<'orientation'>) {
  const { t } = useTranslation(['segments', 'vocabulary']);
  const all = orientationSource.options;
  const sources = all.every((source) => condition.sources.includes(source)) ? [] : condition.sources;
  return (
    <>
      <IsSelect pair="wants" not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <SeveralSelect
        label={t('editor.values')}
        values={condition.in}
        options={orientationKind.options.map((value) => ({
          value,
          label: t(`vocabulary:orientationKind.${value}`),
        }))}
        onChange={(values) => onChange({ ...condition, in: values })}
      />
      <TestSelect
        label={t('editor.strength')}
        value={strengths[condition.atLeast - 1] ?? '1'}
        options={strengths.map((value) => ({ value, label: t(`editor.strength${value}`) }))}
        onChange={(value) => onChange({ ...condition, atLeast: Number(value) })}
      />
      <SeveralSelect
        label={t('editor.sources')}
        hint={t('editor.anySource')}
        values={sources}
        options={all.map((value) => ({ value, label: t(`vocabulary:orientationSource.${value}`) }))}
        onChange={(values) => onChange({ ...condition, sources: values.length === 0 ? [...all] : values })}
      />
      <AgeSelect ages={condition.ages} onChange={(ages) => onChange(withAges(condition, ages))} />
    </>
  );
}
