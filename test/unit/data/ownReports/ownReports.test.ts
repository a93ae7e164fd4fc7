import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { produceDue } from '#data/ownReports/schedule.ts';
import { type OwnReportDraft, ownReportDraft } from '#shared/contract/ownReports.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { openTestWorkspace, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { addLeavers, leavers } from '../reports/network.ts';
import { printing } from '../reports/printing.ts';

const draft = (changes: object = {}): OwnReportDraft =>
  ownReportDraft.parse({
    name: 'Board',
    sections: ['funnel', 'people', 'numbers'],
    language: 'en',
    paper: 'a4',
    format: 'csv',
    range: { kind: 'named', range: 'lastYear' },
    segmentId: null,
    note: 'For the board.\nSecond line.',
    folder: null,
    schedule: null,
    ...changes,
  });

function folderGrant({ context, ids }: TestWorkspace, path: string) {
  const id = fileGrantId.parse(ids.next());
  context.files.add(id, path, 'folder');
  return id;
}

/** The program does this where a window is there to print. */
const withHost = (workspace: TestWorkspace) => ({
  ...workspace.context,
  host: printing(() => Promise.resolve(1)),
});

describe('a report of one’s own', () => {
  test('is kept as it was put together, changed, and put into the bin', async () => {
    const { client } = await openTestWorkspace();
    const { report } = await client.ownReports.add(draft());
    expect(report).toMatchObject({ ...draft(), folder: null, schedule: null, failure: null, version: 1 });
    const changed = await client.ownReports.update({
      ...draft({ name: 'Directors', sections: ['events'] }),
      id: report.id,
      version: report.version,
    });
    expect(changed.report).toMatchObject({ name: 'Directors', sections: ['events'], version: 2 });
    await expect(
      client.ownReports.update({ ...draft(), id: report.id, version: report.version }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await client.ownReports.remove({ id: report.id, version: 2 });
    expect(await client.ownReports.list()).toEqual([]);
  });

  test('does not have the name of another, nor of one of the program’s', async () => {
    const { client } = await openTestWorkspace();
    await client.ownReports.add(draft());
    for (const name of ['BOARD', 'Good parting', 'よい別れ方']) {
      await expect(client.ownReports.add(draft({ name }))).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    }
  });

  test('comes out of the bin only where its name was not given away meanwhile', async () => {
    const { client } = await openTestWorkspace();
    const { report } = await client.ownReports.add(draft());
    await client.ownReports.remove({ id: report.id, version: report.version });
    const other = await client.ownReports.add(draft({ name: 'BOARD' }));
    const records = [{ type: 'ownReport' as const, id: report.id }];
    await expect(client.history.restore({ records })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await client.ownReports.remove({ id: other.report.id, version: other.report.version });
    expect(await client.history.restore({ records })).toEqual({ restored: 1 });
    expect(await client.ownReports.list()).toMatchObject([{ id: report.id, name: 'Board' }]);
  });

  test('needs a folder for a schedule', async () => {
    const { client } = await openTestWorkspace();
    const schedule = { every: 'month', nextOn: '2026-04-30' };
    await expect(client.ownReports.add(draft({ schedule }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'folder' },
    });
  });

  test('has its sections in their order, its note and, for HR, the people by name', async () => {
    const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    await addLeavers(workspace, leavers(6, { endedOn: '2025-03-31' }));
    const { report } = await workspace.client.ownReports.add(draft());
    const scope = { kind: 'own', id: report.id } as const;
    const composed = await workspace.client.reports.compose(scope);
    expect(composed).toMatchObject({ name: 'own', title: 'Board', from: '2025-01-01', to: '2025-12-31' });
    expect(composed.note).toBe('For the board.\nSecond line.');
    expect(composed.sections.map(({ id }) => id)).toEqual(['funnel', 'people', 'numbers']);
    expect(composed.sections[1]?.table.rows).toHaveLength(6);
    await workspace.client.settings.update({ role: 'manager' });
    await expect(workspace.client.reports.compose(scope)).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  });
});

describe('a report on a schedule', () => {
  const scheduled = async (now: string, nextOn: string) => {
    const workspace = await openTestWorkspace({ now });
    const folder = temporaryFolder();
    const schedule = { every: 'month', nextOn };
    const sections = ['numbers'];
    const { report } = await workspace.client.ownReports.add(
      draft({ sections, schedule, folder: folderGrant(workspace, folder) }),
    );
    return { workspace, folder, report };
  };

  test('is produced on its day, once, and next a month later', async () => {
    const { workspace, folder } = await scheduled('2026-04-01T00:00:00.000Z', '2026-04-03');
    const context = withHost(workspace);
    await produceDue(context);
    expect(await readdir(folder)).toEqual([]);
    workspace.clock.set('2026-04-03T00:00:00.000Z');
    await produceDue(context);
    await produceDue(context);
    expect(await readdir(folder)).toEqual(['Board 2026-04-03.csv']);
    const [kept] = await workspace.client.ownReports.list();
    expect(kept).toMatchObject({
      schedule: { every: 'month', nextOn: '2026-05-03' },
      failure: null,
      version: 1,
    });
    expect(await workspace.client.reports.produced({ limit: 5 })).toMatchObject([{ title: 'Board' }]);
  });

  test('that was missed for long is made up for once', async () => {
    const { workspace, folder } = await scheduled('2026-04-01T00:00:00.000Z', '2025-12-15');
    await produceDue(withHost(workspace));
    expect(await readdir(folder)).toEqual(['Board 2026-04-01.csv']);
    const [kept] = await workspace.client.ownReports.list();
    expect(kept?.schedule?.nextOn).toBe('2026-04-15');
  });

  test('that fails says so, stays due, and is tried again an hour later', async () => {
    const { workspace, report } = await scheduled('2026-04-01T00:00:00.000Z', '2026-04-01');
    const { client, clock } = workspace;
    const context = withHost(workspace);
    const order = { ...draft({ sections: ['numbers'], schedule: report.schedule }), id: report.id };
    const gone = folderGrant(workspace, '/there/is/no/such/folder');
    await client.ownReports.update({ ...order, version: 1, folder: gone });
    await produceDue(context);
    expect(await client.ownReports.list()).toMatchObject([
      { failure: { code: 'FILE_NOT_WRITTEN' }, schedule: { nextOn: '2026-04-01' } },
    ]);
    // Changed, it is tried at once; in between, only after an hour.
    const folder = temporaryFolder();
    await client.ownReports.update({ ...order, version: 2, folder: folderGrant(workspace, folder) });
    expect(await client.ownReports.list()).toMatchObject([{ failure: null }]);
    clock.advance(60_000);
    await produceDue(context);
    expect(await readdir(folder)).toHaveLength(1);
  });
});
