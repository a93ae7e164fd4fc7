import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import OtherSqlcipher from '@signalapp/sqlcipher';
import { describe, expect, test } from 'vitest';
import { metricName, networkInsights } from '#shared/contract/insights.ts';
import { reportDocument } from '#shared/contract/reports.ts';
import { translator } from '#shared/i18n/translator.ts';
import { documentOf, openTerminal } from './terminal.ts';

const csv = [
  'Employee ID,Name,Email,Department,Title,Hire Date,Termination Date,Reason',
  'E1,"Sample, Anna",anna@example.com,Sales,Account Executive,2018-04-01,2024-03-31,New role elsewhere',
  'E2,"Beispiel, Ben",ben@example.com,Research,Researcher,2019-10-01,2023-09-30,Further study',
  'E3,"Current, Cleo",cleo@example.com,Sales,Account Executive,2020-01-01,,',
  'E4,"Late, Dora",dora@example.com,Sales,Account Executive,2020-01-01,2019-01-01,New role elsewhere',
  '',
].join('\n');

/** A terminal with an empty workspace `Team.enishi` and the file `staff.csv`. */
async function terminalWithWorkspace() {
  const terminal = openTerminal();
  const created = await terminal.run('create', '--workspace', 'Team.enishi', '--json');
  expect(created).toMatchObject({ code: 0, error: '' });
  writeFileSync(join(terminal.folder, 'staff.csv'), csv);
  return terminal;
}

describe('create', () => {
  test('makes the folder it is given, encrypted, and says so', async () => {
    const terminal = openTerminal();
    const outcome = await terminal.run('create', '--workspace', 'anywhere', '--json');
    const workspace = join(terminal.folder, 'anywhere');
    expect(outcome).toMatchObject({ code: 0, error: '' });
    expect(documentOf(outcome)).toEqual({ workspace, people: 0, interactions: 0 });
    expect(readdirSync(workspace).sort()).toEqual(['data.db', 'keys.json']);
    expect(readFileSync(join(workspace, 'data.db')).subarray(0, 15).toString('latin1')).not.toBe(
      'SQLite format 3',
    );
  });

  test('fills it with as many people and interactions as asked for', async () => {
    const terminal = openTerminal();
    const size = ['--sample', '7', '--people', '60', '--interactions', '200'];
    const made = await terminal.run('create', '--workspace', 'S.enishi', ...size, '--json');
    expect(documentOf(made)).toMatchObject({ people: 60, interactions: 200 });
    const people = documentOf(await terminal.run('people', '--workspace', 'S.enishi', '--json'));
    expect(people).toMatchObject({ total: 60 });
    const doctor = await terminal.run('doctor', '--workspace', 'S.enishi', '--json');
    expect(documentOf(doctor)).toMatchObject({ ok: true });
  });

  test('leaves a folder that exists as it is', async () => {
    const terminal = await terminalWithWorkspace();
    const before = readFileSync(join(terminal.folder, 'Team.enishi', 'keys.json'), 'utf8');
    const again = await terminal.run('create', '--workspace', 'Team.enishi');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.error).toMatch(/^enishi create: There is already something at .*Team\.enishi.*\n$/);
    expect(readFileSync(join(terminal.folder, 'Team.enishi', 'keys.json'), 'utf8')).toBe(before);
  });

  test('leaves nothing behind when it is cancelled', async () => {
    const terminal = openTerminal();
    terminal.stop.abort();
    const outcome = await terminal.run(
      'create',
      '--workspace',
      'S.enishi',
      '--sample',
      '1',
      '--people',
      '50',
    );
    expect(outcome).toMatchObject({ code: 1, error: 'enishi create: Cancelled. Nothing was changed.\n' });
    expect(existsSync(join(terminal.folder, 'S.enishi'))).toBe(false);
  });
});

