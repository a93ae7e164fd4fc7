import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { RowOutcome } from '#shared/contract/importPlan.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

/** Why a row was refused, in words; nothing for a row that was not. */
export function useFailureWords(): (result: RowOutcome) => string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (result) => {
    if (result.outcome !== 'fail') return '';
    const field = result.field === null ? '' : (result.customField ?? t(`field.${result.field}`));
    const value = result.reason === 'erased' ? format.date(plainDate.parse(result.value)) : result.value;
    return t(`failure.${result.reason}`, { field, value });
  };
}
