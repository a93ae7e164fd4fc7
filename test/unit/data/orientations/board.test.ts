import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import { orientationBoard, peopleSql, wishesSql } from '#data/orientations/board.ts';
import { peopleInGap } from '#data/orientations/peopleInGap.ts';
import { countRule } from '#data/segments/counts.ts';
import type { OrientationBoard } from '#shared/contract/orientations.ts';
import { type BoardNumber, boardGaps, boardRule } from '#shared/domain/boardRules.ts';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { knowledgeAge } from '#shared/domain/knowledgeAge.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { everybody } from '#shared/domain/segments/rule.ts';
import { orientationSource } from '#shared/domain/vocabulary.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';
import { randomPerson } from '../segments/randomRules.ts';
import { listSegmentId, writeRuleWorld } from '../segments/ruleWorld.ts';

const people = fc.sample(randomPerson, { numRuns: 200, seed: 11 });
const folder = mkdtempSync(join(tmpdir(), 'enishi-board-'));
const database = Database.open(join(folder, 'data.db'), new Uint8Array(32));
const clock = new TestClock('2026-04-01T00:00:00.000Z', 'Asia/Tokyo');
const context = {
  sqlite: database.sqlite,
  today: plainDate.parse('2026-04-01'),
  zone: timeZone.parse('Asia/Tokyo'),
};

beforeAll(async () => {
  const author = { actor: 'Test', device: 'test', clock, ids: countingIds() };
  await writeRuleWorld(database, author, people, everybody);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every number of the board that leads to people, with whom it says to count. */
function* numbersOf(board: OrientationBoard): Generator<[BoardNumber, number]> {
  yield [{ type: 'alumni' }, board.alumni];
  for (const gap of boardGaps) yield [{ type: 'gap', gap }, board[gap].people];
  for (const { kind, people: all, byStrength, bySource, byAge } of board.orientations) {
    yield [{ type: 'wish', kind }, all];
    for (const strength of [1, 2, 3] as const) {
      yield [{ type: 'wish', kind, strength }, byStrength[strength - 1] ?? Number.NaN];
    }
    for (const source of orientationSource.options) {
      yield [{ type: 'wish', kind, source }, bySource[source]];
    }
    for (const age of knowledgeAge.options) yield [{ type: 'wish', kind, age }, byAge[age]];
  }
  for (const { openness, people: all, byAge } of board.openness) {
    yield [{ type: 'openness', openness }, all];
    for (const age of knowledgeAge.options) yield [{ type: 'openness', openness, age }, byAge[age]];
  }
}

test.each([
  ['of all', null],
  ['of a segment', segmentId.parse(listSegmentId)],
] as [string, SegmentId | null][])('each number %s leads to as many people as it says', async (_, id) => {
  const board = await orientationBoard(database, clock, id);
  expect(board.alumni).toBeGreaterThan(10);
  for (const [number, said] of numbersOf(board)) {
    expect([number, countRule(boardRule(number, id), context)]).toEqual([number, said]);
  }
  for (const gap of boardGaps) expect(peopleInGap(context, gap, id)).toHaveLength(board[gap].people);
});

test('the parts of each number make it up', async () => {
  const { orientations, openness, alumni } = await orientationBoard(database, clock, null);
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  for (const { people: all, byStrength, bySource, byAge } of orientations) {
    expect(sum(byStrength)).toBe(all);
    expect(sum(Object.values(bySource))).toBe(all);
    expect(sum(Object.values(byAge))).toBe(all);
  }
  expect(sum(openness.map(({ people: all }) => all))).toBe(alumni);
});

test('is counted again after a change, and kept until then', async () => {
  const first = await orientationBoard(database, clock, null);
  expect(await orientationBoard(database, clock, null)).toBe(first);
});

test('is read by the indexes, a piece at a time', () => {
  const planOf = (sql: string, ...parameters: unknown[]) =>
    JSON.stringify(
      database.sqlite.prepare<unknown[], unknown>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters),
    );
  const ofPeople = planOf(peopleSql('1'), 0, 1);
  expect(ofPeople).toContain('SEARCH s USING INTEGER PRIMARY KEY');
  expect(ofPeople).toContain('COVERING INDEX openness_records_person');
  const ofWishes = planOf(wishesSql, '[]');
  expect(ofWishes).toContain('SEARCH o USING INDEX orientations_person');
  expect(ofWishes).not.toContain('SCAN s');
});
