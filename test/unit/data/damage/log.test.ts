import { copyFileSync, cpSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '#data/damage/log/readLog.ts';
import { lostLogWarnings } from '#data/damage/lostLog.ts';
import { openLookingAtLog } from '#data/damage/opening.ts';
import { people } from '#data/schema/index.ts';
import { dataFile, logFile } from '#data/workspace/layout.ts';
import { openTestWorkspace, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

/** Adds people, one write each, whose names are their numbers. */
async function addOneByOne({ database, author, ids, clock }: TestWorkspace, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await database.write('person.add', author, (unit) => {
      const now = clock.now();
      unit.insert(people, {
        id: ids.next(),
        familyName: String(number),
        doNotContact: false,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
    });
  }
}

/** The folder as a program that was killed leaves it. */
function leftBehind({ folder }: TestWorkspace): string {
  const copy = join(temporaryFolder(), 'Left.enishi');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function reopened(workspace: TestWorkspace, folder: string) {
  const { id, key } = workspace.opened;
  const database = await openLookingAtLog({ id, folder, key, inKeychain: false });
  const names = database.sqlite.prepare('SELECT family_name FROM people ORDER BY seq').pluck().all();
  const sound = database.sqlite.pragma('integrity_check', { simple: true });
  const warnings = await lostLogWarnings(workspace.context, { ...workspace.opened, folder, database });
  await database.close();
  return { names, sound, warnings };
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => String(number));

describe('a log that was left over', () => {
  test('is read to its end and says nothing', async () => {
    const workspace = await openTestWorkspace();
    await addOneByOne(workspace, 5);
    const folder = leftBehind(workspace);
    expect(await readLog(logFile(dataFile(folder)))).toMatchObject({ lost: 0 });
    expect(await reopened(workspace, folder)).toEqual({ names: upTo(5), sound: 'ok', warnings: [] });
  });

  test('whose end was torn off holds all writes before, in their order', async () => {
    const workspace = await openTestWorkspace();
    await addOneByOne(workspace, 8);
    const whole = statSync(logFile(dataFile(workspace.folder))).size;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole }), async (size) => {
        const folder = leftBehind(workspace);
        truncateSync(logFile(dataFile(folder)), size);
        const { names, sound, warnings } = await reopened(workspace, folder);
        expect(sound).toBe('ok');
        expect(names).toEqual(upTo(names.length));
        expect(warnings).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test('that is garbled in between is never passed over without a word: what is missing lies aside and is said', async () => {
    const workspace = await openTestWorkspace();
    await addOneByOne(workspace, 8);
    const whole = statSync(logFile(dataFile(workspace.folder))).size;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole - 8 }),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        async (at, bytes) => {
          const folder = leftBehind(workspace);
          const log = logFile(dataFile(folder));
          const content = readFileSync(log);
          const garbled = Buffer.from(content);
          for (const [index, byte] of bytes.entries())
            garbled[at + index] = (content[at + index] ?? 0) ^ (byte | 1);
          writeFileSync(log, garbled);
          const { names, sound, warnings } = await reopened(workspace, folder);
          expect(sound).toBe('ok');
          expect(names).toEqual(upTo(names.length));
          if (names.length === 8) return;
          expect(warnings).toMatchObject([{ code: 'logDamaged', tone: 'urgent' }]);
          const facts = warnings[0]?.facts ?? {};
          expect(Number(facts['count'])).toBeGreaterThanOrEqual(8 - names.length);
          expect(readFileSync(join(folder, String(facts['aside']))).equals(garbled)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('of no bytes, or none, says nothing', async () => {
    const folder = temporaryFolder();
    expect(await readLog(join(folder, 'none'))).toBeNull();
    writeFileSync(join(folder, 'empty'), '');
    expect(await readLog(join(folder, 'empty'))).toBeNull();
    copyFileSync(join(folder, 'empty'), join(folder, 'short'));
    writeFileSync(join(folder, 'short'), 'not a log');
    expect(await readLog(join(folder, 'short'))).toBeNull();
  });
});
