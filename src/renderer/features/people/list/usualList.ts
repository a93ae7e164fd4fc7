import { type ListColumn, type PersonColumn, personColumn } from '#shared/contract/peopleList.ts';
import type { LastList, ListDefinition } from '#shared/contract/views.ts';

/** A column of the list and its width in pixels. */
export type ColumnChoice = ListDefinition['columns'][number];

/** In pixels: room for a short word, and less than a window. */
export const narrowest = 64;
export const widest = 640;

const widths: Partial<Record<PersonColumn, number>> = {
  name: 212,
  department: 132,
  title: 140,
  company: 176,
  email: 216,
  leftOn: 124,
  startedOn: 124,
  lastContact: 124,
  lastHeard: 124,
  joinedOn: 124,
  nextDue: 124,
  updated: 124,
  orientation: 168,
  openness: 128,
  reachable: 76,
  interactions: 96,
  tags: 184,
  skills: 184,
};

/** How wide a column is before anybody makes it wider. */
export function usualWidth(column: ListColumn): number {
  const known = personColumn.safeParse(column);
  return (known.success ? widths[known.data] : undefined) ?? 144;
}

export const withinReason = (width: number): number =>
  Math.round(Math.min(Math.max(width, narrowest), widest));

export const usualColumns: readonly ColumnChoice[] = (
  ['name', 'department', 'title', 'leftOn', 'lastContact', 'openness', 'reachable'] as const
).map((column) => ({ column, width: usualWidth(column) }));

/** The list before anybody has set it up: everybody, by name. */
export const usualList: LastList = {
  search: '',
  filter: null,
  sort: 'name',
  descending: false,
  columns: [...usualColumns],
  view: null,
};

/** Whether two lists show the same in the same way. */
export function sameList(a: ListDefinition, b: ListDefinition): boolean {
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
}

const parts = ({ search, filter, sort, descending, columns }: ListDefinition) => [
  search,
  filter !== null && filter.items.length === 0 && !filter.not ? null : filter,
  sort,
  descending,
  columns.map(({ column, width }) => [column, width]),
];
