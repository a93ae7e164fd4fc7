import { z } from 'zod';
import { type HomeChanges, homeChangeKind } from '#shared/contract/home.ts';
import { eventId, personId } from '#shared/domain/ids.ts';
import { dateOf, instant, startOfDay, type TimeZone, timeZone, today } from '#shared/domain/instant.ts';
import { personName as nameOnly } from '#shared/domain/names.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { prepared, statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { changeOfFacts, type Facts } from '../insights/facts/facts.ts';
import { type Telling, toldOfFacts } from '../insights/toldOfFacts.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { readableSql } from '../requests/scope.ts';
import { peopleChanged } from './peopleChanged.ts';
import { dayOfLastVisit } from './visits.ts';

const named = 3;
const eventsNamed = 5;
const daysOfEvents = 30;

/** How many people went through a change, and the rows of the first of them. */
const changedPeople = z.array(
  z.object({ kind: homeChangeKind, people: z.int().min(1), first: z.array(z.int()).min(1).max(named) }),
);
type ChangedPeople = z.infer<typeof changedPeople>;

/**
 * What changed since the author's last day here, in the order in which it is told. Right after opening whom it was is as it
 * was kept, see `toldOfFacts`: on the next days this one is the last day here.
 */
export async function homeChanges(database: Database, author: Author, reader: Reader): Promise<HomeChanges> {
  const { clock } = author;
  const now = today(clock);
  const zone = clock.timeZone();
  const visit = await dayOfLastVisit(database, author);
  const { sqlite } = database;
  const change = changeOfFacts(database);
  const tellingOf = (since: PlainDate, until: PlainDate): Telling<ChangedPeople> => ({
    state: JSON.stringify([since, until, zone, change]),
    tell: (facts) => changedBetween(facts, since, until, zone),
  });
  const changed = await toldOfFacts(database, {
    name: 'changes',
    answer: changedPeople,
    today: tellingOf(visit.since, now),
    ahead: (days) => tellingOf(now, addDays(now, days)),
  });
  return {
    ...visit,
    changes: changed.flatMap(({ kind, people, first: seqs }) => {
      const first = firstOf(sqlite, seqs);
      return first.length === 0 ? [] : [{ kind, people, first }];
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

function changedBetween(facts: Facts, since: PlainDate, until: PlainDate, zone: TimeZone): ChangedPeople {
  const changed = peopleChanged(facts, since, until, zone);
  return homeChangeKind.options.flatMap((kind) => {
    const seqs = changed.get(kind) ?? [];
    return seqs.length === 0 ? [] : [{ kind, people: seqs.length, first: seqs.slice(0, named) }];
  });
}

/** By the number of their row, so without looking for anybody else. */
export const firstSql = `
  SELECT p.id AS personId, ${nameColumns} FROM people p
  WHERE p.seq IN (SELECT value FROM json_each(?)) ORDER BY p.seq LIMIT ${named}`;

const firstRows = statement<[string], unknown>(firstSql);
const somebody = z.object({ personId });

function firstOf(sqlite: Database['sqlite'], seqs: readonly number[]) {
  return firstRows(sqlite)
    .all(JSON.stringify(seqs))
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
