import { useTranslation } from 'react-i18next';
import type { RowOutcome } from '#shared/contract/imports.ts';

/** Why a row was refused, in words; nothing for a row that was not. */
export function useFailureWords(): (result: RowOutcome) => string {
  const { t } = useTranslation('imports');
  return (result) => {
    if (result.outcome !== 'fail') return '';
    const field = result.field === null ? '' : (result.customField ?? t(`field.${result.field}`));
    return t(`failure.${result.reason}`, { field, value: result.value });
  };
}