describe('import', () => {
  test('tells in a dry run what it would do, and does nothing', async () => {
    const terminal = await terminalWithWorkspace();
    const dry = await terminal.run(
      'import',
      'staff.csv',
      '--workspace',
      'Team.enishi',
      '--dry-run',
      '--json',
    );
    expect(documentOf(dry)).toMatchObject({
      batch: null,
      format: 'csv',
      read: 4,
      failed: 1,
      rejectsFile: null,
    });
    const people = await terminal.run('people', '--workspace', 'Team.enishi', '--json');
    expect(documentOf(people)).toEqual({ total: 0, people: [] });
  });

  test('imports leavers and puts the rows that fail beside the file', async () => {
    const terminal = await terminalWithWorkspace();
    const args = ['staff.csv', '--workspace', 'Team.enishi', '--leavers-only', '--json'];
    const outcome = await terminal.run('import', ...args);
    expect(outcome).toMatchObject({ code: 0, error: '' });
    const rejectsFile = join(terminal.folder, 'staff.rejected.csv');
    expect(documentOf(outcome)).toMatchObject({
      batch: expect.any(String),
      format: 'csv',
      encoding: expect.any(String),
      profile: null,
      read: 4,
      created: 2,
      updated: 0,
      skipped: 1,
      failed: 1,
      rejectsFile,
    });
    expect(readFileSync(rejectsFile, 'utf8')).toContain('dora@example.com');
    const found = await terminal.run('people', '--workspace', 'Team.enishi', '--search', 'anna', '--json');
    expect(documentOf(found)).toMatchObject({
      total: 1,
      people: [
        {
          name: 'Anna Sample',
          reading: null,
          email: 'anna@example.com',
          department: 'Sales',
          leftOn: '2024-03-31',
        },
      ],
    });
  });

  test('takes the mapping it has printed as a profile', async () => {
    const terminal = await terminalWithWorkspace();
    const workspace = ['--workspace', 'Team.enishi', '--json'];
    const dry = await terminal.run('import', 'staff.csv', ...workspace, '--dry-run');
    const { mapping } = Object(documentOf(dry));
    writeFileSync(join(terminal.folder, 'profile.json'), JSON.stringify(mapping));
    const outcome = await terminal.run('import', 'staff.csv', ...workspace, '--profile', 'profile.json');
    expect(documentOf(outcome)).toMatchObject({ profile: 'profile.json', mapping, created: 3, failed: 1 });
  });

  test('says which file is missing', async () => {
    const terminal = await terminalWithWorkspace();
    const outcome = await terminal.run('import', 'nowhere.csv', '--workspace', 'Team.enishi', '--json');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(/^enishi import: “nowhere\.csv” can't be read\..*\n$/);
  });
});

describe('people', () => {
  test('lists all of them page by page, or as many as asked for', async () => {
    const terminal = openTerminal();
    const size = ['--sample', '7', '--people', '620', '--interactions', '0'];
    await terminal.run('create', '--workspace', 'S.enishi', ...size);
    const all = Object(documentOf(await terminal.run('people', '--workspace', 'S.enishi', '--json')));
    expect(new Set(all.people.map((person: { id: string }) => person.id)).size).toBe(620);
    const some = await terminal.run('people', '--workspace', 'S.enishi', '--limit', '3');
    expect(some.out.split('\n')).toHaveLength(5);
    expect(some.out).toContain('3 of 620 people');
  });
});

describe('insights', () => {
  test('gives every number with its n and denominator', async () => {
    const terminal = await terminalWithWorkspace();
    await terminal.run('import', 'staff.csv', '--workspace', 'Team.enishi', '--leavers-only');
    const args = ['--workspace', 'Team.enishi', '--on', '2024-12-31', '--json'];
    const outcome = await terminal.run('insights', ...args);
    expect(documentOf(outcome)).toMatchObject({
      metrics: {
        alumni: { value: 2, n: 2, denominator: null },
        leavers: { value: 1, n: 1, denominator: null },
        participationRate: { value: null, n: 0, denominator: 0 },
        returnRate1Year: { value: 0, n: 0, denominator: 2 },
      },
    });
  });

  test('gives every part of the screen, and says it in words', async () => {
    const terminal = await terminalWithWorkspace();
    await terminal.run('import', 'staff.csv', '--workspace', 'Team.enishi', '--leavers-only');
    const args = ['insights', '--workspace', 'Team.enishi', '--on', '2024-12-31'];
    const document = documentOf(await terminal.run(...args, '--json'));
    expect(networkInsights.parse(document)).toEqual(document);
    const english = await terminal.run(...args);
    expect(english.out).toMatch(/^alumni\t2\n/);
    expect(english.out).toContain('\nParticipation funnel\n');
    const japanese = await terminal.run(...args, '--lang', 'ja');
    expect(japanese.out).toContain('\n参加のファネル\n');
  });

  test('can be asked of a department, and of who left in a year', async () => {
    const terminal = await terminalWithWorkspace();
    await terminal.run('import', 'staff.csv', '--workspace', 'Team.enishi', '--leavers-only');
    const args = ['insights', '--workspace', 'Team.enishi', '--on', '2024-12-31', '--json'];
    const alumniWhere = async (...more: string[]) =>
      networkInsights.parse(documentOf(await terminal.run(...args, ...more))).metrics.alumni.n;
    expect(await alumniWhere('--leave-year', '2024')).toBe(1);
    expect(await alumniWhere('--leave-year', '1999')).toBe(0);
    const nowhere = await terminal.run(...args, '--department', 'Moonshots');
    expect(nowhere).toMatchObject({ code: 1, out: '' });
    expect(nowhere.error).toContain('Moonshots');
    const wrong = await terminal.run(...args, '--leave-year', 'spring');
    expect(wrong).toMatchObject({ code: 2, out: '' });
  });

  test('refuses a period that ends before it begins', async () => {
    const terminal = await terminalWithWorkspace();
    const period = ['--from', '2024-02-01', '--to', '2024-01-01'];
    const outcome = await terminal.run('insights', '--workspace', 'Team.enishi', ...period);
    expect(outcome).toMatchObject({ code: 1, out: '' });
  });
});

describe('report', () => {
  test('of a name that neither the program nor the workspace has is wrong usage, and names those there are', async () => {
    const terminal = await terminalWithWorkspace();
    const wanted = [
      'report',
      'gossip',
      '--workspace',
      'Team.enishi',
      '--format',
      'csv',
      '--out',
      'report.csv',
    ];
    const outcome = await terminal.run(...wanted);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error).toMatch(/network-participation/);
    expect(existsSync(join(terminal.folder, 'report.csv'))).toBe(false);
  });

  test('writes the report and says how large it is', async () => {
    const terminal = await terminalWithWorkspace();
    const args = [
      'network-participation',
      '--workspace',
      'Team.enishi',
      '--format',
      'csv',
      '--out',
      'report.csv',
    ];
    const outcome = await terminal.run('report', ...args, '--lang', 'ja', '--json');
    const file = join(terminal.folder, 'report.csv');
    expect(outcome).toMatchObject({ code: 0, error: '' });
    expect(documentOf(outcome)).toEqual({ file, bytes: statSync(file).size });
    expect(readFileSync(file, 'utf8')).toContain('アルムナイ');
  });

  test('has the numbers of insights', async () => {
    const terminal = await terminalWithWorkspace();
    await terminal.run('import', 'staff.csv', '--workspace', 'Team.enishi', '--leavers-only');
    const period = ['--workspace', 'Team.enishi', '--from', '2024-01-01', '--to', '2024-12-31'];
    const told = await terminal.run('insights', ...period, '--on', '2024-12-31', '--json');
    const { metrics, funnel } = networkInsights.parse(documentOf(told));
    const wanted = ['network-participation', ...period, '--format', 'json', '--out', 'report.json'];
    expect(await terminal.run('report', ...wanted)).toMatchObject({ code: 0 });
    const file = readFileSync(join(terminal.folder, 'report.json'), 'utf8');
    const { sections } = reportDocument.parse(JSON.parse(file));
    const rowsOf = (id: string) => sections.find((section) => section.id === id)?.table.rows ?? [];
    const { t } = translator('en');
    const numbers = new Map(
      rowsOf('numbers').map(([label, , n, denominator]) => [label, { n, denominator }]),
    );
    const inReport = metricName.options.filter((name) => numbers.has(t(`insights:metric.${name}`)));
    expect(inReport).toHaveLength(12);
    for (const name of inReport) {
      const { n, denominator } = metrics[name];
      // Of rates over fewer than five the report says nothing.
      const few = denominator !== null && denominator < 5;
      expect(numbers.get(t(`insights:metric.${name}`)), name).toEqual(
        few ? { n: null, denominator: null } : { n, denominator },
      );
    }
    expect(rowsOf('funnel').map(([, people]) => people)).toEqual(funnel.map(({ people }) => people));
  });

  test('needs the window for a PDF', async () => {
    const terminal = await terminalWithWorkspace();
    const args = [
      'network-participation',
      '--workspace',
      'Team.enishi',
      '--format',
      'pdf',
      '--out',
      'report.pdf',
    ];
    const outcome = await terminal.run('report', ...args, '--json');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(/^enishi report: A PDF can only be made/);
    expect(existsSync(join(terminal.folder, 'report.pdf'))).toBe(false);
  });
});

