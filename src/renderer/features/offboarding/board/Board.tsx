import { useDatesContext } from '@mantine/dates';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { columnsOf } from './columns.ts';

interface BoardProps {
  readonly today: PlainDate;
  readonly total: number;
  /** Earliest last day first. */
  readonly leavers: readonly Leaver[];
  /** Null where the reader plans no farewells. */
  readonly onPlan: ((leaver: Leaver) => void) | null;
}

/** Of a column with the space after it, in pixels, as in Board.module.css. */
const columnWidth = 304;

/** Up to so many columns are all there; beyond, only those in sight. */
const fewColumns = 8;

/** Leavers in columns by the week of their last day. */
export function Board({ today, total, leavers, onPlan }: BoardProps) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const { firstDayOfWeek } = useDatesContext();
  const board = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => columnsOf(leavers, today, firstDayOfWeek === 0 ? 0 : 1),
    [leavers, today, firstDayOfWeek],
  );
  const few = columns.length <= fewColumns;
  const across = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => board.current,
    estimateSize: () => columnWidth,
    overscan: 2,
    enabled: !few,
  });
  useColumnKeys(board);
  const shown = few ? columns.map((_, index) => ({ index, start: 0 })) : across.getVirtualItems();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section ref={board} className={classes['board']} aria-label={t('board.label')} tabIndex={0}>
        <div
          className={classes['columns']}
          style={few ? {} : { width: across.getTotalSize() }}
          data-few={few || undefined}
        >
          {shown.map(({ index, start }) => {
            const column = columns[index];
            return (
              column && (
                <BoardColumn
                  key={column.week?.from ?? 'left'}
                  column={column}
                  left={few ? null : start}
                  onPlan={onPlan}
                />
              )
            );
          })}
        </div>
      </section>
      {leavers.length < total && (
        <p className={classes['more']}>
          {t('board.first', { shown: format.number(leavers.length), total: format.number(total) })}
        </p>
      )}
    </>
  );
}

/** Arrows go from card to card: up and down in a column, left and right to the column beside. */
function useColumnKeys(board: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = board.current;
    element?.addEventListener('keydown', moveByArrow);
    return () => element?.removeEventListener('keydown', moveByArrow);
  }, [board]);
}

const steps: Record<string, readonly [across: number, down: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

function moveByArrow(event: KeyboardEvent): void {
  const step = steps[event.key];
  const { currentTarget, target } = event;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const column = target.closest<HTMLElement>('[data-column]');
  if (column === null) return;
  const columns = [...currentTarget.querySelectorAll<HTMLElement>('[data-column]')].filter(
    (each) => cardsIn(each).length > 0,
  );
  const wanted = columns[columns.indexOf(column) + step[0]];
  if (wanted === undefined) return;
  const at = Math.max(
    0,
    cardsIn(column).findIndex((card) => card.contains(target)),
  );
  const cards = cardsIn(wanted);
  const card = step[0] === 0 ? cards[at + step[1]] : cards[Math.min(at, cards.length - 1)];
  if (card === undefined) return;
  event.preventDefault();
  card.querySelector<HTMLElement>('a')?.focus();
}

const cardsIn = (column: HTMLElement) => [...column.querySelectorAll<HTMLElement>('[data-card]')];
