import { z } from 'zod';
import { type Clock, type Instant, startOfDay, today } from '#shared/domain/instant.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { type TouchSegment, touchSegments } from './touchSegments.ts';

/** Somebody whose interval is over. */
export interface TouchRow {
  seq: number;
  days: number;
  /** The segment whose interval it is; null for the person's own. */
  segment: string | null;
  /** The moment, or plain day, from which on it counts. */
  since: string;
}

const part = (sql: string, ...parameters: (string | number)[]): SqlPart => ({ sql, parameters });

/** Nobody is asked to get in touch with others than these, nor with whom it is put off. */
const askable = part(`
  s.do_not_contact = 0 AND s.deceased_on IS NULL
  AND s.seq NOT IN (
    SELECT seq FROM person_facets
    WHERE facet = 'orientation' AND value >= 'distance/' AND value < 'distance0' AND weight > 0)
  AND s.seq NOT IN (
    SELECT p.seq FROM follow_ups f INDEXED BY follow_ups_touch CROSS JOIN people p ON p.id = f.person_id
    WHERE f.kind = 'keepInTouch' AND f.done_at IS NULL AND f.deleted_at IS NULL)`);

/** What belongs to `owner` or to nobody. The plus: far too many people have no owner to begin with them. */
const ownedBy = (owner: string | null) =>
  owner === null ? part('1') : part('+s.owner IS NULL OR +s.owner = ?', owner);

/** Everybody whose interval is over by the clock's day, each once, in no order; `owner` as in `DueQuestion`. */
export function touchRows(sqlite: SqliteDatabase, clock: Clock, owner: string | null): TouchRow[] {
  const day = today(clock);
  const zone = clock.timeZone();
  // An interval of so many days is over where it began on this day or before: at a moment before the next begins.
  const began = (days: number) => {
    const on = addDays(day, -days);
    return { on, before: startOfDay(addDays(on, 1), zone) };
  };
  const own = ownIntervals(sqlite).flatMap((days) => {
    const { sql, parameters } = ownSql(days, began(days), owner);
    const found = sqlite
      .prepare<unknown[], OwnRow>(sql)
      .raw(true)
      .all(...parameters);
    return found.map(([seq, since]) => ({ seq, days, segment: null, since }));
  });
  const segments = touchSegments({ sqlite, today: day, zone });
  if (segments.length === 0) return own;
  const { sql, parameters } = segmentsSql(segments, began, owner);
  const found = sqlite
    .prepare<unknown[], SegmentRow>(sql)
    .raw(true)
    .all(...parameters);
  const ofSegments = found.flatMap(([seq, at, since]) => {
    const segment = segments[at];
    return segment === undefined ? [] : [{ seq, days: segment.days, segment: segment.segment, since }];
  });
  return [...own, ...ofSegments];
}

interface Began {
  on: PlainDate;
  before: Instant;
}

type OwnRow = [seq: number, since: string];
type SegmentRow = [seq: number, at: number, since: string];

/** Those with an own interval of that length that is over: two stretches of one index. */
export function ownSql(days: number, { on, before }: Began, owner: string | null): SqlPart {
  const common = [part('s.keep_in_touch_days = ?', days), askable, ownedBy(owner)];
  const touched = allOf([part('s.last_contact_at < ?', before), ...common]);
  const never = allOf([part('s.last_contact_at IS NULL AND s.keep_in_touch_from <= ?', on), ...common]);
  return {
    sql: `
      SELECT s.seq, s.last_contact_at FROM person_summaries s WHERE ${touched.sql}
      UNION ALL
      SELECT s.seq, s.keep_in_touch_from FROM person_summaries s WHERE ${never.sql}`,
    parameters: [...touched.parameters, ...never.parameters],
  };
}

/** The lengths of own intervals there are, each found by one look into the index. */
export const ownIntervalsSql = `
  WITH RECURSIVE lengths (days) AS (
    SELECT min(keep_in_touch_days) FROM person_summaries
    WHERE keep_in_touch_days > 0 AND do_not_contact = 0 AND deceased_on IS NULL
    UNION ALL
    SELECT (
      SELECT min(keep_in_touch_days) FROM person_summaries
      WHERE keep_in_touch_days > lengths.days AND do_not_contact = 0 AND deceased_on IS NULL)
    FROM lengths WHERE days IS NOT NULL)
  SELECT days FROM lengths WHERE days IS NOT NULL`;

const ownIntervals = (sqlite: SqliteDatabase): number[] =>
  z.array(z.int()).parse(prepared(sqlite, ownIntervalsSql).pluck().all());

/**
 * Those without an own interval for whom the first segment they are in has one that is over: who, which segment, and
 * since when. All in one reading of the people; where there are only lists, in one of their members.
 */
export function segmentsSql(
  segments: readonly TouchSegment[],
  began: (days: number) => Began,
  owner: string | null,
): SqlPart {
  const overs = segments.map(({ days }) => overSql(began(days)));
  const which = segments.map(({ members }, at): SqlPart => {
    const over = overs[at] ?? part('0');
    return {
      sql: `WHEN ${members.sql} THEN iif(${over.sql}, ${at}, NULL)`,
      parameters: [...members.parameters, ...over.parameters],
    };
  });
  // The shortest interval first of all: who is not over that is over none.
  const [shortest = part('0')] = overs;
  const where = allOf([
    part('s.keep_in_touch_days IS NULL'),
    ...listedIn(segments),
    shortest,
    askable,
    ownedBy(owner),
  ]);
  return {
    // The limit keeps SQLite from working out the segment twice, once for each place it is named.
    sql: `
      SELECT seq, at, since FROM (
        SELECT s.seq, CASE ${which.map(({ sql }) => sql).join(' ')} END AS at,
          coalesce(s.last_contact_at, s.left_on, s.created_at) AS since
        FROM person_summaries s WHERE ${where.sql} LIMIT -1)
      WHERE at IS NOT NULL`,
    parameters: [...which.flatMap(({ parameters }) => parameters), ...where.parameters],
  };
}

const overSql = ({ on, before }: Began): SqlPart =>
  part(
    `CASE WHEN s.last_contact_at IS NOT NULL THEN s.last_contact_at < ?
      WHEN s.left_on IS NOT NULL THEN s.left_on <= ? ELSE s.created_at < ? END`,
    before,
    on,
    before,
  );

/** Narrows the people to the members of lists where there is nothing else. */
function listedIn(segments: readonly TouchSegment[]): SqlPart[] {
  if (segments.some(({ list }) => list === null)) return [];
  return [
    part(
      `s.person_id IN (
        SELECT person_id FROM segment_members WHERE segment_id IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(segments.map(({ list }) => list)),
    ),
  ];
}
