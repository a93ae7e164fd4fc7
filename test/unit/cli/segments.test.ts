import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentOf, openTerminal } from './terminal.ts';

const listed = z.object({ total: z.int(), people: z.array(z.object({ id: z.string() })) });
const numbers = z.object({ metrics: z.object({ alumni: z.object({ n: z.int() }) }) });

test('people and numbers of one segment, by its name however it is written', async () => {
  const terminal = openTerminal();
  const size = ['--sample', '7', '--people', '120', '--interactions', '400'];
  await terminal.run('create', '--workspace', 'S.enishi', ...size);
  const at = ['--workspace', 'S.enishi', '--json'];
  const segment = ['--segment', 'OPEN to return, ｒｅａｃｈａｂｌｅ'];
  const all = listed.parse(documentOf(await terminal.run('people', ...at)));
  const some = listed.parse(documentOf(await terminal.run('people', ...at, ...segment)));
  expect(some.total).toBeGreaterThan(0);
  expect(some.total).toBeLessThan(all.total);
  expect(some.people).toHaveLength(some.total);
  const ofSegment = numbers.parse(documentOf(await terminal.run('insights', ...at, ...segment)));
  const ofAll = numbers.parse(documentOf(await terminal.run('insights', ...at)));
  expect(ofSegment.metrics.alumni.n).toBeGreaterThan(0);
  expect(ofSegment.metrics.alumni.n).toBeLessThan(ofAll.metrics.alumni.n);

  const unknown = await terminal.run('people', ...at, '--segment', 'Nobody');
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.error).toMatch(/There is no segment “Nobody”\. There are: .*Open to return, reachable.*\n$/);
});

test('a workspace without segments says that there are none', async () => {
  const terminal = openTerminal();
  await terminal.run('create', '--workspace', 'Team.enishi');
  const unknown = await terminal.run('insights', '--workspace', 'Team.enishi', '--segment', 'Board');
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.error).toContain('There is no segment “Board”; this workspace has none.');
});
