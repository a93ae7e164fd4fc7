import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import type { Author } from '#data/database/write.ts';
import { checkFacts } from '#data/doctor/facts.ts';
import { factsNow, factsOf } from '#data/insights/facts/facts.ts';
import { nextToPack, packNextPages, packPages, pageCount } from '#data/insights/facts/keepFacts.ts';
import { SameWords, unpackPage } from '#data/insights/facts/unpackPage.ts';
import { people, tenures } from '#data/schema/index.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';
import { acts } from './changing.ts';

const key = new Uint8Array(32);
const at = '2026-01-01T00:00:00.000Z';

async function inDatabase<T>(work: (database: Database, path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-facts-'));
  const path = join(folder, 'data.db');
  const database = Database.open(path, key);
  try {
    return await work(database, path);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const author = (): Author => ({ actor: 'Test', device: 'test', clock: new TestClock(), ids: countingIds() });

const addPeople = async (database: Database, by: Author, count: number): Promise<string[]> =>
  await database.write('test', by, (unit) =>
    Array.from({ length: count }, () => {
      const id = by.ids.next();
      unit.insert(people, {
        ...{ id, familyName: 'Test', doNotContact: false, version: 1, createdAt: at, updatedAt: at },
      });
      return id;
    }),
  );

/** Everything as the rows have it now. */
const packedAnew = (database: Database) =>
  packPages(database.sqlite, 0, pageCount(database.sqlite)).map(({ page, packed }) =>
    unpackPage(page, packed, new SameWords()),
  );

const small = fc.integer({ min: 0, max: 60 });
const writes = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...Object.values(acts)), small, small, small, small), {
    minLength: 1,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 14 },
);

test('whatever is changed, the facts in the file and in memory are those packed anew', async () => {
  await fc.assert(
    fc.asyncProperty(writes, fc.boolean(), async (all, fromTheStart) => {
      await inDatabase(async (database) => {
        const by = author();
        const ids = await addPeople(database, by, 70);
        if (fromTheStart) await factsOf(database);
        for (const changes of all) {
          await database.write('test', by, (unit) => {
            for (const [act, who, a, b, c] of changes) act(unit, ids[who] ?? '', a, b, c);
          });
          if (fromTheStart) expect(factsNow(database).pages).toEqual(packedAnew(database));
        }
        expect(checkFacts(database.sqlite)).toMatchObject({ ok: true });
        expect((await factsOf(database)).pages).toEqual(packedAnew(database));
      });
    }),
    { numRuns: 40 },
  );
});

