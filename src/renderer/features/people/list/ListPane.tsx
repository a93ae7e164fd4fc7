import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { BulkBar } from '../bulk/BulkBar.tsx';
import type { useOpened } from '../useOpened.ts';
import { AlumniList } from './AlumniList.tsx';
import { useColumns } from './columns/useColumns.ts';
import { FilterRow } from './FilterRow.tsx';
import classes from './ListPane.module.css';
import { ListTools } from './ListTools.tsx';
import type { ListState } from './useListState.ts';
import type { PickedPeople } from './usePicked.ts';
import type { useShownQuestion } from './useShownQuestion.ts';

interface ListPaneProps {
  readonly list: ListState;
  readonly answer: ReturnType<typeof useShownQuestion>;
  readonly picking: PickedPeople;
  readonly opening: ReturnType<typeof useOpened>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** The list with its tools above and, once somebody is picked, what can be done with them below. */
export function ListPane({ list, answer, picking, opening, gridRef }: ListPaneProps) {
  const known = useColumns();
  const columns = useMemo(
    () => list.columns.flatMap(({ column }) => known.get(column) ?? []),
    [known, list.columns],
  );
  const widths = useMemo(() => list.columns.filter(({ column }) => known.has(column)), [known, list.columns]);
  const [active, setActive] = useActiveRow(answer.shown);
  const { follow } = opening;
  const onActive = useCallback(
    (index: number, person: PersonId | null) => {
      setActive(index);
      if (person !== null) follow(person);
    },
    [setActive, follow],
  );
  const toGrid = () => gridRef.current?.focus({ preventScroll: true });
  return (
    <div className={classes['pane']}>
      <ListTools list={list} known={known} onLeaveSearch={toGrid} />
      <FilterRow list={list} />
      <div className={classes['rows']}>
        <AlumniList
          question={answer.shown}
          total={answer.total}
          error={answer.error}
          onRetry={answer.retry}
          onShowEverybody={list.showEverybody}
          onClearSearch={() => list.setText('')}
          columns={columns}
          widths={widths}
          onColumns={list.setColumns}
          onSort={list.sortBy}
          picking={picking}
          active={active}
          onActive={onActive}
          opened={opening.opened}
          onOpen={opening.open}
          onOpenFull={opening.openFull}
          gridRef={gridRef}
        />
      </div>
      <BulkBar picking={picking} list={list} onDone={toGrid} />
    </div>
  );
}

/** The row the keys act on; the first one of each new question. */
function useActiveRow(question: object): [number, (index: number) => void] {
  const [active, setActive] = useState({ question, index: 0 });
  const put = useCallback((index: number) => setActive({ question, index }), [question]);
  return [active.question === question ? active.index : 0, put];
}
