import { useTranslation } from 'react-i18next';
import type { EditorProps } from './EditorProps.ts';
import { TestSelect } from './TestSelect.tsx';

/** Yes or no. */
export function FlagEditor({ condition, onChange }: EditorProps<'flag' | 'customFlag'>) {
  const { t } = useTranslation('segments');
  const forms = ['holds', 'not'] as const;
  return (
    <TestSelect
      value={condition.not ? 'not' : 'holds'}
      options={forms.map((value) => ({ value, label: t(`test.flag.${value}`) }))}
      onChange={(form) => onChange({ ...condition, not: form === 'not' })}
    />
  );
}
