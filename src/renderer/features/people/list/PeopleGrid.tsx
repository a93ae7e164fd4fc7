// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { type MouseEvent, memo, type RefObject, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useCellWords } from './columns/cellWords.ts';
import type { Column } from './columns/useColumns.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { gridKeys } from './gridKeys.ts';
import classes from './PeopleGrid.module.css';
import { isPicked } from './picked.ts';
import type { Order, Question } from './question.ts';
import { useFoundPlaces } from './useFoundPlaces.ts';
import { useGridWidths } from './useGridWidths.ts';
import { usePeopleAt } from './usePeopleAt.ts';
import type { PickedPeople } from './usePicked.ts';
import { rowHeight, useRows } from './useRows.ts';
import type { ColumnChoice } from './usualList.ts';

interface PeopleGridProps {
  readonly question: Question;
  readonly total: number;
  readonly columns: readonly Column[];
  readonly widths: readonly ColumnChoice[];
  readonly onColumns: (columns: readonly ColumnChoice[]) => void;
  readonly onSort: (order: Order) => void;
  readonly picking: PickedPeople;
  readonly active: number;
  /** The keys have moved to a row; its person where it is there already. */
  readonly onActive: (index: number, person: PersonId | null) => void;
  readonly opened: PersonId | null;
  readonly onOpen: (person: PersonId) => void;
  readonly onOpenFull: (person: PersonId) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

function PeopleGridAsIs(props: PeopleGridProps) {
  const { question, total, columns, picking, active, opened, gridRef } = props;
  const { picked } = picking;
  const { t } = useTranslation('list');
  const id = useId();
  const words = useCellWords();
  const rows = useRows(total, gridRef);
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const personAt = usePeopleAt(question, first, last, total);
  const people = shown.map(({ index }) => personAt(index));
  const found = useFoundPlaces(question.search, useSameList(people), columns);
  const { style, widths, onWidth } = useGridWidths(gridRef, props.widths, props.onColumns);
  useTopOnNewQuestion(question, () => {
    // To ask the element itself would have it laid out a second time.
    if ((rows.scrollOffset ?? 0) > 0) rows.scrollToOffset(0);
  });
  const anchor = useRef(0);
  const rowsShown = () => Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / rowHeight) - 2);
  const pick = (index: number) => {
    const person = personAt(index);
    anchor.current = index;
    if (person !== null) picking.toggle(person.id);
  };
  const open = (index: number) => {
    const person = personAt(index);
    if (person === null) return;
    if (person.id === opened) props.onOpenFull(person.id);
    else props.onOpen(person.id);
  };
  const move = (index: number, alsoPick: boolean) => {
    rows.scrollToIndex(index, { align: 'auto' });
    if (alsoPick) void picking.pickRange(active, index);
    else anchor.current = index;
    props.onActive(index, alsoPick ? null : (personAt(index)?.id ?? null));
  };
  const press = (event: MouseEvent<HTMLElement>) => {
    const index = rowOf(event.target);
    if (index === null) return;
    const person = personAt(index);
    props.onActive(index, null);
    if (event.shiftKey) void picking.pickRange(anchor.current, index);
    else if (event.ctrlKey || event.metaKey || isPickCell(event.target)) pick(index);
    else {
      anchor.current = index;
      if (person !== null) props.onOpen(person.id);
    }
  };
  const pressTwice = (event: MouseEvent<HTMLElement>) => {
    const index = rowOf(event.target);
    const person = index === null ? null : personAt(index);
    if (person === null || isPickCell(event.target) || event.shiftKey || event.ctrlKey || event.metaKey)
      return;
    props.onOpenFull(person.id);
  };
  const { pickAll, pickNobody } = picking;
  const onPickAll = useStable((wanted: boolean) => (wanted ? pickAll() : pickNobody()));
  return (
    <div
      ref={gridRef}
      role="grid"
      className={classes['grid']}
      style={style}
      tabIndex={0}
      aria-label={t('label')}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={active >= first && active <= last && total > 0 ? `${id}-${active}` : undefined}
      onScroll={({ currentTarget }) =>
        currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0)
      }
      onKeyDown={gridKeys({
        total,
        active,
        rowsShown,
        onMove: move,
        onOpen: open,
        onPick: pick,
        onPickAll: pickAll,
      })}
    >
      <GridHead
        columns={columns}
        widths={widths}
        sort={question.sort}
        descending={question.descending}
        onSort={useStable(props.onSort)}
        onWidth={onWidth}
        picked={
          picked.type === 'all' && picked.except.size === 0 ? 'all' : picking.selection ? 'some' : 'none'
        }
        onPickAll={onPickAll}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys */}
      <div
        role="rowgroup"
        className={classes['body']}
        style={{ height: rows.getTotalSize() }}
        onClick={press}
        onDoubleClick={pressTwice}
        onMouseDown={(event) => {
          // Text is not marked while rows are picked from one to another.
          if (event.shiftKey) event.preventDefault();
        }}
      >
        {shown.map(({ index }, at) => {
          const person = people[at] ?? null;
          const place = person === null ? undefined : found.get(person.id);
          return (
            <GridRow
              // A row that comes into sight takes over from one that has gone out of it.
              key={index % (shown.length || 1)}
              index={index}
              person={person}
              columns={columns}
              search={question.search}
              words={words}
              foundPlace={place === undefined ? null : t(`place.${place.place}`)}
              foundText={place?.text ?? null}
              id={`${id}-${index}`}
              top={index * rowHeight}
              active={index === active}
              opened={person !== null && person.id === opened}
              picked={person !== null && isPicked(picked, person.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The people as a dense table of any length; only the rows in sight and around exist. */
export const PeopleGrid = memo(PeopleGridAsIs);

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  const index = Number(row?.dataset['index']);
  return row === null || Number.isNaN(index) ? null : index;
}

const isPickCell = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-pick]') !== null;

/** The same array as long as the same people are in it, for what is worked out from it. */
function useSameList(people: readonly (PersonRow | null)[]): readonly PersonRow[] {
  const present = people.filter((person) => person !== null);
  const kept = useRef<readonly PersonRow[]>(present);
  const same =
    kept.current.length === present.length && kept.current.every((person, at) => person === present[at]);
  if (!same) kept.current = present;
  return kept.current;
}

/** A function that stays the same and does what the latest one does. */
function useStable<A extends readonly unknown[]>(latest: (...given: A) => void): (...given: A) => void {
  const present = useRef(latest);
  present.current = latest;
  return useCallback((...given: A) => present.current(...given), []);
}

function useTopOnNewQuestion(question: Question, toTop: () => void): void {
  const before = useRef(question);
  useEffect(() => {
    if (before.current === question) return;
    before.current = question;
    toTop();
  });
}
