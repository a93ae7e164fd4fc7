import { useTranslation } from 'react-i18next';
import { TestSelect } from './TestSelect.tsx';

interface IsSelectProps {
  /** Which pair of words: is and is not, has and does not have … */
  readonly pair: 'is' | 'has' | 'wants' | 'segment';
  readonly not: boolean;
  readonly onChange: (not: boolean) => void;
}

/** Whether a condition holds or is turned round. */
export function IsSelect({ pair, not, onChange }: IsSelectProps) {
  const { t } = useTranslation('segments');
  const forms = ['holds', 'not'] as const;
  return (
    <TestSelect
      value={not ? 'not' : 'holds'}
      options={forms.map((value) => ({ value, label: t(`test.${pair}.${value}`) }))}
      onChange={(form) => onChange(form === 'not')}
    />
  );
}
