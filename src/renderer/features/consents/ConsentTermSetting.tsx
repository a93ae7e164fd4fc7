import { NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { consentTerm, usualConsentTerm } from '#shared/contract/consents.ts';
import classes from './Consents.module.css';
import { useConsentTerm } from './useConsentTerm.ts';

/** Whether a consent is proposed to have an end, and after how many months. */
export function ConsentTermSetting() {
  const { t } = useTranslation('retention');
  const { term, setTerm } = useConsentTerm();
  if (term === undefined) return null;
  const { months } = term;
  return (
    <>
      <Switch
        label={t('term.limited')}
        description={t(months === null ? 'term.unlimited' : 'term.limitedHint')}
        checked={months !== null}
        onChange={(event) => setTerm(event.currentTarget.checked ? usualConsentTerm : { months: null })}
      />
      {months !== null && (
        <Months key={months} months={months} onChange={(chosen) => setTerm({ months: chosen })} />
      )}
    </>
  );
}

const { minValue, maxValue } = consentTerm.shape.months.unwrap();
const least = minValue ?? 1;
const most = maxValue ?? 120;

/** Kept when the field is left or with Enter, as on the way to 36 one types a 3. */
function Months({ months, onChange }: { months: number; onChange: (months: number) => void }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const [typed, setTyped] = useState<string | number>(months);
  const { success, data } = consentTerm.shape.months.unwrap().safeParse(typed);
  const keep = () => {
    if (success && data !== months) onChange(data);
  };
  return (
    <NumberInput
      className={classes['months'] ?? ''}
      label={t('term.months')}
      value={typed}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      error={!success && t('term.range', { least: format.number(least), most: format.number(most) })}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
