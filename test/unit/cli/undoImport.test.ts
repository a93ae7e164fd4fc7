import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentOf, openTerminal } from './terminal.ts';

test('an import is taken back by its batch, once', async () => {
  const { folder, run } = openTerminal();
  const at = ['--workspace', 'A'];
  await run('create', ...at);
  writeFileSync(join(folder, 'people.csv'), 'Family name,Given name,Email\n高橋,一郎,ichiro@example.com\n');
  const { batch } = z
    .object({ batch: z.string() })
    .parse(documentOf(await run('import', 'people.csv', ...at, '--json')));
  const undone = await run('undo-import', batch, ...at, '--json');
  expect(documentOf(undone)).toEqual({ restored: 0, removed: 1, kept: 0, keptPeople: [] });
  expect(undone.code).toBe(0);
  expect(documentOf(await run('people', ...at, '--json'))).toMatchObject({ total: 0 });
  const again = await run('undo-import', batch, ...at);
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.error).toMatch(/people\.csv/);
  expect(await run('undo-import', 'nonsense', ...at)).toMatchObject({ code: 2, out: '' });
});
