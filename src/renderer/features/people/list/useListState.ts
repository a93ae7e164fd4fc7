import { useMemo, useState } from 'react';
import type { LastList, ListDefinition, ListView } from '#shared/contract/views.ts';
import type { ListViewId } from '#shared/domain/ids.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';
import type { Order, Question } from './question.ts';
import type { ColumnChoice } from './usualList.ts';

interface State {
  readonly text: string;
  readonly filter: Rule | null;
  /** Of the list without a search. */
  readonly order: Order;
  /** The order chosen for what a search finds; null for the best match first. */
  readonly searchOrder: Order | null;
  readonly columns: readonly ColumnChoice[];
  readonly view: ListViewId | null;
}

const byMatch = { sort: 'match', descending: false } as const satisfies Order;
const byName = { sort: 'name', descending: false } as const satisfies Order;

function stateOf(list: ListDefinition, view: ListViewId | null): State {
  const { search, filter, sort, descending, columns } = list;
  const order = sort === 'match' ? byName : { sort, descending };
  return {
    text: search,
    filter,
    order,
    searchOrder: search === '' || sort === 'match' ? null : order,
    columns,
    view,
  };
}

/** What the list shows and how, as the user sets it up; it begins as it was left. */
export function useListState(last: LastList) {
  const [state, setState] = useState(() => stateOf(last, last.view));
  const { text, filter, order, searchOrder, columns, view } = state;
  const search = text.trim();
  const searching = search !== '';
  const { sort, descending } = searching ? (searchOrder ?? byMatch) : order;
  const question: Question = useMemo(
    () => ({ search, filter, sort, descending }),
    [search, filter, sort, descending],
  );
  const list: LastList = useMemo(
    () => ({ ...question, columns: [...columns], view }),
    [question, columns, view],
  );
  const actions = useMemo(() => {
    const change = (patch: Partial<State>) => setState((before) => ({ ...before, ...patch }));
    return {
      /** What is found is sorted anew by the best match with each new search. */
      setText: (typed: string) => change({ text: typed, ...(typed.trim() === '' && { searchOrder: null }) }),
      setFilter: (rule: Rule | null) => change({ filter: rule }),
      setColumns: (chosen: readonly ColumnChoice[]) => change({ columns: chosen }),
      sortBy: (wanted: Order) =>
        setState((before) => {
          if (before.text.trim() === '') return { ...before, order: wanted };
          return { ...before, searchOrder: wanted.sort === 'match' ? null : wanted };
        }),
      show: ({ id, definition }: Pick<ListView, 'id' | 'definition'>) => setState(stateOf(definition, id)),
      /** The list as it is stands for that view from now on; null for none. */
      standFor: (id: ListViewId | null) => change({ view: id }),
      /** Everybody, by name; the columns stay. */
      showEverybody: () => change({ text: '', filter: null, order: byName, searchOrder: null, view: null }),
    };
  }, []);
  return {
    ...actions,
    text,
    searching,
    question,
    /** All of it as it is kept. */
    list,
    columns,
    view,
  };
}

export type ListState = ReturnType<typeof useListState>;
