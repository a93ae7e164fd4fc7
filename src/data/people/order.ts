import type { PeopleSort } from '#shared/contract/people.ts';

/** The column each order goes by, and whether its index keeps it falling (the latest or the most open first). */
const orders: Record<PeopleSort, { column: string; falling: boolean }> = {
  name: { column: 'sort_key', falling: false },
  department: { column: 'department', falling: false },
  leftOn: { column: 'left_on', falling: true },
  lastContact: { column: 'last_contact_at', falling: true },
  openness: { column: 'openness_rank', falling: true },
};

/**
 * The ORDER BY over person_summaries. Where nothing is known comes last in both directions; equals stand by
 * name in the direction of the index, and the other direction is its mirror, so that one index serves both.
 */
export function orderBy(sort: PeopleSort, descending: boolean): string {
  const { column, falling } = orders[sort];
  const direction = descending ? 'DESC' : 'ASC';
  const tied = descending === falling ? 'ASC' : 'DESC';
  if (column === 'sort_key') return `s.sort_key ${direction}, s.seq ${direction}`;
  return `s.${column} ${direction} NULLS LAST, s.sort_key ${tied}, s.seq ${tied}`;
}
