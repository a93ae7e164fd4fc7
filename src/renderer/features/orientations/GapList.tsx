import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OrientationBoard } from '#shared/contract/orientations.ts';
import { type BoardGap, boardGaps } from '#shared/domain/boardRules.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import classes from './board.module.css';
import { CountLink } from './CountLink.tsx';
import { useAskPeople } from './useAskPeople.ts';
import { useShowNumber } from './useShowNumber.ts';

interface GapListProps {
  readonly board: OrientationBoard;
  readonly segmentId: SegmentId | null;
}

/** Of whom we do not know what they want, or not for sure, or only from long ago; with the way to ask them. */
export function GapList({ board, segmentId }: GapListProps) {
  const { t } = useTranslation('orientations');
  const format = useFormat();
  const show = useShowNumber(segmentId);
  const { ask, makeSurvey } = useAskPeople(segmentId);
  const askWord = (gap: BoardGap) => ({
    'aria-label': t('gap.askOf', { gap: t(`gap.${gap}`) }),
    onClick: () => (ask === null ? makeSurvey() : ask(gap)),
  });
  return (
    <section aria-labelledby="orientation-gaps">
      <h2 id="orientation-gaps" className={classes['heading']}>
        {t('gap.title')}
      </h2>
      <ul className={classes['gaps']}>
        {boardGaps.map((gap) => {
          const { people, reachable } = board[gap];
          return (
            <li key={gap} className={classes['gap']}>
              <CountLink
                large
                people={people}
                name={t('numberOf', { who: t(`gap.${gap}`), people: format.number(people) })}
                onShow={() => show({ type: 'gap', gap })}
              />
              <span className={classes['gapWords']}>{t(`gap.${gap}`)}</span>
              <span className={classes['quiet']}>
                {t('gap.reachable', { count: reachable, shown: format.number(reachable) })}
              </span>
              {people > 0 && (
                <Button variant="default" size="compact-xs" {...askWord(gap)}>
                  {ask === null ? t('gap.makeSurvey') : t('gap.ask')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
