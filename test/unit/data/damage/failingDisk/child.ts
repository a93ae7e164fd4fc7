import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { systemClock, systemIds } from '#data/clock.ts';
import { isRefusal } from '#data/refusal.ts';
import { people } from '#data/schema/index.ts';
import { createWorkspace } from '#data/workspace/lifecycle.ts';
import { timeZone } from '#shared/domain/instant.ts';

/*
 * A process of its own, as the limit holds for all of one: it writes while the system refuses to let its files grow, and
 * says what was acknowledged and with which words the rest was refused.
 */

const limitFiles = (bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
};

const [folder = '', passphrase = ''] = process.argv.slice(2);
const clock = systemClock(() => timeZone.parse('Asia/Tokyo'));
const author = { actor: 'Test', device: systemIds.next(), clock, ids: systemIds };
const cost = { memoryKiB: 8192, iterations: 1, parallelism: 1 };
const { database } = await createWorkspace({
  folder,
  passphrase,
  ids: systemIds,
  keychain: null,
  sample: null,
  cost,
});
const acknowledged: string[] = [];
const refused: string[] = [];

async function add(familyName: string, note: string): Promise<void> {
  try {
    await database.write('person.add', author, (unit) => {
      const now = clock.now();
      unit.insert(people, {
        id: systemIds.next(),
        familyName,
        company: note,
        doNotContact: false,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
    });
    acknowledged.push(familyName);
  } catch (error) {
    refused.push(isRefusal(error) ? error.code : String(error));
  }
}

await add('First', '');
for (const more of [1000, 5000, 9000, 30_000, 60_000]) {
  limitFiles(statSync(`${database.path}-wal`).size + more);
  await add(`Within ${more}`, 'x'.repeat(40_000));
  limitFiles('unlimited');
  await add(`After ${more}`, '');
}
process.stdout.write(JSON.stringify({ acknowledged, refused }));
// As a program that is killed: nothing is closed.
process.exit(0);
