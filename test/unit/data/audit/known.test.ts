import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditAside } from '#data/audit/aside.ts';
import { brokenAt } from '#data/audit/chain.ts';
import { checkAuditHeads } from '#data/doctor/auditHeads.ts';
import { workspaceId } from '#shared/domain/ids.ts';
import { grantFile, openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { last, planned, secret } from '../backups/support.ts';

/** Of one day the rotation keeps one. */
const day = 24 * 60 * 60 * 1000;

/** A workspace with three entries, a backup that has seen two of them, and one that has seen three. */
async function backedUp(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const { client, database, author, clock } = workspace;
  await planned(workspace);
  for (const people of [1, 2]) {
    await auditAside(database, author, { kind: 'peopleExported', facts: { people } });
  }
  await last(client.backups.make({ file: null }));
  clock.advance(day);
  await last(client.backups.make({ file: null }));
  clock.advance(day);
  return workspace;
}

const looked = ({ context }: TestWorkspace) => checkAuditHeads(context.session.require());

/** Takes the last entries out, as somebody with the key and any SQLite can. */
function cutOff({ database: { sqlite } }: TestWorkspace, from: number): void {
  sqlite.exec('DROP TRIGGER audit_entries_stay; DROP TRIGGER audit_entries_are_not_taken_out');
  sqlite.exec(`DELETE FROM audit_mentions; DELETE FROM audit_entries WHERE number >= ${from}`);
}

test('a log passes through where it ended in each backup', async () => {
  const workspace = await backedUp();
  expect(await looked(workspace)).toMatchObject({ ok: true, facts: { compared: 2 } });
  expect(await workspace.client.audit.check()).toMatchObject({ brokenAt: null, backups: 2, missing: null });
});

test('one that was cut off does not, though its chain is whole', async () => {
  const workspace = await backedUp();
  cutOff(workspace, 3);
  expect(await brokenAt(workspace.database.sqlite)).toBeNull();
  expect(await looked(workspace)).toMatchObject({
    ok: false,
    facts: { file: 'Test 2026-04-02 0900.enishi-backup', entry: 3 },
  });
  expect(await workspace.client.audit.check()).toMatchObject({
    missing: { fileName: 'Test 2026-04-02 0900.enishi-backup', number: 3 },
  });
});

test('neither does one that was written anew to the same length', async () => {
  const workspace = await backedUp();
  const { database, author } = workspace;
  cutOff(workspace, 1);
  for (const people of [7, 8, 9, 10]) {
    await auditAside(database, author, { kind: 'peopleExported', facts: { people } });
  }
  expect(await brokenAt(database.sqlite)).toBeNull();
  expect(await looked(workspace)).toMatchObject({ ok: false, facts: { entry: 2 } });
});

test('what a restore on record has put back is not missed, what is cut off afterwards is', async () => {
  const workspace = await backedUp();
  const { client, clock, context } = workspace;
  const source = { fileName: 'Test 2026-04-01 0900.enishi-backup' };
  await last(client.backups.restoreOver({ source, secret }));
  // With the one that was made of what was replaced.
  expect(await looked(workspace)).toMatchObject({ ok: true, facts: { compared: 3 } });
  clock.advance(day);
  await last(client.backups.make({ file: null }));
  clock.advance(day);
  await last(client.backups.make({ file: null }));
  expect(await looked(workspace)).toMatchObject({ ok: true, facts: { compared: 5 } });
  const { database } = context.session.require();
  cutOff({ ...workspace, database }, 4);
  expect(await looked(workspace)).toMatchObject({
    ok: false,
    facts: { file: 'Test 2026-04-05 0900.enishi-backup', entry: 4 },
  });
});

test('backups of other workspaces and those out of reach are no witnesses', async () => {
  const workspace = await backedUp();
  const opened = workspace.context.session.require();
  const other = { ...opened, id: workspaceId.parse('00000000-0000-7000-8000-00000000beef') };
  expect(await checkAuditHeads(other)).toMatchObject({ ok: true, facts: { compared: 0 } });
  const file = grantFile(workspace.context, join(workspace.folder, '..', 'apart.enishi-backup'), 'write');
  await last(workspace.client.backups.make({ file }));
  expect(await looked(workspace)).toMatchObject({ facts: { compared: 3 } });
});
