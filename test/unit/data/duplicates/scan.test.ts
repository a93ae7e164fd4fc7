import { describe, expect, test } from 'vitest';
import { comparedPeopleSql } from '#data/duplicates/comparedPeople.ts';
import { changedSinceSql, distinctSql, presentSql } from '#data/duplicates/foundPairs.ts';
import { scanPeople } from '#data/duplicates/scan.ts';
import { Turns } from '#data/longWork/turns.ts';
import { personId } from '#shared/domain/ids.ts';
import { writeCompared } from '#test/support/comparedPeople.ts';
import { dirtyPeople } from '#test/support/dirtyPeople.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { someone } from '../../shared/domain/duplicates/people.ts';
import { merge } from './merging.ts';

const margaret = {
  familyName: 'Featherstone',
  givenName: 'Margaret',
  birthDate: '1980-05-12',
  externalId: 'A1',
};
const aoi = { familyName: '小鳥遊', givenName: '葵', familyReading: 'たかなし', givenReading: 'あおい' };

/** Two people with two records each, and one with one. */
async function fivePeople() {
  const workspace = await openTestWorkspace();
  const ids = await writeCompared(workspace, [
    someone({ ...margaret, email: 'margaret@example.com' }),
    someone({ ...aoi, email: 'aoi@example.jp', started: '2012-04-01' }),
    someone({ familyName: 'Osei', givenName: 'Ama', birthDate: '1980-05-12' }),
    someone({ ...margaret, givenName: 'Maggie', externalId: 'B7', email: 'Margaret@example.com' }),
    someone({ ...aoi, email: 'aoi@example.jp', phone: '090-5550-0123' }),
  ]);
  return { workspace, ids: ids.map((id) => personId.parse(id)) };
}

async function scanned({ client }: TestWorkspace) {
  const progress = [];
  for await (const event of await client.duplicates.scan()) {
    if (event.type === 'finished') return { pairs: event.pairs, progress };
    progress.push(event);
  }
  throw new Error('the scan ended without a result');
}

const listed = ({ client }: TestWorkspace, at: { from?: number; offset?: number; limit?: number } = {}) =>
  client.duplicates.list({ from: 0.5, offset: 0, limit: 50, ...at });

const sides = (pairs: readonly { a: { id: string }; b: { id: string } }[]) =>
  pairs.map(({ a, b }) => [a.id, b.id].toSorted());

describe('finding pairs', () => {
  test('nothing is listed before the first scan', async () => {
    const { workspace } = await fivePeople();
    expect(await listed(workspace)).toEqual({ scanned: null, stale: false, total: 0, pairs: [] });
  });

  test('both pairs are found, surest first, each with who they are and why', async () => {
    const { workspace, ids } = await fivePeople();
    expect((await scanned(workspace)).pairs).toBe(2);
    const { pairs, ...rest } = await listed(workspace);
    expect(rest).toEqual({ scanned: { people: 5 }, stale: false, total: 2 });
    const [m1, a1, , m2, a2] = ids;
    expect(new Set(sides(pairs).map(String))).toEqual(new Set([String([m1, m2]), String([a1, a2])]));
    const [first, second] = pairs;
    expect(first?.score).toBeGreaterThanOrEqual(second?.score ?? 1);
    const ofMargaret = pairs.find(({ a }) => a.familyName === 'Featherstone');
    expect(ofMargaret?.a).toMatchObject({ externalId: 'A1', email: 'margaret@example.com' });
    expect(ofMargaret?.reasons).toContainEqual(
      expect.objectContaining({
        field: 'birthDate',
        agreement: 'same',
        here: '1980-05-12',
        there: '1980-05-12',
      }),
    );
    expect(ofMargaret?.reasons).toContainEqual(
      expect.objectContaining({ field: 'name', agreement: 'similar', here: 'Margaret Featherstone' }),
    );
    expect(ofMargaret?.reasons).toContainEqual(
      expect.objectContaining({ field: 'externalId', agreement: 'different', here: 'A1', there: 'B7' }),
    );
  });

  test('pages of it, from a score on', async () => {
    const { workspace } = await fivePeople();
    await scanned(workspace);
    const [first] = (await listed(workspace)).pairs;
    const second = await listed(workspace, { offset: 1, limit: 1 });
    expect(second.total).toBe(2);
    expect(second.pairs).toHaveLength(1);
    expect(second.pairs[0]).not.toEqual(first);
    expect(await listed(workspace, { from: 1 })).toMatchObject({ total: 0, pairs: [] });
  });

  test('who was removed is in no pair, and is again when taken back', async () => {
    const { workspace, ids } = await fivePeople();
    await scanned(workspace);
    const [m1] = ids;
    if (m1 === undefined) throw new Error('there is somebody');
    workspace.database.sqlite
      .prepare("UPDATE people SET deleted_at = '2026-04-01T00:00:00.000Z' WHERE id = ?")
      .run(m1);
    expect(await listed(workspace)).toMatchObject({ total: 1 });
    expect((await scanned(workspace)).pairs).toBe(1);
    expect((await listed(workspace)).scanned).toEqual({ people: 4 });
    workspace.database.sqlite.prepare('UPDATE people SET deleted_at = NULL WHERE id = ?').run(m1);
    expect((await scanned(workspace)).pairs).toBe(2);
  });

  test('a scan that is cancelled leaves what was found before', async () => {
    const { workspace } = await fivePeople();
    await scanned(workspace);
    const before = await listed(workspace);
    await writeCompared(workspace, [someone(margaret)]);
    const stop = AbortSignal.abort();
    await expect(scanPeople(workspace.database, new Turns(stop), () => undefined)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    const stream = await workspace.client.duplicates.scan();
    await stream.return?.(undefined);
    expect({ ...(await listed(workspace)), stale: false }).toEqual(before);
  });

  test('how far it is, up to the end', async () => {
    const { workspace } = await fivePeople();
    const told: { done: number; total: number }[] = [];
    await scanPeople(workspace.database, new Turns(undefined), (progress) => told.push(progress));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ done, total }) => total === 5 && done <= total)).toBe(true);
  });

  test('many pages of people', async () => {
    const workspace = await openTestWorkspace();
    const world = { mostPerPerson: 1, mostSlipsPerField: 1, mostSlipsPerRecord: 1 };
    const records = dirtyPeople({ seed: 2, language: 'ja', people: 800, duplicates: 100, ...world });
    const ids = await writeCompared(
      workspace,
      records.map(({ person }) => person),
    );
    await scanned(workspace);
    const { pairs, scanned: all } = await listed(workspace, { limit: 200 });
    expect(all).toEqual({ people: 900 });
    const entityOf = new Map(ids.map((id, index) => [id, records[index]?.entity]));
    const right = pairs.filter(({ a, b }) => entityOf.get(a.id) === entityOf.get(b.id));
    expect(right.length).toBeGreaterThan(95);
    expect(pairs.length - right.length).toBeLessThan(3);
  });
});

