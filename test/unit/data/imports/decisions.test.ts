import { describe, expect, test } from 'vitest';
import type { RowDecision } from '#shared/contract/importPlan.ts';
import { personId } from '#shared/domain/ids.ts';
import { all, csvFile, importFile, previewed, proposed } from '#test/support/imports.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const header = 'Employee ID,Full Name,Start Date,End Date,Email,Department\n';
const anna = '1,Anna Ashdown,2010-01-01,2020-01-01,anna@example.com,\n';
const ben = '2,Ben Brook,2011-01-01,2021-01-01,ben@example.com,Sales\n';

/** Anna and Ben are there already. */
async function withTwo(): Promise<{ workspace: TestWorkspace; ids: { anna: string; ben: string } }> {
  const workspace = await openTestWorkspace();
  await importFile(workspace, csvFile(header + anna + ben));
  const idOf = (externalId: string) =>
    workspace.database.sqlite
      .prepare<[string], string>('SELECT id FROM people WHERE external_id = ?')
      .pluck()
      .get(externalId) ?? '';
  return { workspace, ids: { anna: idOf('1'), ben: idOf('2') } };
}

const decide = (row: number, policy: RowDecision['policy'], of: string | null): RowDecision => ({
  row,
  policy,
  of: of === null ? null : personId.parse(of),
});

describe('a decision for one row', () => {
  const again = () =>
    csvFile(`${header}${anna.replace(',\n', ',Research\n')}${ben.replace('Sales', 'Design')}`);

  test('counts more than what is done with all others', async () => {
    const { workspace, ids } = await withTwo();
    const decisions = [decide(3, 'update', ids.ben)];
    const summary = await importFile(workspace, again(), { onDuplicate: 'skip', decisions });
    expect(summary).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    expect(all(workspace, 'SELECT department FROM tenures ORDER BY started_on')).toEqual([
      { department: null },
      { department: 'Design' },
    ]);
  });

  test('can make a record of its own of somebody who is known', async () => {
    const { workspace } = await withTwo();
    const decisions = [decide(2, 'create', null)];
    const summary = await importFile(workspace, again(), { onDuplicate: 'update', decisions });
    expect(summary).toMatchObject({ created: 1, updated: 1 });
  });

  test('can take a row for somebody it does not look like, or leave it out', async () => {
    const { workspace, ids } = await withTwo();
    const strangers = csvFile(`${header},Zoe Zabel,,,,Legal\n,Yan Yoder,,,,Legal\n`);
    const decisions = [decide(2, 'update', ids.anna), decide(3, 'skip', ids.ben)];
    const summary = await importFile(workspace, strangers, { leaversOnly: false, decisions });
    expect(summary).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    expect(all(workspace, `SELECT family_name FROM people WHERE id = '${ids.anna}'`)).toEqual([
      { family_name: 'Zabel' },
    ]);
  });

  test('about somebody who is gone is passed over in the preview, and refused in the import', async () => {
    const { workspace, ids } = await withTwo();
    const { plan } = await proposed(workspace, again(), { decisions: [decide(3, 'update', ids.ben)] });
    workspace.database.sqlite.exec(
      `UPDATE people SET deleted_at = '2026-01-01T00:00:00.000Z' WHERE id = '${ids.ben}'`,
    );
    const { counts } = await previewed(workspace, { ...plan, limit: 5 });
    expect(counts).toMatchObject({ create: 1, update: 0, skip: 1 });
    const run = async () => {
      for await (const event of await workspace.client.imports.run(plan)) expect(event.type).toBe('progress');
    };
    await expect(run()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'person' } });
    expect(all(workspace, 'SELECT id FROM imports')).toHaveLength(1);
  });
});

describe('what an update changes', () => {
  test('is counted by the people of whom something changed', async () => {
    const { workspace } = await withTwo();
    const same = csvFile(header + anna + ben.replace('Sales', 'Design'));
    expect(await importFile(workspace, same, { onDuplicate: 'update' })).toMatchObject({
      created: 0,
      updated: 1,
      skipped: 1,
    });
  });

  test('is what was empty, where that is wanted', async () => {
    const { workspace } = await withTwo();
    const fuller = csvFile(`${header}1,Anna Ashdown,2010-01-01,2020-02-02,anna@example.com,Research\n`);
    await importFile(workspace, fuller, { onDuplicate: 'fill' });
    expect(all(workspace, 'SELECT ended_on, department FROM tenures ORDER BY started_on LIMIT 1')).toEqual([
      { ended_on: '2020-01-01', department: 'Research' },
    ]);
  });
});

describe('people a row may be of', () => {
  test('are shown with what speaks for it, those in doubt first', async () => {
    const { workspace, ids } = await withTwo();
    const path = csvFile(
      `${header}1,Anna Ashdown,2010-01-01,2020-01-01,anna@example.com,\n,Ben Brook,,2021-01-01,,\n`,
    );
    const { plan } = await proposed(workspace, path, { matchFrom: 1 });
    const preview = await previewed(workspace, { ...plan, limit: 10 });
    expect(preview.counts).toMatchObject({ matched: 1, inDoubt: 1 });
    expect(preview.matches.map(({ row, candidates }) => [row.row, candidates[0]?.person.id])).toEqual([
      [3, ids.ben],
      [2, ids.anna],
    ]);
    expect(preview.matches[0]?.candidates[0]?.reasons.length).toBeGreaterThan(0);
    expect(preview.matches[1]?.candidates[0]).toMatchObject({ score: 1, person: { externalId: '1' } });
  });

  test('are not looked for by likeness among the rows of the file itself', async () => {
    const workspace = await openTestWorkspace();
    const twins = `${header},Anna Ashdown,2010-01-01,2020-01-01,,\n,Anna Ashdown,2010-01-01,2020-01-01,,\n`;
    expect(await importFile(workspace, csvFile(twins))).toMatchObject({ created: 2, skipped: 0 });
  });

  test('are known by later rows that name them, and brought up to date by these', async () => {
    const workspace = await openTestWorkspace();
    const twice = `${header}1,Anna Ashdown,2010-01-01,2020-01-01,,\n1,Anna Ashdown,2010-01-01,2020-01-01,,Sales\n`;
    const summary = await importFile(workspace, csvFile(twice), { onDuplicate: 'update' });
    expect(summary).toMatchObject({ created: 1, updated: 1 });
    expect(all(workspace, 'SELECT department FROM tenures')).toEqual([{ department: 'Sales' }]);
  });
});
