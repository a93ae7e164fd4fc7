import { z } from 'zod';
import { type HomeChanges, homeChangeKind } from '#shared/contract/home.ts';
import { eventId, personId } from '#shared/domain/ids.ts';
import { dateOf, instant, startOfDay, timeZone, today } from '#shared/domain/instant.ts';
import { personName as nameOnly } from '#shared/domain/names.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { prepared, statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { factsOf } from '../insights/facts/facts.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { readableSql } from '../requests/scope.ts';
import { peopleChanged } from './peopleChanged.ts';
import { dayOfLastVisit } from './visits.ts';

const named = 3;
const eventsNamed = 5;
const daysOfEvents = 30;

/** What changed since the author's last day here, in the order in which it is told. */
export async function homeChanges(database: Database, author: Author, reader: Reader): Promise<HomeChanges> {
  const { clock } = author;
  const now = today(clock);
  const zone = clock.timeZone();
  const visit = await dayOfLastVisit(database, author);
  const changed = peopleChanged(await factsOf(database), visit.since, now, zone);
  const { sqlite } = database;
  return {
    ...visit,
    changes: homeChangeKind.options.flatMap((kind) => {
      const seqs = changed.get(kind) ?? [];
      if (seqs.length === 0) return [];
      const first = firstOf(sqlite, seqs);
      return first.length === 0 ? [] : [{ kind, people: seqs.length, first }];
    }),
    voices: voicesSince(database, reader, visit.since, now),
    unnoted: unnotedRows
      .parse(
        unnoted(sqlite).all({
          since: startOfDay(addDays(now, -daysOfEvents), zone),
          before: clock.now(),
        }),
      )
      .map(({ id, title, startsAt, zone: place }) => ({
        eventId: id,
        title,
        on: dateOf(startsAt, place),
      })),
  };
}

/** By the number of their row, so without looking for anybody else. */
export const firstSql = `
  SELECT p.id AS personId, ${nameColumns} FROM people p
  WHERE p.seq IN (SELECT value FROM json_each(?)) ORDER BY p.seq LIMIT ${named}`;

const firstRows = statement<[string], unknown>(firstSql);
const somebody = z.object({ personId });

function firstOf(sqlite: Database['sqlite'], seqs: readonly number[]) {
  return firstRows(sqlite)
    .all(JSON.stringify(seqs.slice(0, named)))
    .map((row) => {
      const { personName, ...rest } = withName(row);
      return { ...somebody.parse(rest), name: nameOnly.parse(personName) };
    });
}

/** The SQL of how many voices were raised in some days, of those that meet a condition. */
export const voicesSql = (readable: string) => `
  SELECT count(*) FROM requests r INDEXED BY requests_raised
  WHERE r.deleted_at IS NULL AND r.raised_on > ? AND r.raised_on <= ? AND ${readable}`;

function voicesSince({ sqlite }: Database, reader: Reader, since: PlainDate, until: PlainDate): number {
  const { sql, parameters } = readableSql(reader);
  return z.int().parse(
    prepared(sqlite, voicesSql(sql))
      .pluck()
      .get(since, until, ...parameters),
  );
}

/** Events that are over, with somebody on the list and nobody's attendance known; latest first. */
export const unnotedSql = `
  SELECT e.id, e.title, e.starts_at AS startsAt, e.zone FROM events e INDEXED BY events_start
  WHERE e.deleted_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before AND e.ends_at < :before
    AND e.cancelled_at IS NULL
    AND EXISTS (SELECT 1 FROM event_guests g INDEXED BY event_guests_event WHERE g.event_id = e.id)
    AND NOT EXISTS (
      SELECT 1 FROM event_guests g INDEXED BY event_guests_event
      WHERE g.event_id = e.id AND g.attended IS NOT NULL)
  ORDER BY e.starts_at DESC, e.id DESC LIMIT ${eventsNamed}`;

const unnoted = statement<[{ since: string; before: string }], unknown>(unnotedSql);
const unnotedRows = z.array(z.object({ id: eventId, title: z.string(), startsAt: instant, zone: timeZone }));
