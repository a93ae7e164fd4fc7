import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

interface BoardAnswer {
  readonly today: PlainDate;
  readonly total: number;
  readonly leavers: readonly Leaver[];
}

/** What the board shows, in one sentence; nothing before it is known. */
export function useBoardSentence(): (answer: BoardAnswer | undefined) => string | undefined {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  return (answer) => {
    if (answer === undefined) return undefined;
    const { today, total, leavers } = answer;
    if (total === 0) return t('board.sentenceNobody');
    const next = leavers.find(({ lastDay }) => lastDay >= today);
    const shown = format.number(total);
    return next === undefined
      ? t('board.sentenceLeft', { count: total, shown })
      : t('board.sentence', { count: total, shown, day: format.weekday(next.lastDay) });
  };
}
