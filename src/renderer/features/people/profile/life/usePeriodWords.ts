import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Piece } from './pieces.ts';

/** From when to when, in words. */
export function usePeriodWords(): (period: Pick<Piece, 'startedOn' | 'endedOn'>) => string {
  const { t } = useTranslation('people');
  const format = useFormat();
  return ({ startedOn, endedOn }) => {
    if (startedOn === null && endedOn === null) return t('life.dayUnknown');
    if (startedOn !== null && startedOn === endedOn) return format.date(startedOn);
    if (startedOn !== null && endedOn === null)
      return `${format.date(startedOn)}${t('tenure.to')}${t('tenure.now')}`;
    return format.dateRange(startedOn, endedOn);
  };
}
