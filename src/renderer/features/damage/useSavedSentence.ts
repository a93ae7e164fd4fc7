import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { SalvageReport } from '#shared/contract/damage.ts';

/** Says in one sentence whether something was lost. */
export function useSavedSentence(): (report: SalvageReport) => string {
  const { t } = useTranslation('damage');
  const format = useFormat();
  return ({ records, moreMayBeLost }) => {
    const lost = records.reduce((sum, one) => sum + one.lost, 0);
    const shown = format.number(lost);
    if (lost > 0 && moreMayBeLost) return t('report.atLeast', { count: lost, shown });
    if (lost > 0) return t('report.lost', { count: lost, shown });
    return moreMayBeLost ? t('report.moreMayBeLost') : t('report.whole');
  };
}
