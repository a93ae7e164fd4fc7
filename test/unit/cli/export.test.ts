import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { documentOf, openTerminal } from './terminal.ts';

async function withPeople() {
  const terminal = openTerminal();
  await terminal.run('create', '--workspace', 'w', '--sample', '3', '--people', '30', '--interactions', '10');
  return terminal;
}

describe('export', () => {
  test('writes everybody and says how many', async () => {
    const { run, folder } = await withPeople();
    const outcome = await run(
      'export',
      '--workspace',
      'w',
      '--format',
      'csv',
      '--out',
      'p.csv',
      '--lang',
      'ja',
      '--json',
    );
    expect(outcome).toMatchObject({ code: 0, error: '' });
    const file = join(folder, 'p.csv');
    expect(documentOf(outcome)).toEqual({
      file,
      people: 30,
      bytes: readFileSync(file).length,
      unmappable: 0,
    });
    const [header = [], ...rows] = parse(readFileSync(file), { bom: true });
    expect(header[0]).toBe('EnishiのID');
    expect(new Set(rows.map(([id = '']) => id)).size).toBe(30);
  });

  test('tells which characters CP932 lacks, and writes 〓 for them when asked', async () => {
    const { run, folder } = openTerminal();
    const people = join(folder, 'in.csv');
    writeFileSync(people, 'Last Name,First Name\n𠮷田,花\n');
    await run('create', '--workspace', 'odd');
    await run('import', people, '--workspace', 'odd');
    const asked = [
      'export',
      '--workspace',
      'odd',
      '--format',
      'csv',
      '--encoding',
      'cp932',
      '--out',
      'odd.csv',
    ];
    const stopped = await run(...asked);
    expect(stopped).toMatchObject({ code: 1, out: '' });
    expect(stopped.error).toMatch(/𠮷 \(1 times, first at 𠮷田 花\)/);
    expect(existsSync(join(folder, 'odd.csv'))).toBe(false);
    const written = await run(...asked, '--unmappable', 'geta', '--json');
    expect(documentOf(written)).toMatchObject({ people: 1, unmappable: 1 });
  });

  test.each([
    [['--format', 'doc', '--out', 'x'], /csv, xlsx, vcf, json/],
    [['--format', 'csv'], /--out is missing/],
    [['--format', 'csv', '--out', 'x', '--encoding', 'latin1'], /utf-8, cp932/],
    [['--format', 'json', '--out', 'x', '--tiers', 'hr,secret'], /open, hr, owner/],
  ])('%j is wrong usage', async (args, said) => {
    const outcome = await openTerminal().run('export', '--workspace', 'w', ...args);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error).toMatch(said);
  });
});
