import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { matchReason } from '#shared/contract/duplicates.ts';
import { documentOf, openTerminal } from './terminal.ts';

const found = z.strictObject({
  pairs: z.array(
    z.strictObject({
      a: z.uuid(),
      b: z.uuid(),
      externalIdA: z.string().nullable(),
      externalIdB: z.string().nullable(),
      score: z.number(),
      reasons: z.array(matchReason),
    }),
  ),
});

const file = [
  'Employee ID,Last name,First name,Email,Start date',
  'A1,Featherstone,Margaret,margaret.f@example.com,2011-03-14',
  'A2,Osei,Ama,ama@example.com,2015-09-01',
  'B7,Fetherstone,Maggie,margaret.f@example.com,2011-03-14',
  'B8,Osei,Kofi,kofi@example.com,2018-02-05',
].join('\n');

test('pairs with their ids, scores and reasons, best first', async () => {
  const terminal = openTerminal();
  writeFileSync(join(terminal.folder, 'staff.csv'), file);
  await terminal.run('create', '--workspace', 'D.enishi');
  await terminal.run('import', 'staff.csv', '--workspace', 'D.enishi', '--on-duplicate', 'create');
  const at = ['duplicates', '--workspace', 'D.enishi'];

  const { pairs } = found.parse(documentOf(await terminal.run(...at, '--json')));
  expect(pairs.map((pair) => [pair.externalIdA, pair.externalIdB].sort())).toEqual([['A1', 'B7']]);
  expect(pairs[0]?.reasons.map(({ field }) => field)).toContain('email');

  const said = await terminal.run(...at);
  expect(said.out).toMatch(/^[01]\.\d{3}\tMargaret Featherstone\tA1\tMaggie Fetherstone\tB7\n1 pair\n$/);
  const all = found.parse(documentOf(await terminal.run(...at, '--min-score', '0', '--json')));
  expect(all.pairs.length).toBeGreaterThanOrEqual(pairs.length);
});

test('what is no score is wrong usage', async () => {
  const terminal = openTerminal();
  const outcome = await terminal.run('duplicates', '--workspace', 'D.enishi', '--min-score', '2');
  expect(outcome).toMatchObject({ code: 2, out: '' });
  expect(outcome.error).toContain('from 0 to 1');
});
