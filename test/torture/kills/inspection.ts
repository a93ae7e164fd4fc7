import { readdir } from 'node:fs/promises';
import type { Threads } from '#data/context.ts';
import { examineWorkspace } from '#data/doctor/examine.ts';
import { isRefusal } from '#data/refusal.ts';
import { soundBackups } from './backupsAfter.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { mentionedFamilies } from './mentioned.ts';
import { factsOf, openWorld, type World } from './openWorkspace.ts';

/** What was found when a workspace was opened after a kill. */
export interface Found {
  facts: Facts;
  /** Why it is not as it has to be; empty where all is well. */
  unsound: string[];
}

/** What a workspace folder has in it while nobody has it open. */
const belongs = new Set(['data.db', 'keys.json']);

/** Opens a workspace with the first passphrase that fits, has the doctor look it over, and closes it. */
export async function inspect(
  folder: string,
  backups: string,
  ledger: Ledger,
  threads: Threads,
): Promise<Found> {
  const { world, passphrase } = await openWithOne(folder, ledger.values('passphrase'), threads);
  const unsound: string[] = [];
  let facts: Facts;
  try {
    for await (const check of examineWorkspace(world.opened())) {
      if (!check.ok) unsound.push(`doctor: ${check.name} ${JSON.stringify(check.facts)}`);
    }
    facts = factsOf(world, passphrase);
    for (const family of mentionedFamilies(world.opened().database.sqlite)) {
      if (ledger.gone.has(`person ${family}`)) unsound.push(`${family} was erased and is still mentioned`);
    }
  } finally {
    await world.close();
  }
  for (const name of await readdir(folder)) if (!belongs.has(name)) unsound.push(`left over: ${name}`);
  const looked = await soundBackups(backups, (name) => ledger.values(`backup ${name}`), threads);
  for (const [name, opens] of looked.sound) facts.set(`backup ${name}`, opens);
  return { facts, unsound: [...unsound, ...looked.unsound] };
}

async function openWithOne(
  folder: string,
  passphrases: readonly string[],
  threads: Threads,
): Promise<{ world: World; passphrase: string }> {
  for (const passphrase of passphrases) {
    try {
      return { world: await openWorld(folder, passphrase, threads), passphrase };
    } catch (error) {
      if (!isRefusal(error, 'WRONG_PASSPHRASE')) throw error;
    }
  }
  throw new Error('none of its passphrases opens the workspace');
}