describe('two that were found to be two people', () => {
  test('are in no list and no scan, until that is taken back', async () => {
    const { workspace, ids } = await fivePeople();
    const [m1, , , m2] = ids;
    if (m1 === undefined || m2 === undefined) throw new Error('there are two');
    await scanned(workspace);
    const { operationId } = await workspace.client.duplicates.setDistinct({ a: m2, b: m1 });
    expect(await listed(workspace)).toMatchObject({ total: 1, stale: false });
    expect((await scanned(workspace)).pairs).toBe(1);
    // Twice is once.
    await workspace.client.duplicates.setDistinct({ a: m1, b: m2 });
    const input = { operationId, personId: null, keepLater: false };
    for await (const event of await workspace.client.history.revert(input))
      expect(event.type).toMatch(/progress|done/);
    expect(await listed(workspace)).toMatchObject({ total: 2 });
  });

  test('nobody is another person than themselves, and who is not there is not found', async () => {
    const { workspace, ids } = await fivePeople();
    const [m1] = ids;
    if (m1 === undefined) throw new Error('there is somebody');
    await expect(workspace.client.duplicates.setDistinct({ a: m1, b: m1 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    const nobody = personId.parse('00000000-0000-7000-8000-999999999999');
    await expect(workspace.client.duplicates.setDistinct({ a: m1, b: nobody })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('whether people were changed since', () => {
  test('not by a merge, which only takes its pair out', async () => {
    const { workspace, ids } = await fivePeople();
    const [m1, , , m2] = ids;
    if (m1 === undefined || m2 === undefined) throw new Error('there are two');
    await scanned(workspace);
    await merge(workspace, { keep: m1, other: m2 });
    expect(await listed(workspace)).toMatchObject({ total: 1, stale: false });
  });

  test('by somebody new, or another name; not by what is not compared', async () => {
    const { workspace, ids } = await fivePeople();
    const [m1] = ids;
    if (m1 === undefined) throw new Error('there is somebody');
    await scanned(workspace);
    const { version } = await workspace.client.people.profile({ personId: m1 });
    await workspace.client.people.setLabels({ personId: m1, version, kind: 'tag', names: ['Boston'] });
    expect((await listed(workspace)).stale).toBe(false);
    await writeCompared(workspace, [someone({ familyName: 'Marsh', givenName: 'Helen' })]);
    expect((await listed(workspace)).stale).toBe(true);
    await scanned(workspace);
    expect((await listed(workspace)).stale).toBe(false);
  });
});

test('no query goes over more than is asked for', async () => {
  const { workspace } = await fivePeople();
  workspace.database.sqlite.exec('ANALYZE');
  const planOf = (sql: string) =>
    workspace.database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...(sql.includes('?') ? ['[]'] : []))
      .map(({ detail }) => detail);
  for (const sql of comparedPeopleSql) {
    // SEARCH … rowid: a page of people, and by their keys what is theirs.
    expect(planOf(sql).filter((step) => /^SCAN (?!wanted|json_each|\(subquery)/.test(step))).toEqual([]);
  }
  expect(
    planOf(changedSinceSql).filter((step) => step.startsWith('SCAN') && !step.includes('CONSTANT')),
  ).toEqual([]);
  expect(planOf(presentSql).filter((step) => /^SCAN (?!wanted)/.test(step))).toEqual([]);
  // All decisions are few.
  expect(planOf(distinctSql).filter((step) => /^SCAN (?!d)/.test(step))).toEqual([]);
});
