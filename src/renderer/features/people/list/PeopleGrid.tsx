// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type PersonRow, peopleSort } from '#shared/contract/people.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { columns, features } from './columns.tsx';
import { GridRow } from './GridRow.tsx';
import { gridKeys } from './gridKeys.ts';
import classes from './PeopleGrid.module.css';
import type { Question } from './question.ts';
import { SortableHead } from './SortableHead.tsx';
import { usePeopleAt } from './usePeopleAt.ts';

/** Of a row in pixels, as in PeopleGrid.module.css. */
const rowHeight = 44;
const headHeight = 37;

interface PeopleGridProps {
  readonly question: Question;
  readonly total: number;
  readonly onSort: (order: Pick<Question, 'sort' | 'descending'>) => void;
  readonly active: number;
  /** The keys have moved to a row; its person where it is there already. */
  readonly onActive: (index: number, person: PersonId | null) => void;
  readonly opened: PersonId | null;
  readonly onOpen: (person: PersonId) => void;
  readonly onOpenFull: (person: PersonId) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** The people as a dense table of any length; only the rows in sight exist. */
export function PeopleGrid(props: PeopleGridProps) {
  const { question, total, active, opened, gridRef } = props;
  const { t } = useTranslation('people');
  const id = useId();
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The rows begin below the head, so the last one in sight ends that much lower.
    scrollPaddingEnd: headHeight,
  });
  const shown = rows.getVirtualItems();
  const personAt = usePeopleAt(question, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0, total);
  const sorting: SortingState = [{ id: question.sort, desc: question.descending }];
  const table = useTable({
    features,
    columns,
    data: shown.map(({ index }) => ({ index, person: personAt(index), search: question.search })),
    getRowId: (row) => String(row.index),
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change;
      const sort = peopleSort.safeParse(next?.id);
      if (next && sort.success) props.onSort({ sort: sort.data, descending: next.desc });
    },
  });
  useTopOnNewQuestion(question, () => rows.scrollToOffset(0));
  const open = (index: number) => {
    const person = personAt(index);
    if (person === null) return;
    if (person.id === opened) props.onOpenFull(person.id);
    else props.onOpen(person.id);
  };
  const move = (index: number) => {
    rows.scrollToIndex(index, { align: 'auto' });
    props.onActive(index, personAt(index)?.id ?? null);
  };
  const { onActive, onOpen, onOpenFull } = props;
  const press = useCallback(
    (index: number, person: PersonRow | null) => {
      onActive(index, null);
      if (person !== null) onOpen(person.id);
    },
    [onActive, onOpen],
  );
  const pressTwice = useCallback(
    (person: PersonRow | null) => {
      if (person !== null) onOpenFull(person.id);
    },
    [onOpenFull],
  );
  const rowsShown = () => Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / rowHeight) - 2);
  return (
    <div
      ref={gridRef}
      role="grid"
      className={classes['grid']}
      tabIndex={0}
      aria-label={t('list.label')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={shown.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      onKeyDown={gridKeys({ total, active, rowsShown, onMove: move, onOpen: open })}
    >
      <div role="rowgroup" className={classes['head']}>
        {table.getHeaderGroups().map((group) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the buttons in it have the focus
          <div key={group.id} role="row" className={classes['headRow']} aria-rowindex={1}>
            {group.headers.map((header, position) => (
              <SortableHead key={header.id} table={table} header={header} position={position} />
            ))}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: rows.getTotalSize() }}>
        {table.getRowModel().rows.map((row) => {
          const { index, person } = row.original;
          return (
            <GridRow
              key={index}
              table={table}
              row={row}
              id={`${id}-${index}`}
              top={index * rowHeight}
              active={index === active}
              opened={person !== null && person.id === opened}
              onPress={press}
              onPressTwice={pressTwice}
            />
          );
        })}
      </div>
    </div>
  );
}

function useTopOnNewQuestion(question: Question, toTop: () => void): void {
  const before = useRef(question);
  useEffect(() => {
    if (before.current === question) return;
    before.current = question;
    toTop();
  });
}
