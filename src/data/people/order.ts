import type { PersonColumn } from '#shared/contract/peopleList.ts';

/** The column each order goes by, and whether its index keeps it falling (the latest or the most open first). */
const orders: Record<PersonColumn, { column: string; falling: boolean }> = {
  name: { column: 'sort_key', falling: false },
  department: { column: 'department', falling: false },
  title: { column: 'title', falling: false },
  company: { column: 'company', falling: false },
  jobTitle: { column: 'job_title', falling: false },
  location: { column: 'location', falling: false },
  externalId: { column: 'external_id', falling: false },
  owner: { column: 'owner', falling: false },
  email: { column: 'email', falling: false },
  phone: { column: 'phone', falling: false },
  orientation: { column: 'orientation', falling: false },
  tags: { column: 'tags', falling: false },
  skills: { column: 'skills', falling: false },
  membership: { column: 'membership', falling: false },
  nextDue: { column: 'next_due_on', falling: false },
  startedOn: { column: 'started_on', falling: true },
  leftOn: { column: 'left_on', falling: true },
  joinedOn: { column: 'joined_on', falling: true },
  lastContact: { column: 'last_contact_at', falling: true },
  lastHeard: { column: 'last_heard_at', falling: true },
  openness: { column: 'openness_rank', falling: true },
  reachable: { column: 'reachable', falling: true },
  interactions: { column: 'interaction_count', falling: true },
  updated: { column: 'updated_at', falling: true },
};

/** An order of the list; `nullsFirst` where it is read from its end. */
export interface PageOrder {
  sort: PersonColumn;
  descending: boolean;
  nullsFirst?: boolean;
}

/** The same order from its end. */
export const mirrored = ({ sort, descending, nullsFirst = false }: PageOrder): PageOrder => ({
  sort,
  descending: !descending,
  nullsFirst: !nullsFirst,
});

/**
 * The ORDER BY over person_summaries. Where nothing is known comes last in both directions; equals stand by
 * name in the direction of the index, and the other direction is its mirror, so that one index serves both.
 */
export function orderBy({ sort, descending, nullsFirst = false }: PageOrder): string {
  const { column, falling } = orders[sort];
  const direction = descending ? 'DESC' : 'ASC';
  const tied = descending === falling ? 'ASC' : 'DESC';
  if (column === 'sort_key') return `s.sort_key ${direction}, s.seq ${direction}`;
  return `s.${column} ${direction} NULLS ${nullsFirst ? 'FIRST' : 'LAST'}, s.sort_key ${tied}, s.seq ${tied}`;
}

/** A SELECT of the seqs of everybody in that order. */
export const orderedSql = (order: PageOrder): string =>
  `SELECT s.seq FROM person_summaries s ORDER BY ${orderBy(order)}`;
