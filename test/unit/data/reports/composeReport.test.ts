import { describe, expect, test } from 'vitest';
import { type ReportDocument, reportDocument } from '#shared/contract/reports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addLeavers, leavers } from './network.ts';

const scope = { name: 'network-participation', language: 'en', from: null, to: null } as const;

const section = (report: ReportDocument, id: string) => {
  const found = report.sections.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

const row = (report: ReportDocument, id: string, first: string) =>
  section(report, id).table.rows.find((cells) => cells[0] === first);

describe('the report on participation', () => {
  test('speaks of the 12 months to today where no period is given', async () => {
    const { client } = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    const report = await client.reports.compose(scope);
    expect(report).toMatchObject({ on: '2026-04-01', from: '2025-04-02', to: '2026-04-01' });
    expect(report.subtitle).toBe('2 Apr 2025 – 1 Apr 2026');
    expect(report.workspace).toBe('Test');
  });

  test('shows a past period as it stood at its end', async () => {
    const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    await addLeavers(workspace, [{ endedOn: '2024-03-31' }, { endedOn: '2025-03-31' }]);
    const report = await workspace.client.reports.compose({ ...scope, from: '2024-01-01', to: '2024-12-31' });
    expect(report.on).toBe('2024-12-31');
    expect(row(report, 'numbers', 'Alumni')).toEqual(['Alumni', 1, null, null, null, null]);
  });

  test('does not show days that have not come', async () => {
    const { client } = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    const report = await client.reports.compose({ ...scope, from: '2026-01-01', to: '2026-12-31' });
    expect(report).toMatchObject({ on: '2026-04-01', to: '2026-12-31' });
  });

  test('names a rate over five people', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(5, { endedOn: '2025-03-31', joinedOn: '2025-06-01' }));
    const report = await workspace.client.reports.compose(scope);
    expect(row(report, 'numbers', 'Participation rate')?.slice(0, 5)).toEqual([
      'Participation rate',
      0,
      5,
      'joined',
      0,
    ]);
    expect(section(report, 'participation').sentence).toContain('0 of 5 members');
  });

  test('hides a rate over four, in tables and in sentences, and says why', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(4, { endedOn: '2025-03-31', joinedOn: '2025-06-01' }));
    const report = await workspace.client.reports.compose(scope);
    expect(row(report, 'numbers', 'Participation rate')).toEqual([
      'Participation rate',
      null,
      null,
      'joined',
      null,
      'n < 5',
    ]);
    expect(row(report, 'return', 'Back within 3 years')).toEqual([
      'Back within 3 years',
      null,
      null,
      null,
      null,
      'n < 5',
    ]);
    expect(section(report, 'participation').sentence).toBe(
      'Fewer than 5 people have joined, so there is no rate to show',
    );
    const rates = report.sections.flatMap(({ table }) =>
      table.rows.map((cells) => cells[table.columns.findIndex(({ kind }) => kind === 'rate')]),
    );
    expect(rates.filter((rate) => typeof rate === 'number')).toEqual([]);
  });

  test('holds the same figures in chart and table', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, [
      ...leavers(3, { endedOn: '2023-05-31' }),
      ...leavers(2, { endedOn: '2025-05-31' }),
    ]);
    const report = await workspace.client.reports.compose(scope);
    const { chart, table } = section(report, 'leavers');
    expect(chart).toMatchObject({
      kind: 'bars',
      bars: table.rows.map(([label, value]) => ({ label, value })),
    });
    expect(table.rows).toEqual([
      ['2023', 3],
      ['2024', 0],
      ['2025', 2],
      ['2026', 0],
    ]);
  });

  test('is in Japanese throughout where asked for', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(6, { endedOn: '2025-03-31', joinedOn: '2025-06-01' }));
    const report = await workspace.client.reports.compose({ ...scope, language: 'ja' });
    const words = [
      report.title,
      ...report.sections.flatMap(({ heading, sentence, table }) => [
        heading,
        sentence,
        ...table.columns.map((column) => column.heading),
        ...table.rows.map(([first]) => first),
      ]),
      ...report.definitions.flatMap(({ term, text }) => [term, text]),
    ].filter((word) => typeof word === 'string');
    const days = /^\d{4}-\d{2}-\d{2}$/;
    expect(words.filter((word) => !/[ぁ-んァ-ヶ一-龠]/.test(word) && !days.test(word))).toEqual(['n']);
    expect(report.title).toBe('ネットワーク参加状況');
  });

  test('holds no name of a person', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(7, { endedOn: '2025-03-31' }));
    const report = await workspace.client.reports.compose(scope);
    expect(JSON.stringify(report)).not.toContain('Leaver0');
    expect(reportDocument.parse(report)).toEqual(report);
  });

  test('refuses a period that ends before it begins', async () => {
    const { client } = await openTestWorkspace();
    const attempt = client.reports.compose({ ...scope, from: '2026-02-01', to: '2026-01-01' });
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'from' } });
  });
});
