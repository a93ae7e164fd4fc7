import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CustomField, CustomValue } from '#shared/contract/customFields.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

/** A value of a custom field as the page's language writes it. */
export function useCustomValueWords(): (field: Pick<CustomField, 'type'>, value: CustomValue) => string {
  const { t } = useTranslation('people');
  const format = useFormat();
  return ({ type }, value) => {
    if (typeof value === 'boolean') return t(value ? 'custom.yes' : 'custom.no');
    if (typeof value === 'number') return format.number(value);
    if (type !== 'date') return value;
    const day = plainDate.safeParse(value);
    return day.success ? format.date(day.data) : value;
  };
}
