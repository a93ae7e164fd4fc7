import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { EditorProps } from './EditorProps.ts';
import { IsSelect } from './IsSelect.tsx';
import { SeveralSelect } from './SeveralSelect.tsx';

/** Tags and skills, the most used first. */
export function LabelEditor({ condition, onChange }: EditorProps<'label'>) {
  const { t } = useTranslation(['segments', 'vocabulary']);
  const labels = useQuery(useData().people.labels.queryOptions());
  const known = (labels.data ?? []).map(({ id, kind, name }) => ({
    value: id,
    label: t('editor.labelOf', { name, kind: t(`vocabulary:labelKind.${kind}`) }),
  }));
  const gone = labels.isPending
    ? []
    : condition.in
        .filter((id) => !known.some(({ value }) => value === id))
        .map((value) => ({ value, label: t('editor.gone') }));
  return (
    <>
      <IsSelect pair="has" not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <SeveralSelect
        label={t('editor.values')}
        values={condition.in}
        options={[...known, ...gone]}
        onChange={(values) => onChange({ ...condition, in: values })}
      />
    </>
  );
}
