import { describe, expect, test } from 'vitest';
import { type ReportDocument, reportDocument, reportName } from '#shared/contract/reports.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addLeavers, leavers } from './network.ts';

const named = reportName.exclude(['person-data']);
const scope = {
  kind: 'named',
  name: 'network-participation',
  language: 'en',
  from: null,
  to: null,
} as const;

const section = (report: ReportDocument, id: string) => {
  const found = report.sections.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

describe('the reports of the program', () => {
  test('speak of the 12 months to today where no period is given', async () => {
    const { client } = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    const report = await client.reports.compose(scope);
    expect(report).toMatchObject({ on: '2026-04-01', from: '2025-04-02', to: '2026-04-01' });
    expect(report.subtitle).toBe('2 Apr 2025 – 1 Apr 2026');
    expect(report).toMatchObject({ workspace: 'Test', layout: 'book', paper: 'a4', note: '' });
  });

  test('show a past period as it stood at its end, and none that has not come', async () => {
    const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    await addLeavers(workspace, [{ endedOn: '2024-03-31' }, { endedOn: '2025-03-31' }]);
    const past = await workspace.client.reports.compose({ ...scope, from: '2024-01-01', to: '2024-12-31' });
    expect(past.on).toBe('2024-12-31');
    expect(section(past, 'numbers').table.rows[0]?.slice(0, 3)).toEqual(['Alumni', '1', 1]);
    const ahead = await workspace.client.reports.compose({ ...scope, from: '2026-01-01', to: '2026-12-31' });
    expect(ahead).toMatchObject({ on: '2026-04-01', to: '2026-12-31' });
  });

  test.each(named.options)(
    '%s is whole in both languages, with a place for everything it says',
    async (name) => {
      const workspace = await openTestWorkspace();
      await addLeavers(workspace, leavers(7, { endedOn: '2025-03-31', joinedOn: '2025-06-01' }));
      for (const spoken of language.options) {
        const report = await workspace.client.reports.compose({ ...scope, name, language: spoken });
        expect(reportDocument.parse(report)).toEqual(report);
        expect(report.sections.length).toBeGreaterThan(2);
        expect(new Set(report.sections.map(({ id }) => id)).size).toBe(report.sections.length);
        expect(JSON.stringify(report)).not.toMatch(/\{\{|reports:|figures:|NaN|Leaver0|"behind"/);
        for (const { table } of report.sections) {
          for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        }
      }
    },
  );

  test('the summary for management is one page', async () => {
    const { client } = await openTestWorkspace();
    const report = await client.reports.compose({ ...scope, name: 'management-summary', paper: 'letter' });
    expect(report).toMatchObject({ layout: 'page', paper: 'letter' });
  });

  test('are over the people of a segment, which they name', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(3, { endedOn: '2025-03-31' }));
    const { people } = await workspace.client.people.list({
      search: '',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const kept = await workspace.client.segments.add({
      name: 'Chosen',
      description: '',
      kind: 'list',
      keepInTouchDays: null,
      people: people.map(({ id }) => id),
    });
    const report = await workspace.client.reports.compose({ ...scope, segmentId: kept.id });
    expect(report.filters[0]).toBe('Alumni of the segment “Chosen”');
    expect(section(report, 'numbers').table.rows[0]?.slice(0, 3)).toEqual(['Alumni', '1', 1]);
  });

  test('refuse a period that ends before it begins', async () => {
    const { client } = await openTestWorkspace();
    const attempt = client.reports.compose({ ...scope, from: '2026-02-01', to: '2026-01-01' });
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'from' } });
  });
});