test('a write that is taken back leaves the facts as they were', async () => {
  await inDatabase(async (database) => {
    const by = author();
    const [personId = ''] = await addPeople(database, by, 3);
    const before = await factsOf(database);
    const failing = database.write('test', by, (unit) => {
      unit.insert(tenures, { id: by.ids.next(), personId, endedOn: '2025-03-31' });
      unit.settle();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await factsOf(database)).toEqual(before);
  });
});

test('who is taken out for good leaves an empty place, which the next one may have', async () => {
  await inDatabase(async (database) => {
    const by = author();
    const ids = await addPeople(database, by, 3);
    await factsOf(database);
    const last = ids.at(-1) ?? '';
    await database.write('test', by, (unit) => unit.remove(people, { id: last }));
    expect(factsNow(database).pages[0]?.there.reduce((sum, there) => sum + there, 0)).toBe(2);
    const [next = ''] = await addPeople(database, by, 1);
    await database.write('test', by, (unit) =>
      unit.insert(tenures, { id: by.ids.next(), personId: next, endedOn: '2025-03-31' }),
    );
    expect(factsNow(database).pages).toEqual(packedAnew(database));
    expect(checkFacts(database.sqlite)).toMatchObject({ ok: true, facts: { compared: 3 } });
  });
});

test('what another program or thread writes is followed', async () => {
  await inDatabase(async (database, path) => {
    const by = author();
    const [personId = ''] = await addPeople(database, by, 80);
    const before = await factsOf(database);
    const other = Database.open(path, key);
    try {
      await other.write('test', by, (unit) =>
        unit.insert(tenures, { id: by.ids.next(), personId, endedOn: '2025-03-31', department: '営業' }),
      );
    } finally {
      await other.close();
    }
    const after = await factsOf(database);
    expect(after.pages[0]?.words).toEqual(['', '営業']);
    // The state of before stays what it was, and pages of others are the same ones.
    expect(before.pages[0]?.words).toEqual(['']);
    expect(after.pages[1]).toBe(before.pages[1]);
  });
});

test('what the numbers do not count by packs nothing anew', async () => {
  await inDatabase(async (database) => {
    const by = author();
    const [id = ''] = await addPeople(database, by, 1);
    const changed = () => database.sqlite.prepare('SELECT max(changed) FROM insight_facts').pluck().get();
    const before = changed();
    await database.write('test', by, (unit) =>
      unit.update(people, { id }, { familyName: 'Other', owner: 'Aya' }),
    );
    expect(changed()).toBe(before);
    await database.write('test', by, (unit) => unit.update(people, { id }, { doNotContact: true }));
    expect(changed()).not.toBe(before);
  });
});

test('a workspace without facts gets them when they are asked for, and nothing else is derived anew', async () => {
  await inDatabase(async (database, path) => {
    const by = author();
    await addPeople(database, by, 70);
    const wanted = packedAnew(database);
    database.sqlite.exec(`
      DELETE FROM insight_facts;
      DELETE FROM workspace_facts WHERE name = 'factsForm';
      UPDATE person_summaries SET interaction_count = 999 WHERE seq = 1`);
    const again = Database.open(path, key);
    try {
      expect((await factsOf(again)).pages).toEqual(wanted);
      const counts = again.sqlite
        .prepare('SELECT interaction_count FROM person_summaries WHERE seq < 3')
        .pluck();
      expect(counts.all()).toEqual([999, 0]);
    } finally {
      await again.close();
    }
  });
});

/** As a program before left it, which packed the facts in another form. */
const leaveInFormBefore = (database: Database) =>
  database.sqlite.exec("UPDATE workspace_facts SET value = '0' WHERE name = 'factsForm'");

test('facts of another form are packed in steps: what is written meanwhile is in them, and after a closing they go on', async () => {
  await inDatabase(async (database, path) => {
    const by = author();
    const ids = await addPeople(database, by, 400);
    leaveInFormBefore(database);
    const again = Database.open(path, key);
    try {
      expect(nextToPack(again.sqlite)).toBe(0);
      await again.keepAside((sqlite) => void packNextPages(sqlite, 2));
      expect(nextToPack(again.sqlite)).toBe(2);
      const asked = factsOf(again);
      const [first = '', last = ''] = [ids.at(0), ids.at(-1)];
      await again.write('test', by, (unit) => {
        for (const id of [first, last]) unit.update(people, { id }, { doNotContact: true });
      });
      expect(nextToPack(again.sqlite)).not.toBe(null);
      expect(checkFacts(again.sqlite).ok).toBe(true);
      await asked;
      expect(nextToPack(again.sqlite)).toBe(null);
      expect(factsNow(again).pages).toEqual(packedAnew(again));
      expect(checkFacts(again.sqlite)).toMatchObject({ ok: true, facts: { compared: 400 } });
    } finally {
      await again.close();
    }
  });
});

test('closing does not wait until all facts of another form are packed', async () => {
  await inDatabase(async (database, path) => {
    await addPeople(database, author(), 400);
    leaveInFormBefore(database);
    const again = Database.open(path, key);
    const asked = factsOf(again).catch((error: unknown) => error);
    await again.close();
    expect(await asked).toMatchObject({ code: 'CANCELLED' });
    const third = Database.open(path, key);
    try {
      expect(nextToPack(third.sqlite)).not.toBe(null);
      expect((await factsOf(third)).pages).toEqual(packedAnew(third));
    } finally {
      await third.close();
    }
  });
});
