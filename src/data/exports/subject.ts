import type { ExportSubject } from '#shared/contract/exports.ts';
import type { PeopleSelection, PeopleSort } from '#shared/contract/peopleList.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { everybody } from '#shared/domain/segments/rule.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { listedSeqs } from '../people/list.ts';
import { seqsOf, setOf, within } from '../people/peopleSets.ts';
import { selectionSql } from '../people/selection.ts';
import { requireSegment } from '../segments/read.ts';

/** Whose data an export holds: the seqs in the order in which it names them. */
export interface SubjectPeople {
  seqs: number[];
  /** Whether that is everybody, without any choice. */
  whole: boolean;
}

/** The people of an export, as they are now. NOT_FOUND where the segment is not there. */
export function peopleOfSubject(database: Database, asking: Asking, subject: ExportSubject): SubjectPeople {
  if (subject.type === 'segment') {
    requireSegment(database.sqlite, subject.segmentId);
    const filter = {
      ...everybody,
      items: [{ type: 'segment' as const, not: false, segmentId: subject.segmentId }],
    };
    return { seqs: inOrder(database, asking, { type: 'all', search: '', filter, except: [] }), whole: false };
  }
  const { selection } = subject;
  const order = subject.type === 'list' ? subject : undefined;
  return { seqs: inOrder(database, asking, selection, order), whole: isEverybody(selection) };
}

const isEverybody = (selection: PeopleSelection): boolean =>
  selection.type === 'all' &&
  selection.search.trim() === '' &&
  selection.except.length === 0 &&
  (selection.filter === null || (selection.filter.items.length === 0 && !selection.filter.not));

/** The picked people, by name where no order is asked for. */
function inOrder(
  database: Database,
  asking: Asking,
  selection: PeopleSelection,
  { sort, descending }: { sort: PeopleSort; descending: boolean } = { sort: 'name', descending: false },
): number[] {
  const all = { search: '', filter: null };
  const ordered = listedSeqs(database, asking, {
    ...all,
    sort: sort === 'match' ? 'name' : sort,
    descending: descending && sort !== 'match',
  });
  if (isEverybody(selection)) return ordered;
  const wanted = setOf(seqsOf(database.sqlite, selectionSql(database.sqlite, asking, selection, 'seq')));
  if (sort !== 'match' || selection.type !== 'all') return [...within(Int32Array.from(ordered), [wanted])];
  // The list shows the best matches alone; the others come after them.
  const best = listedSeqs(database, asking, {
    search: selection.search,
    filter: selection.filter,
    sort,
    descending: false,
  });
  const bestFirst = Int32Array.from(new Set([...best, ...ordered]));
  return [...within(bestFirst, [wanted])];
}

export const idsSql = `
  SELECT s.person_id AS id FROM json_each(?) page CROSS JOIN person_summaries s ON s.seq = page.value ORDER BY page.key`;

const idsOfPage = statement<[string], { id: PersonId }>(idsSql);

const idsAtOnce = 2000;

/** The ids of the people of those seqs, in their order; CANCELLED by the turns. */
export async function idsOf(
  sqlite: SqliteDatabase,
  seqs: readonly number[],
  turns: Turns,
): Promise<PersonId[]> {
  const ids: PersonId[] = [];
  for (let from = 0; from < seqs.length; from += idsAtOnce) {
    const page = idsOfPage(sqlite).all(JSON.stringify(seqs.slice(from, from + idsAtOnce)));
    for (const { id } of page) ids.push(id);
    await turns.pass();
  }
  return ids;
}
