import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { EditorProps } from './EditorProps.ts';
import { IsSelect } from './IsSelect.tsx';
import { SeveralSelect } from './SeveralSelect.tsx';

/** One of the options of a custom field; options that are gone stay where a rule names them. */
export function CustomChoiceEditor({ condition, onChange }: EditorProps<'customChoice'>) {
  const { t } = useTranslation('segments');
  const fields = useQuery(useData().customFields.list.queryOptions());
  const options = fields.data?.find(({ id }) => id === condition.fieldId)?.options ?? [];
  const all = [...new Set([...options, ...condition.in])];
  return (
    <>
      <IsSelect pair="is" not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <SeveralSelect
        label={t('editor.values')}
        values={condition.in}
        options={all.map((value) => ({ value, label: value }))}
        onChange={(values) => onChange({ ...condition, in: values })}
      />
    </>
  );
}
