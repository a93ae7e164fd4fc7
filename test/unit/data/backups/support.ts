import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupEvent, RestoreEvent } from '#shared/contract/backups.ts';
import { grantFile, type TestWorkspace, testPassphrase } from '#test/support/workspace.ts';

export const secret = { passphrase: testPassphrase };
export const plan = { enabled: true, daily: 7, weekly: 4, monthly: 12 };

/** A folder for backups, and the plan that leads to it. */
export async function planned({ context, client, folder }: TestWorkspace): Promise<string> {
  const backups = join(folder, '..', 'backups');
  mkdirSync(backups);
  await client.backups.setPlan({ ...plan, folder: grantFile(context, backups, 'folder') });
  return backups;
}

/** The last event of a stream, which is what was made or restored. */
export async function last<T extends BackupEvent | RestoreEvent>(events: Promise<AsyncIterable<T>>) {
  const steps = new Set<string>();
  let end: Exclude<T, { type: 'progress' }> | null = null;
  for await (const event of await events) {
    if (event.type === 'progress') steps.add(event.step);
    else end = event as Exclude<T, { type: 'progress' }>;
  }
  if (end === null) throw new TypeError('the stream has no end');
  return { end, steps };
}
