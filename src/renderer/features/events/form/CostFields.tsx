import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { EventDraft } from './eventDraft.ts';
import classes from './form.module.css';
import { decimalsOf, inUnits, smallestUnits } from './money.ts';

interface CostFieldsProps {
  readonly draft: Pick<EventDraft, 'currency' | 'plannedCost' | 'actualCost'>;
  readonly onChange: (part: Partial<EventDraft>) => void;
}

/** What it was to cost us, and what it did. */
export function CostFields({ draft: { currency, plannedCost, actualCost }, onChange }: CostFieldsProps) {
  const { t } = useTranslation('events');
  const { language } = usePreferences();
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const offered = [...new Set(['JPY', 'EUR', 'USD', 'GBP', ...Intl.supportedValuesOf('currency'), currency])];
  const shared = {
    min: 0,
    decimalScale: decimalsOf(currency),
    allowNegative: false,
    thousandSeparator: true,
    hideControls: true,
  };
  const toKeep = (value: string | number) => (value === '' ? null : smallestUnits(Number(value), currency));
  return (
    <div className={classes['costs']}>
      <NumberInput
        {...shared}
        label={t('field.plannedCost')}
        value={plannedCost === null ? '' : inUnits(plannedCost, currency)}
        onChange={(value) => onChange({ plannedCost: toKeep(value) })}
      />
      <NumberInput
        {...shared}
        label={t('field.actualCost')}
        value={actualCost === null ? '' : inUnits(actualCost, currency)}
        onChange={(value) => onChange({ actualCost: toKeep(value) })}
      />
      <Select
        label={t('field.currency')}
        searchable
        allowDeselect={false}
        data={offered.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))}
        value={currency}
        onChange={(chosen) => {
          if (chosen === null) return;
          // The amounts stay as they are read, whatever the new currency's smallest unit is.
          const carried = (cost: number | null) =>
            cost === null ? null : smallestUnits(inUnits(cost, currency), chosen);
          onChange({
            currency: chosen,
            plannedCost: carried(plannedCost),
            actualCost: carried(actualCost),
          });
        }}
      />
    </div>
  );
}