describe('doctor', () => {
  test('finds a damaged file, tells so in its document, and fails', async () => {
    const terminal = await terminalWithWorkspace();
    const path = join(terminal.folder, 'Team.enishi', 'data.db');
    const bytes = readFileSync(path);
    bytes.fill(7, 4096 * 3, 4096 * 4);
    writeFileSync(path, bytes);
    const outcome = await terminal.run('doctor', '--workspace', 'Team.enishi', '--json');
    expect(outcome.code).toBe(1);
    expect(documentOf(outcome)).toMatchObject({ ok: false, checks: [{ name: 'opening', ok: false }] });
    expect(outcome.error.trim().split('\n')).toHaveLength(1);
  });
});

describe('key', () => {
  test('prints the key with which another SQLCipher opens the data', async () => {
    const terminal = await terminalWithWorkspace();
    await terminal.run('import', 'staff.csv', '--workspace', 'Team.enishi', '--leavers-only');
    const { out, code } = await terminal.run('key', '--workspace', 'Team.enishi');
    expect(code).toBe(0);
    expect(out).toMatch(/^[0-9a-f]{64}\n$/);
    const other = new OtherSqlcipher(join(terminal.folder, 'Team.enishi', 'data.db'));
    try {
      other.pragma(`key = "x'${out.trim()}'"`);
      const names = other.prepare('SELECT family_name FROM people ORDER BY seq').all();
      expect(names).toEqual([{ family_name: 'Sample' }, { family_name: 'Beispiel' }]);
    } finally {
      other.close();
    }
  });

  test('prints nothing for a wrong passphrase', async () => {
    const terminal = await terminalWithWorkspace();
    writeFileSync(join(terminal.folder, 'phrase'), 'not the passphrase\n');
    const outcome = await terminal.run('key', '--workspace', 'Team.enishi', '--passphrase-file', 'phrase');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(/^enishi key: /);
  });
});
