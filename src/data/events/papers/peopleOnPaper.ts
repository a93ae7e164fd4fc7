import { z } from 'zod';
import type { EventId } from '#shared/domain/ids.ts';
import { displayName, displayReading, personName } from '#shared/domain/names.ts';
import { type EventAnswer, eventAnswer } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { nameColumns, withName } from '../../people/nameColumns.ts';

/** Somebody on an event's list as badges and sheets need them. */
interface PersonOnPaper {
  name: string;
  reading: string | null;
  department: string | null;
  company: string | null;
  answer: EventAnswer | null;
}

/** Who gets a badge, and who is on the sheet at the door. Nobody who has died is on paper. */
const conditions = {
  badges: "(g.answer = 'yes' OR (g.walk_in = 1 AND g.attended = 1))",
  sheet: "(g.invited_on IS NOT NULL OR g.answer IS NOT NULL OR g.walk_in = 1) AND g.answer IS NOT 'no'",
} as const;
type PaperFor = keyof typeof conditions;

/** From the index of an event's list, in the order of names. */
const peopleOnPaperSql = (paper: PaperFor): string => `
  SELECT ${nameColumns}, s.department, s.company, g.answer
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
  personName,
  department: z.string().nullable(),
  company: z.string().nullable(),
  answer: eventAnswer.nullable(),
});

/** By name. */
export function peopleOnPaper(sqlite: SqliteDatabase, event: EventId, paper: PaperFor): PersonOnPaper[] {
  return statements[paper](sqlite)
    .all(event)
    .map((found) => {
      const { personName: name, ...rest } = row.parse(withName(found));
      return { name: displayName(name), reading: displayReading(name), ...rest };
    });
}
