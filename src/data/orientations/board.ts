import { setImmediate } from 'node:timers/promises';
import type { OrientationBoard } from '#shared/contract/orientations.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { ageBoundsOn } from '#shared/domain/knowledgeAge.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { flagSql } from '../segments/flagSql.ts';
import { requireSegment } from '../segments/read.ts';
import { type BoardPerson, BoardTally, type BoardWish } from './tally.ts';

/** People read before others get their turn. */
const atATime = 2000;

/** A piece of the people in question, with the day of their latest word on a return. */
export const peopleSql = (who: string): string => `
  SELECT s.seq, s.reachable, s.openness,
    (SELECT max(recorded_on) FROM openness_records WHERE person_id = s.person_id) AS opennessOn
  FROM person_summaries s WHERE s.seq > ? AND (${who}) ORDER BY s.seq LIMIT ?`;

/** The latest record of everything that each of them wants: SQLite takes the other columns from the row with the maximum. */
export const wishesSql = `
  SELECT s.seq, o.kind, o.strength, o.source, o.recorded_on AS recordedOn, max(o.recorded_on || o.id)
  FROM json_each(?) piece CROSS JOIN person_summaries s ON s.seq = piece.value
  CROSS JOIN orientations o INDEXED BY orientations_person ON o.person_id = s.person_id
  GROUP BY s.seq, o.kind`;

type PersonRow = { seq: number; reachable: number } & Omit<BoardPerson, 'reachable'>;
type WishRow = { seq: number } & BoardWish;

async function countBoard(
  sqlite: SqliteDatabase,
  context: Omit<RuleContext, 'sqlite'>,
  segmentId: SegmentId | null,
): Promise<OrientationBoard> {
  const { today: on } = context;
  const since = ageBoundsOn(on);
  const tally = new BoardTally(since);
  const who = whoSql({ ...context, sqlite }, segmentId);
  const people = sqlite.prepare<unknown[], PersonRow>(peopleSql(who.sql));
  const wishes = sqlite.prepare<[string], WishRow>(wishesSql);
  for (let after = -1; ; ) {
    const piece = people.all(after, ...who.parameters, atATime);
    const wanted = wishesOf(wishes.all(JSON.stringify(piece.map(({ seq }) => seq))));
    for (const { seq, reachable, ...person } of piece) {
      tally.add({ ...person, reachable: reachable === 1 }, wanted.get(seq) ?? []);
    }
    const last = piece.at(-1);
    if (last === undefined || piece.length < atATime) break;
    after = last.seq;
    await setImmediate();
  }
  return { on, since, ...tally.counts() };
}

function whoSql(context: RuleContext, segmentId: SegmentId | null): SqlPart {
  const alumni = flagSql('alumnus', context.today);
  if (segmentId === null) return alumni;
  requireSegment(context.sqlite, segmentId);
  return allOf([alumni, compileSegment(segmentId, context)]);
}

function wishesOf(rows: readonly WishRow[]): Map<number, BoardWish[]> {
  const bySeq = new Map<number, BoardWish[]>();
  for (const row of rows) {
    const known = bySeq.get(row.seq);
    if (known === undefined) bySeq.set(row.seq, [row]);
    else known.push(row);
  }
  return bySeq;
}

/** The boards last asked for go with the database they are of. */
const boards = new WeakMap<Database, KeptAnswers<Promise<OrientationBoard>>>();

/**
 * What the alumni of today want of the network and how they stand to a return, with how we know it and since when; of a
 * segment or of all. Kept until something is written. NOT_FOUND where there is no such segment.
 */
export async function orientationBoard(
  database: Database,
  clock: Clock,
  segmentId: SegmentId | null,
): Promise<OrientationBoard> {
  const kept = boards.get(database) ?? new KeptAnswers<Promise<OrientationBoard>>(4);
  boards.set(database, kept);
  const day = { today: today(clock), zone: clock.timeZone() };
  const count = () => database.readInSteps((sqlite) => countBoard(sqlite, day, segmentId));
  // What failed once is not kept as failed.
  return await kept.of(database.stamp(), JSON.stringify([day, segmentId]), count).catch(count);
}
