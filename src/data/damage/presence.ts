import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { epochMilliseconds, instant } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import { parseJson } from '../files/parseJson.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import type { Opened } from '../workspace/session.ts';
import type { WarningSource } from './warningSource.ts';

/*
 * While a workspace is open, a sign of it lies in its folder: `open-<computer>.json`. SQLite keeps two programs on one
 * computer from each other's writes. It can't where a sync program or a network drive carries the file between computers.
 */

/** How often the sign is renewed, and after how long without that it is taken for one left behind; in milliseconds. */
export const renewal = 2 * 60_000;
const leftBehind = 10 * 60_000;

const sign = z.object({ device: z.uuid(), at: instant });

const signOf = (folder: string, device: string): string => join(folder, `open-${device}.json`);

/** Puts the sign there, or renews it. */
export async function showPresence(
  { clock, preferences }: Pick<DataContext, 'clock' | 'preferences'>,
  folder: string,
): Promise<void> {
  const { device } = preferences;
  await writeFileSafely(signOf(folder, device), `${JSON.stringify({ device, at: clock.now() })}\n`);
}

/** Takes the sign away. */
export async function endPresence(device: string, folder: string): Promise<void> {
  await rm(signOf(folder, device), { force: true });
}

/** Whether another computer has the workspace open, as its sign says. */
export const presenceWarnings: WarningSource = async ({ clock, preferences }, { folder }: Opened) => {
  const now = epochMilliseconds(clock.now());
  for (const name of await readdir(folder)) {
    if (!/^open-[0-9a-f-]{36}\.json$/u.test(name)) continue;
    const found = sign.safeParse(parseJson(await readFile(join(folder, name), 'utf8').catch(() => '')));
    if (!found.success || found.data.device === preferences.device) continue;
    const age = now - epochMilliseconds(found.data.at);
    // A sign from the future is one of a computer whose clock is ahead.
    if (age > leftBehind) continue;
    const { at } = found.data;
    return [
      { code: 'openElsewhere', tone: 'urgent', facts: { at }, action: 'closeWorkspace', mayWait: false },
    ];
  }
  return [];
};
