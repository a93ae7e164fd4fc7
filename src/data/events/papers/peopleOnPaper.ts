import { z } from 'zod';
import type { EventId } from '#shared/domain/ids.ts';
import { displayName, displayReading, personName } from '#shared/domain/names.ts';
import { type EventAnswer, eventAnswer } from '#shared/domain/vocabulary.ts';
import { leftOutOf } from '../../contacting/leftOutOf.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { nameColumns, withName } from '../../people/nameColumns.ts';
import { invitationNeed } from '../standing.ts';

/** Somebody on an event's list as badges and sheets need them. */
interface PersonOnPaper {
  name: string;
  reading: string | null;
  department: string | null;
  company: string | null;
  answer: EventAnswer | null;
}

/**
 * Who gets a badge, and who is on the sheet at the door. Nobody who has died is on paper. `saidNothing` of who was invited and
 * neither answered nor came: these are on it only while they may be invited.
 */
const conditions = {
  badges: "(g.answer = 'yes' OR (g.walk_in = 1 AND g.attended = 1))",
  sheet: "(g.invited_on IS NOT NULL OR g.answer IS NOT NULL OR g.walk_in = 1) AND g.answer IS NOT 'no'",
} as const;
type PaperFor = keyof typeof conditions;

/** From the index of an event's list, in the order of names. */
export const peopleOnPaperSql = (paper: PaperFor): string => `
  SELECT s.seq, ${nameColumns}, s.department, s.company, g.answer,
    g.answer IS NULL AND g.attended IS NOT 1 AND g.walk_in = 0 AS saidNothing
  FROM event_guests g INDEXED BY event_guests_event
  CROSS JOIN person_summaries s ON s.person_id = g.person_id
  CROSS JOIN people p ON p.id = g.person_id
  WHERE g.event_id = ? AND ${conditions[paper]} AND s.deceased_on IS NULL
  ORDER BY s.sort_key, s.seq`;

const statements = {
  badges: statement<[eventId: string], unknown>(peopleOnPaperSql('badges')),
  sheet: statement<[eventId: string], unknown>(peopleOnPaperSql('sheet')),
} as const;

const row = z.object({
  seq: z.int(),
  personName,
  department: z.string().nullable(),
  company: z.string().nullable(),
  answer: eventAnswer.nullable(),
  saidNothing: z.int().transform((flag) => flag === 1),
});

/** By name. Who has no usable address any more was invited all the same. */
export function peopleOnPaper(sqlite: SqliteDatabase, event: EventId, paper: PaperFor): PersonOnPaper[] {
  const rows = z.array(row).parse(statements[paper](sqlite).all(event).map(withName));
  const silent = rows.flatMap(({ seq, saidNothing }) => (saidNothing ? [seq] : []));
  const leftOut = leftOutOf(sqlite, invitationNeed, silent);
  return rows
    .filter(({ seq }) => (leftOut.get(seq) ?? 'noAddress') === 'noAddress')
    .map(({ personName: name, department, company, answer }) => ({
      ...{ name: displayName(name), reading: displayReading(name), department, company, answer },
    }));
}
