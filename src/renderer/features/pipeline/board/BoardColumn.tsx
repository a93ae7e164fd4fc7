import { useDroppable } from '@dnd-kit/react';
import { VisuallyHidden } from '@mantine/core';
import { IconMessageCircleQuestion } from '@tabler/icons-react';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type ReactElement,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { OpportunityId, PipelineStageId } from '#shared/domain/ids.ts';
import classes from './Board.module.css';
import type { Arrival } from './boardMoves.ts';
import cardClasses from './Card.module.css';
import { Card } from './Card.tsx';
import type { CardWords } from './useCardWords.ts';
import { useColumnCards } from './useColumnCards.ts';

/** Of a card with the gap below it, in pixels, as in Card.module.css. */
export const cardHeight = 140;

interface BoardColumnProps {
  readonly stage: PipelineStage;
  readonly name: string;
  readonly mine: boolean;
  readonly search: string;
  readonly total: number;
  readonly cards: readonly OpportunityCard[];
  readonly arrivals: readonly Arrival[];
  readonly words: CardWords;
  /** The card the keys stand on, where it is in this column. */
  readonly active: OpportunityId | null;
  /** Counts up each time that card takes the focus. */
  readonly focused: number;
  readonly grabbed: OpportunityId | null;
  /** What is grabbed by the keyboard would go here. */
  readonly over: boolean;
  readonly opened: OpportunityId | null;
  readonly menuFor: OpportunityId | null;
  readonly menu: ((button: ReactElement) => ReactNode) | null;
  readonly describedBy: string;
  /** Tells what the column shows, for the keys to go by. */
  readonly onCards: (stageId: PipelineStageId, cards: readonly OpportunityCard[]) => void;
}

function BoardColumnAsIs(props: BoardColumnProps) {
  const { stage, name, mine, search, total, arrivals, active, focused, onCards } = props;
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const heading = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const { ref, isDropTarget } = useDroppable({ id: stage.id });
  const { cards, count, moreUpTo } = useColumnCards(
    { stageId: stage.id, mine, search },
    { total, cards: props.cards },
    arrivals,
  );
  const activeAt = active === null ? -1 : cards.findIndex(({ id }) => id === active);
  // What is out of sight waits until the rest has been painted.
  const overscan = useDeferredValue(3, 0);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => cardHeight,
    overscan,
    // The card that has the focus stays, however far one scrolls.
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), activeAt),
      [activeAt],
    ),
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => moreUpTo(last));
  useEffect(() => onCards(stage.id, cards), [onCards, stage.id, cards]);
  const came = useRef(0);
  useEffect(() => {
    // Only when the keys come to it: what changes meanwhile must not scroll.
    if (focused === came.current) return;
    came.current = focused;
    if (focused > 0 && activeAt >= 0) rows.scrollToIndex(activeAt, { align: 'auto' });
  });
  const newest = arrivals.find(({ stageId }) => stageId === stage.id)?.card.id;
  useEffect(() => {
    if (newest !== undefined && scroll.current !== null) scroll.current.scrollTop = 0;
  }, [newest]);
  return (
    <section
      ref={ref}
      className={classes['column']}
      aria-labelledby={heading}
      data-over={isDropTarget || props.over || undefined}
      data-stage={stage.id}
    >
      <header className={classes['columnHead']}>
        <h2 id={heading} className={classes['columnName']} title={name}>
          {name}
          <VisuallyHidden>{t('board.count', { shown: format.number(count) })}</VisuallyHidden>
        </h2>
        {stage.asks && (
          <IconMessageCircleQuestion
            size={14}
            stroke={1.6}
            className={classes['asks']}
            role="img"
            aria-label={t('board.asksHere')}
            title={t('board.asksHere')}
          />
        )}
        <span className={classes['count']} aria-hidden>
          {format.number(count)}
        </span>
      </header>
      <div ref={scroll} className={classes['cards']} data-scroll>
        <ul className={classes['list']} style={{ height: rows.getTotalSize() }} aria-labelledby={heading}>
          {shown.map(({ index, start }) => {
            const card = cards[index];
            if (card === undefined) {
              return (
                <li
                  key={index}
                  className={cardClasses['place']}
                  style={{ transform: `translateY(${start}px)` }}
                  aria-label={t('board.loadingMore')}
                >
                  <div className={cardClasses['shape']} />
                </li>
              );
            }
            const hasMenu = card.id === props.menuFor;
            return (
              <Card
                key={card.id}
                card={card}
                words={props.words}
                top={start}
                index={index}
                count={count}
                reachable={card.id === active}
                focused={card.id === active ? focused : 0}
                grabbed={card.id === props.grabbed}
                opened={card.id === props.opened}
                describedBy={props.describedBy}
                menu={hasMenu ? props.menu : null}
              />
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** A stage with its cards; only those in sight and around exist. */
export const BoardColumn = memo(BoardColumnAsIs);

function withIndex(indexes: readonly number[], index: number): number[] {
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (index < 0 || first === undefined || last === undefined) return [...indexes];
  if (index < first) return [index, ...indexes];
  return index > last ? [...indexes, index] : [...indexes];
}
