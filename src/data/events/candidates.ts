import { z } from 'zod';
import type { Audience } from '#shared/contract/audience.ts';
import type { EventCandidate } from '#shared/contract/events.ts';
import { type EventId, personId } from '#shared/domain/ids.ts';
import { personName } from '#shared/domain/names.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { setOf } from '../people/peopleSets.ts';
import { requireEvent } from './event.ts';
import { type Day, everybodyByName, fitsAny, type Standing, standingOf } from './standing.ts';
import { wantsBy } from './wants.ts';

export interface CandidateQuestion {
  id: EventId;
  audience: Audience;
  show: 'fitting' | 'others' | 'leftOut';
  offset: number;
  limit: number;
}

/** A page of an audience by name: whom the event fits, who else may be invited, or who is left out. */
export async function readCandidates(
  database: Database,
  { id, audience, show, offset, limit }: CandidateQuestion,
  day: Day,
): Promise<{ total: number; people: EventCandidate[] }> {
  const { orientations } = requireEvent(database.sqlite, id);
  const standing = await standingOf(database, audience, orientations, day);
  const shown = setOf(standing.seqs.filter(shows(show, standing, orientations)));
  const inOrder = everybodyByName(database).filter((seq) => shown[seq] === 1);
  const page = inOrder.slice(offset, offset + limit);
  const { sqlite } = database;
  return { total: inOrder.length, people: candidatesOf(sqlite, page, { id, orientations, standing, day }) };
}

function shows(
  show: CandidateQuestion['show'],
  standing: Standing,
  orientations: readonly OrientationKind[],
): (seq: number) => boolean {
  const { leftOut } = standing;
  if (show === 'leftOut') return (seq) => leftOut.has(seq);
  const fits = fitsAny(standing, orientations);
  return (seq) => !leftOut.has(seq) && fits(seq) === (show === 'fitting');
}

/** The people whose seqs are a JSON array, in its order, and whether they are on the event's list. */
export const candidatesSql = `
  SELECT p.seq, p.id AS personId, ${nameColumns}, s.department,
    EXISTS (SELECT 1 FROM event_guests g WHERE g.event_id = :event AND g.person_id = p.id) AS listed
  FROM json_each(:seqs) page
  CROSS JOIN people p ON p.seq = page.value
  CROSS JOIN person_summaries s ON s.seq = page.value
  ORDER BY page.key`;

const candidates = statement<[{ seqs: string; event: string }], unknown>(candidatesSql);

const found = z.object({
  seq: z.int(),
  personId,
  personName,
  department: z.string().nullable(),
  listed: z.int().transform((flag) => flag === 1),
});

interface Candidates {
  id: EventId;
  orientations: readonly OrientationKind[];
  standing: Standing;
  day: Day;
}

function candidatesOf(
  sqlite: SqliteDatabase,
  seqs: readonly number[],
  { id, orientations, standing, day }: Candidates,
): EventCandidate[] {
  const rows = candidates(sqlite).all({ seqs: JSON.stringify(seqs), event: id });
  const people = rows.map((row) => found.parse(withName(row)));
  const ids = people.map((person) => person.personId);
  const wants = wantsBy(sqlite, ids, orientations, day.today);
  return people.map(({ seq, ...person }) => {
    const wanted = wants.get(person.personId) ?? [];
    return {
      ...person,
      wants: wanted,
      fits: orientations.length === 0 || wanted.length > 0,
      leftOut: standing.leftOut.get(seq) ?? null,
    };
  });
}
