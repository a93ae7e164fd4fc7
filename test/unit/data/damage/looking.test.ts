import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemIds } from '#data/clock.ts';
import { syncedByPath } from '#data/damage/syncFolders.ts';
import { readWarnings } from '#data/damage/warnings.ts';
import { startLookingAfter } from '#data/damage/weeklyCheck.ts';
import { dataFile } from '#data/workspace/layout.ts';
import { breakPage, pagesOf } from '#test/support/damage.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from './addPeople.ts';

const other = '00000000-0000-7000-8000-00000000aaaa';

describe('a clock that was set back', () => {
  test('is said, and what is written then still comes last', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, 1);
    workspace.clock.advance(-24 * 60 * 60 * 1000);
    expect(await readWarnings(workspace.context, workspace.opened)).toMatchObject([
      { code: 'clockBehind', facts: { at: '2026-04-01T00:00:00.000Z' } },
    ]);
    workspace.clock.advance(24 * 60 * 60 * 1000);
    expect(await readWarnings(workspace.context, workspace.opened)).toEqual([]);
  });

  test('leaves the order of ids as it is', () => {
    const later = `${systemIds.next().slice(0, 4)}ffff-ffff-7000-8000-000000000000`;
    systemIds.follow?.(later);
    const next = systemIds.next();
    expect(next > later).toBe(true);
    expect(systemIds.next() > next).toBe(true);
  });
});

describe('a folder that is kept in step with a server', () => {
  test.each([
    ['/Users/mio/Dropbox/Alumni.enishi', 'Dropbox'],
    ['C:\\Users\\mio\\OneDrive - Example K.K\\Alumni.enishi', 'OneDrive'],
    ['/Users/mio/Library/CloudStorage/GoogleDrive-mio@example.com/My Drive/Alumni.enishi', 'Google Drive'],
    ['/Users/mio/Library/Mobile Documents/com~apple~CloudDocs/Alumni.enishi', 'iCloud Drive'],
    ['G:\\マイドライブ\\アルムナイ.enishi', 'Google Drive'],
    ['/home/mio/Nextcloud/Alumni.enishi', 'Nextcloud'],
    ['/home/mio/Documents/Alumni.enishi', null],
    ['/home/mio/Documents/Dropbox.enishi', null],
    ['/home/mio/Boxes/Alumni.enishi', null],
  ])('%s is %s', (folder, service) => {
    expect(syncedByPath(folder)).toBe(service);
  });
});

describe('another computer', () => {
  test('is told of while its sign is fresh, and this one’s is there as long as it is open', async () => {
    const workspace = await openTestWorkspace();
    const { context, folder, clock } = workspace;
    const rounds: (() => void)[] = [];
    const stop = startLookingAfter(
      context,
      (error) => {
        throw error;
      },
      (_interval, round) => {
        rounds.push(round);
        return () => undefined;
      },
    );
    rounds[0]?.();
    const ours = `open-${context.preferences.device}.json`;
    await expect.poll(() => readdirSync(folder)).toContain(ours);
    expect(await readWarnings(context, workspace.opened)).toEqual([]);
    writeFileSync(join(folder, `open-${other}.json`), JSON.stringify({ device: other, at: clock.now() }));
    expect(await readWarnings(context, workspace.opened)).toMatchObject([{ code: 'openElsewhere' }]);
    clock.advance(11 * 60 * 1000);
    expect(await readWarnings(context, workspace.opened)).toEqual([]);
    await stop();
    expect(readdirSync(folder)).not.toContain(ours);
  });
});

describe('the weekly check', () => {
  test('finds damage while the workspace is used, says so, and repairing it ends the warning', async () => {
    const workspace = await openTestWorkspace();
    const { context, client, database, clock } = workspace;
    await addPeople(workspace, 60);
    for await (const event of await client.damage.check()) {
      if (event.type === 'checked') expect(event.ok).toBe(true);
    }
    expect(await client.damage.lastCheck()).toEqual({ at: clock.now(), ok: true });
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    breakPage(dataFile(workspace.folder), pagesOf(dataFile(workspace.folder)) - 2);
    for await (const event of await client.damage.check()) {
      if (event.type === 'checked') expect(event.ok).toBe(false);
    }
    expect(await client.damage.warnings()).toMatchObject([
      { code: 'damageFound', action: 'repair', mayWait: false },
    ]);
    for await (const event of await client.damage.salvage()) {
      if (event.type === 'salvaged') expect(event.report.records.every(({ lost }) => lost === 0)).toBe(true);
    }
    expect(await client.damage.warnings()).toEqual([]);
    expect(await client.damage.lastCheck()).toMatchObject({ ok: true });
    const [aside] = await client.damage.aside();
    expect(await client.damage.removeAside({ name: aside?.name ?? '' })).toEqual([]);
    await expect(client.damage.removeAside({ name: 'data.db' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const entries = context.session
      .require()
      .database.sqlite.prepare("SELECT facts FROM audit_entries WHERE kind = 'damageRepaired'")
      .pluck()
      .all();
    expect(entries).toHaveLength(1);
  });
});
