import { z } from 'zod';
import { type ThanksFact, thanksFact } from '#shared/contract/farewells.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { dateOf, type Instant, type TimeZone } from '#shared/domain/instant.ts';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';
import type { ExchangeKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { type Reader, visibleSql } from '../interactions/visibility.ts';
import type { Subject } from './subject.ts';

/** So many of each kind help to write; more would be in the way. */
const most = 12;

const tenuresOf = statement<
  [string, string],
  { from: PlainDate | null; to: PlainDate; department: string | null; title: string | null }
>(`
  SELECT started_on AS "from", ended_on AS "to", department, title FROM tenures
  WHERE person_id = ? AND ended_on <= ? ORDER BY ended_on, id`);
/** A kind of the workspace's own is named in the note. */
const exchangesOf = statement<[string, number], { on: PlainDate; kind: ExchangeKind | null; note: string }>(`
  SELECT x.happened_on AS "on", iif(k.id IS NULL, x.kind, NULL) AS kind,
    iif(k.id IS NULL, x.note, k.name || iif(x.note = '', '', ': ' || x.note)) AS note
  FROM exchanges x LEFT JOIN exchange_kinds k ON k.id = x.kind
  WHERE x.person_id = ? AND x.party = 'alumnus' AND x.act = 'gave' ORDER BY x.happened_on DESC, x.id DESC LIMIT ?`);
const skillsOf = statement<[string, number], { name: string }>(`
  SELECT l.name FROM person_labels pl CROSS JOIN labels l ON l.id = pl.label_id AND l.kind = 'skill'
  WHERE pl.person_id = ? ORDER BY l.name LIMIT ?`);

/**
 * What the person did here, from the records that the reader may see: their times here, how long they were in all, what
 * they gave, what we did together, what they are good at.
 */
export function readFacts(
  sqlite: SqliteDatabase,
  reader: Reader,
  { personId, lastDay }: Subject,
  zone: TimeZone,
): ThanksFact[] {
  const tenures = tenuresOf(sqlite).all(personId, lastDay);
  const days = tenures.reduce(
    (sum, { from, to }) => sum + (from === null ? 0 : daysBetween(from, to) + 1),
    0,
  );
  const facts: z.input<typeof thanksFact>[] = [
    ...(days >= 365 ? [{ type: 'timeHere' as const, years: Math.floor(days / 365.25) }] : []),
    ...tenures.map((tenure) => ({ type: 'tenure' as const, ...tenure })),
    ...exchangesOf(sqlite)
      .all(personId, most)
      .map((given) => ({ type: 'given' as const, ...given })),
    ...doneTogether(sqlite, reader, personId, zone),
    ...skillsOf(sqlite)
      .all(personId, most)
      .map(({ name }) => ({ type: 'skill' as const, name })),
  ];
  return z.array(thanksFact).parse(facts);
}

/** Entries of the timeline in which the person took part, with something in their subject; asks are none. */
function doneTogether(sqlite: SqliteDatabase, reader: Reader, personId: PersonId, zone: TimeZone) {
  const visible = visibleSql(reader);
  return sqlite
    .prepare<unknown[], { occurredAt: Instant; subject: string }>(
      `SELECT i.occurred_at AS occurredAt, i.subject
       FROM interaction_people a CROSS JOIN interactions i ON i.id = a.interaction_id
       WHERE a.person_id = ? AND a.present = 1 AND i.subject <> '' AND i.direction <> 'toAlumnus'
         AND i.kind NOT IN ('farewell', 'note', 'survey') AND i.purpose NOT LIKE 'ask%' AND ${visible.sql}
       ORDER BY a.occurred_at DESC, a.interaction_id DESC LIMIT ?`,
    )
    .all(personId, ...visible.parameters, most)
    .map(({ occurredAt, subject }) => ({
      type: 'interaction' as const,
      on: dateOf(occurredAt, zone),
      subject,
    }));
}
