import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import classes from './Board.module.css';
import type { BoardColumn as Column } from './columns.ts';
import { LeaverCard } from './LeaverCard.tsx';

interface BoardColumnProps {
  readonly column: Column;
  /** Where it begins on a board of many columns, in pixels; null where it follows the one before. */
  readonly left: number | null;
  readonly onPlan: ((leaver: Leaver) => void) | null;
}

/** Of a card with the space after it, in pixels, as in LeaverCard.module.css. */
const cardHeight = 208;

/** Up to so many cards are all there; beyond, only those in sight. */
const fewCards = 20;

/** A week of last days with the cards of who leaves in it. */
export function BoardColumn({ column, left, onPlan }: BoardColumnProps) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const heading = useId();
  const { kind, leavers } = column;
  const cards = leavers.length <= fewCards ? AllCards : CardsInSight;
  const Cards = leavers.length === 0 ? null : cards;
  return (
    <section
      className={classes['column']}
      aria-labelledby={heading}
      data-column
      data-kind={kind}
      style={left === null ? {} : { position: 'absolute', insetBlock: 0, insetInlineStart: left }}
    >
      <header className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          <ColumnName column={column} />
        </h2>
        {leavers.length > 0 && <span className={classes['count']}>{format.number(leavers.length)}</span>}
        <ColumnDays column={column} />
      </header>
      {Cards === null ? (
        <p className={classes['nobody']}>
          {t(kind === 'nextWeek' ? 'board.nobodyNextWeek' : 'board.nobodyThisWeek')}
        </p>
      ) : (
        <Cards leavers={leavers} onPlan={onPlan} />
      )}
    </section>
  );
}

function ColumnName({ column: { kind, week } }: { column: Column }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  if (kind !== 'week') return t(`board.${kind}`);
  return week === null ? null : format.days(week.from, week.to);
}

function ColumnDays({ column: { kind, week } }: { column: Column }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  if (kind === 'week') return null;
  return (
    <p className={classes['days']}>
      {week === null ? t('board.leftWords') : format.days(week.from, week.to)}
    </p>
  );
}

type CardsProps = Pick<BoardColumnProps, 'onPlan'> & { readonly leavers: readonly Leaver[] };

function AllCards({ leavers, onPlan }: CardsProps) {
  return (
    <ul className={classes['cards']}>
      {leavers.map((leaver) => (
        <li key={leaver.tenureId} className={classes['place']}>
          <LeaverCard leaver={leaver} onPlan={onPlan} />
        </li>
      ))}
    </ul>
  );
}

function CardsInSight({ leavers, onPlan }: CardsProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: leavers.length,
    getScrollElement: () => list.current,
    estimateSize: () => cardHeight,
    overscan: 3,
  });
  return (
    <div ref={list} className={classes['cards']}>
      <ul className={classes['all']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const leaver = leavers[index];
          return (
            leaver && (
              <li
                key={leaver.tenureId}
                className={classes['placed']}
                aria-setsize={leavers.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <LeaverCard leaver={leaver} onPlan={onPlan} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
