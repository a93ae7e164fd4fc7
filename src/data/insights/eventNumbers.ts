import { z } from 'zod';
import { dateOf, instant, type TimeZone, timeZone } from '#shared/domain/instant.ts';
import { rateOf } from '#shared/domain/metrics/metrics.ts';
import { type Period, twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { fitsBySql } from '../events/wants.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { type Among, isAmong } from './among.ts';
import { momentsOf } from './bounds.ts';

/** The events of a time that were not called off, from the index of the starts; and whether anybody's attendance is known. */
export const eventsSql = `
  SELECT e.id, e.starts_at AS startsAt, e.zone, e.orientations,
    EXISTS (SELECT 1 FROM event_guests g INDEXED BY event_guests_event
      WHERE g.event_id = e.id AND g.attended IS NOT NULL) AS told
  FROM events e INDEXED BY events_start
  WHERE e.deleted_at IS NULL AND e.cancelled_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before`;

/** The people on the lists of `:events`, a JSON array, from the index of the lists. */
const guestsSql = (among: Among): string => `
  FROM json_each(:events) e
  CROSS JOIN event_guests g INDEXED BY event_guests_event ON g.event_id = e.value ->> 'id'
  WHERE g.person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL)
    AND ${isAmong(among, 'g.person_id')}`;

export const sumsSql = (among: Among): string => `
  SELECT count(g.invited_on) FILTER (WHERE e.value ->> 'told') AS invited,
    count(g.invited_on) FILTER (WHERE e.value ->> 'told' AND g.attended = 1) AS attended,
    count(g.feedback_score) AS scored, total(g.feedback_score) AS scores
  ${guestsSql(among)}`;

/** Of those who were invited to something for some, who wanted one of its orientations by its first day. */
export const fitSql = (among: Among): string => `
  SELECT count(*) AS invited,
    count(*) FILTER (WHERE ${fitsBySql('g.person_id', "json_each(e.value, '$.kinds')", "e.value ->> 'day'")}) AS fits
  ${guestsSql(among)} AND g.invited_on IS NOT NULL AND json_array_length(e.value, '$.kinds') > 0`;

export const repeatSql = (among: Among): string => `
  SELECT count(*) AS once, count(*) FILTER (WHERE times > 1) AS again FROM (
    SELECT count(*) AS times ${guestsSql(among)} AND g.attended = 1 GROUP BY g.person_id)`;

const begun = z.object({
  id: z.string(),
  startsAt: instant,
  zone: timeZone,
  orientations: jsonColumn(z.array(orientationKind)),
  told: z.int().transform((flag) => flag === 1),
});
type Begun = z.infer<typeof begun>;

const sums = z.object({ invited: z.int(), attended: z.int(), scored: z.int(), scores: z.number() });
const fit = z.object({ invited: z.int(), fits: z.int() });
const repeat = z.object({ once: z.int(), again: z.int() });

type Rate = ReturnType<typeof rateOf>;

export interface EventNumbers {
  events: number;
  attendance: Rate;
  fit: Rate;
  repeat: Rate;
  /** Of the scores, 1 to 5; `n` is their sum. */
  meanScore: Rate;
}

/**
 * How many of the invited came to the events that began on a day of the period, and by `on`; whom these were for; and, over the 12
 * months to the period's end, who came again. See "Events" in docs/metrics.md.
 */
export function eventNumbersIn(
  sqlite: SqliteDatabase,
  { from, to }: Period,
  on: PlainDate,
  zone: TimeZone,
  among: Among,
): EventNumbers {
  const last = to < on ? to : on;
  const inPeriod = from > last ? [] : eventsBegun(sqlite, { from, to: last }, zone);
  const inYear = eventsBegun(sqlite, twelveMonthsTo(last), zone);
  const ask = (sql: string, events: readonly Begun[]) => sqlite.prepare(sql).get({ events: listed(events) });
  const { invited, attended, scored, scores } = sums.parse(ask(sumsSql(among), inPeriod));
  const fitting = fit.parse(ask(fitSql(among), inPeriod));
  const { once, again } = repeat.parse(ask(repeatSql(among), inYear));
  return {
    events: inPeriod.length,
    attendance: rateOf(attended, invited),
    fit: rateOf(fitting.fits, fitting.invited),
    repeat: rateOf(again, once),
    meanScore: rateOf(scores, scored),
  };
}

const eventsBegun = (sqlite: SqliteDatabase, period: Period, zone: TimeZone): Begun[] =>
  z.array(begun).parse(sqlite.prepare(eventsSql).all({ ...momentsOf(period, zone) }));

/** As the statements take them: what wants count by is the event's first day where it takes place. */
const listed = (events: readonly Begun[]): string =>
  JSON.stringify(
    events.map(({ id, startsAt, zone, orientations, told }) => ({
      ...{ id, told, kinds: orientations },
      day: dateOf(startsAt, zone),
    })),
  );
