import { memo, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureSaving } from '#renderer/features/figures/useFigureSaving.ts';
import { FigureGoal, NumberGoal } from '#renderer/features/goals/GoalAction.tsx';
import type { GoalAim } from '#renderer/features/goals/GoalDialog.tsx';
import { FigureCard } from '#renderer/ui/charts/FigureCard.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Behind, FigureId } from '#shared/contract/figures.ts';
import classes from './InsightsPage.module.css';
import type { ScopeChoice } from './scope/useScope.ts';
import { useWhomWords } from './scope/useWhomWords.ts';
import { type PlacedFigure, useFigures } from './useFigures.ts';
import type { Numbers } from './useNumbers.ts';
import { useOpenPeople } from './useOpenPeople.ts';
import { useReturnToPlace } from './useReturnToPlace.ts';

interface FigureListProps {
  readonly numbers: Numbers;
  readonly choice: ScopeChoice;
  /** Other numbers were asked for and are on their way. */
  readonly waiting: boolean;
  readonly onGoal: (aim: GoalAim) => void;
}

/** The figures one below the other; a mark leads to the people behind it. */
export function FigureList({ numbers, choice, waiting, onGoal }: FigureListProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const list = useRef<HTMLElement>(null);
  const figures = useFigures(numbers, choice.narrowed);
  const whom = useWhomWords(choice.search);
  const { from, to } = numbers.insights;
  const present = useMemo(
    () => ({ figures, over: [format.dateRange(from, to), ...whom], narrowed: choice.narrowed }),
    [figures, format, from, to, whom, choice.narrowed],
  );
  // Many charts take a moment to draw, in which the pickers shall answer.
  const drawn = useDeferredValue(present);
  const openPeople = useOpenPeople();
  useReturnToPlace(list, drawn.figures.length > 0);
  return (
    <section
      ref={list}
      className={classes['figures']}
      aria-label={t('page.figures')}
      aria-busy={waiting || drawn !== present}
      data-waiting={waiting || undefined}
    >
      {drawn.figures.map((placed) => (
        <FigureAtPlace
          key={placed.figure.id}
          placed={placed}
          over={drawn.over}
          // Goals are of the whole network.
          onGoal={drawn.narrowed ? null : onGoal}
          onOpen={openPeople}
        />
      ))}
    </section>
  );
}

interface FigureAtPlaceProps {
  readonly placed: PlacedFigure;
  /** Over which days and whom it is, in words. */
  readonly over: readonly string[];
  readonly onGoal: ((aim: GoalAim) => void) | null;
  readonly onOpen: (figure: FigureId, behind: Behind) => void;
}

/** Drawn anew only where it says something else: a chart takes its time. */
const FigureAtPlace = memo(function FigureAtPlace({ placed, over, onGoal, onOpen }: FigureAtPlaceProps) {
  const { figure, wide, leaving } = placed;
  const save = useFigureSaving();
  return (
    <div className={classes['figure']} data-figure={figure.id} data-wide={wide || undefined} tabIndex={-1}>
      <FigureCard
        figure={figure}
        onOpen={(behind) => onOpen(figure.id, behind)}
        saving={{ leaving, over, save }}
        {...(onGoal !== null && {
          actions: <FigureGoal figure={figure.id} onSet={onGoal} />,
          numberAction: (metric) => <NumberGoal metric={metric} onSet={onGoal} />,
        })}
      />
    </div>
  );
});
