import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testPassphrase } from '#test/support/workspace.ts';
import { openTerminal } from './terminal.ts';

describe('wrong usage ends with 2, one line, and nothing on standard output', () => {
  const wrong: [string, string[], RegExp][] = [
    ['no command', [], /say which command/],
    ['an unknown command', ['frobnicate'], /no command “frobnicate”/],
    ['an unknown option', ['people', '--workspace', 'x', '--colour'], /no option --colour/],
    ['an option without its value', ['people', '--workspace'], /--workspace needs a value/],
    ['a value for a switch', ['people', '--workspace', 'x', '--json=yes'], /--json takes no value/],
    ['no workspace', ['people'], /--workspace is missing/],
    ['no file to import', ['import', '--workspace', 'x'], /FILE is missing/],
    ['one argument too many', ['people', 'all', '--workspace', 'x'], /“all” is one argument too many/],
    [
      'a number that is none',
      ['people', '--workspace', 'x', '--limit', 'ten'],
      /--limit takes a whole number/,
    ],
    [
      'a seed too large',
      ['create', '--workspace', 'x', '--sample', '4294967296'],
      /--sample takes a whole number/,
    ],
    ['a size without a seed', ['create', '--workspace', 'x', '--people', '5'], /go with --sample/],
    ['a day that is none', ['insights', '--workspace', 'x', '--on', '2026-02-30'], /--on takes a date/],
    [
      'an unknown policy',
      ['import', 'f', '--workspace', 'x', '--on-duplicate', 'merge'],
      /skip, fill, update, create/,
    ],
    [
      'an unknown format',
      ['report', 'network-participation', '--workspace', 'x', '--format', 'doc', '--out', 'y'],
      /pdf, xlsx, csv, json/,
    ],
    ['an unknown language', ['people', '--workspace', 'x', '--lang', 'fr'], /--lang takes one of en, ja/],
    [
      'a passphrase as an argument',
      ['people', '--workspace', 'x', '--passphrase', 'secret'],
      /no option --passphrase/,
    ],
  ];
  test.each(wrong)('%s', async (_, args, said) => {
    const terminal = openTerminal();
    const outcome = await terminal.run(...args);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error).toMatch(said);
    expect(outcome.error).toMatch(/^enishi[^\n]*\n$/);
    expect(readdirSync(terminal.folder)).toEqual([]);
  });
});

test('a report that the workspace does not know ends with 2 and names those there are', async () => {
  const terminal = openTerminal();
  await terminal.run('create', '--workspace', 'x');
  const outcome = await terminal.run('report', 'board', '--workspace', 'x', '--format', 'csv', '--out', 'y');
  expect(outcome).toMatchObject({ code: 2, out: '' });
  expect(outcome.error).toContain('management-summary');
  expect(readdirSync(terminal.folder)).not.toContain('y');
});

describe('the passphrase', () => {
  test('comes from the variable or the file; without either nothing is tried', async () => {
    const terminal = openTerminal({ variables: {} });
    const without = await terminal.run('create', '--workspace', 'x');
    expect(without).toMatchObject({ code: 2, out: '' });
    expect(without.error).toContain('ENISHI_PASSPHRASE');
    writeFileSync(join(terminal.folder, 'secret'), `${testPassphrase}\n`);
    const created = await terminal.run('create', '--workspace', 'x', '--passphrase-file', 'secret');
    expect(created.code).toBe(0);
    const opened = await terminal.run('people', '--workspace', 'x', '--passphrase-file', 'secret', '--json');
    expect(opened).toMatchObject({ code: 0, out: '{"total":0,"people":[]}\n' });
  });

  test('that is wrong opens nothing', async () => {
    const terminal = openTerminal();
    await terminal.run('create', '--workspace', 'x');
    writeFileSync(join(terminal.folder, 'secret'), 'another passphrase');
    const outcome = await terminal.run('people', '--workspace', 'x', '--passphrase-file', 'secret', '--json');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(/^enishi people: This passphrase does not open the workspace\./);
  });

  test('in a file that is not there is told by its path', async () => {
    const terminal = openTerminal();
    const outcome = await terminal.run('people', '--workspace', 'x', '--passphrase-file', 'gone');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toContain(join(terminal.folder, 'gone'));
  });
});

describe('help', () => {
  test('names every command, in both languages', async () => {
    const terminal = openTerminal();
    const english = await terminal.run('--help');
    const japanese = await terminal.run('--help', '--lang', 'ja');
    for (const name of ['create', 'import', 'people', 'insights', 'report', 'doctor']) {
      expect(english.out).toContain(`\n  ${name} `);
      expect(japanese.out).toContain(`\n  ${name} `);
    }
    expect(english).toMatchObject({ code: 0, error: '' });
    expect(japanese.out).toContain('使い方');
  });

  test('of a command names its options', async () => {
    const terminal = openTerminal();
    const outcome = await terminal.run('import', '--help');
    expect(outcome).toMatchObject({ code: 0, error: '' });
    expect(outcome.out).toContain('--leavers-only');
    expect(outcome.out).toContain('--passphrase-file');
    expect(outcome.out).not.toContain('{{');
  });

  test('failures speak the language asked for', async () => {
    const terminal = openTerminal();
    const outcome = await terminal.run('people', '--workspace', 'x', '--lang', 'ja');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(/[ぁ-ん]/);
  });
});
