import type { SqliteDatabase } from '#data/database/driver.ts';
import type { PersonColumn } from '#shared/contract/peopleList.ts';
import { rowColumns } from './columns.ts';

/** The column of each order, and the direction its index has where that is a falling one. */
const columns: Record<PersonColumn, string> = {
  name: 'sort_key',
  department: 'department',
  title: 'title',
  company: 'company',
  jobTitle: 'job_title',
  location: 'location',
  externalId: 'external_id',
  owner: 'owner',
  email: 'email',
  phone: 'phone',
  orientation: 'orientation',
  tags: 'tags',
  skills: 'skills',
  membership: 'membership',
  nextDue: 'next_due_on',
  startedOn: 'started_on',
  leftOn: 'left_on',
  joinedOn: 'joined_on',
  lastContact: 'last_contact_at',
  lastHeard: 'last_heard_at',
  openness: 'openness_rank',
  reachable: 'reachable',
  interactions: 'interaction_count',
  updated: 'updated_at',
};

const risesFalling: ReadonlySet<PersonColumn> = new Set([
  'startedOn',
  'leftOn',
  'joinedOn',
  'lastContact',
  'lastHeard',
  'openness',
  'reachable',
  'interactions',
  'updated',
]);

/** A page of the list as SQL has it: the place by the index of the order alone, then the rows. */
export function pageByHand(database: SqliteDatabase, sort: PersonColumn, descending: boolean) {
  const direction = descending ? 'DESC' : 'ASC';
  const tied = descending === risesFalling.has(sort) ? 'ASC' : 'DESC';
  const order =
    sort === 'name'
      ? `s.sort_key ${direction}, s.seq ${direction}`
      : `s.${columns[sort]} ${direction} NULLS LAST, s.sort_key ${tied}, s.seq ${tied}`;
  const sql = `
    SELECT ${rowColumns}
    FROM (SELECT s.seq FROM person_summaries s ORDER BY ${order} LIMIT 100 OFFSET ?) page
    CROSS JOIN person_summaries s ON s.seq = page.seq
    CROSS JOIN people p ON p.seq = page.seq`;
  const page = database.prepare<[number], { id: string }>(sql);
  const total = database.prepare<[], number>('SELECT count(*) FROM person_summaries').pluck();
  return (offset: number) => ({ total: total.get() ?? 0, rows: page.all(offset) });
}
