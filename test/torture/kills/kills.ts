import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemIds } from '#data/clock.ts';
import { Chance } from '#data/sample/chance.ts';
import { createWorkspace } from '#data/workspace/lifecycle.ts';
import { cheapCost } from '../cheapCost.ts';
import type { Tell } from '../progress.ts';
import { removeBackups } from './backupsAfter.ts';
import { inspect } from './inspection.ts';
import { Ledger } from './ledger.ts';
import type { WriterOrder } from './messages.ts';
import { threadsBeside } from './openWorkspace.ts';
import { operations } from './operations/index.ts';
import { Durations, type KillMoment, killWriter } from './writerProcess.ts';

/** What all the kills came to. */
export interface KillsOutcome {
  kills: number;
  /** So many openings after a kill were killed as well, before anybody looked. */
  openings: number;
  /** So many writes were acknowledged. */
  acknowledged: number;
  /** Kills within each operation. */
  within: Map<string, number>;
  lost: string[];
  half: string[];
  unsound: string[];
  /** What the writer itself could not do. */
  failed: string[];
}

/** Kills a writer so many times, in a workspace of its own in `folder`, and looks after each kill. */
export async function torture(
  folder: string,
  kills: number,
  seed: number,
  tell: Tell,
): Promise<KillsOutcome> {
  const workspace = join(folder, 'Torture.enishi');
  const backups = join(folder, 'backups');
  await mkdir(backups, { recursive: true });
  const passphrase = 'a first passphrase';
  const made = await createWorkspace({
    folder: workspace,
    passphrase,
    ids: systemIds,
    keychain: null,
    sample: null,
    cost: cheapCost,
  });
  await made.database.close();
  const threads = threadsBeside(import.meta.url);
  const program = fileURLToPath(new URL('./writer.mjs', import.meta.url));
  const outcome: KillsOutcome = {
    kills: 0,
    openings: 0,
    acknowledged: 0,
    within: new Map(),
    lost: [],
    half: [],
    unsound: [],
    failed: [],
  };
  const ledger = new Ledger(new Map([['passphrase', passphrase]]));
  ledger.settle((await inspect(workspace, backups, ledger, threads)).facts);
  const durations = new Durations();
  while (outcome.kills < kills) {
    const round = outcome.kills + 1;
    const chance = new Chance(seed, round);
    const { often, moment } = drawn(chance);
    const order: WriterOrder = {
      folder: workspace,
      backups,
      passphrase: ledger.fact('passphrase') ?? passphrase,
      seed,
      round,
      often,
      writes: true,
    };
    const { within, failed } = await killWriter(program, order, moment, ledger, durations);
    outcome.kills += 1;
    if (within !== null) outcome.within.set(within, (outcome.within.get(within) ?? 0) + 1);
    const say = (words: string) => `kill ${round}: ${words}`;
    if (failed !== null) outcome.failed.push(say(failed));
    if (chance.happens(0.3)) {
      // The opening that has to finish or tidy what the kill has left is killed itself.
      const opening = { ...order, writes: false };
      const soon = { type: 'after', milliseconds: chance.between(150, 900) } as const;
      await killWriter(program, opening, soon, ledger, durations);
      outcome.openings += 1;
    }
    const found = await inspect(workspace, backups, ledger, threads);
    for (const wrong of ledger.settle(found.facts)) outcome[wrong.kind].push(say(wrong.words));
    outcome.unsound.push(...found.unsound.map(say));
    ledger.forget([...found.facts.keys()].filter((name) => name.startsWith('backup ')));
    await removeBackups(backups);
    tell(`${round} of ${kills}: killed ${within === null ? 'between writes' : `at “${within}”`}`);
  }
  return { ...outcome, acknowledged: ledger.acknowledged };
}

/** Most kills are aimed into the midst of an operation, the others hit whatever goes on, the opening among it. */
function drawn(chance: Chance): { often: string | null; moment: KillMoment } {
  if (chance.happens(0.2)) {
    return { often: null, moment: { type: 'after', milliseconds: chance.between(150, 4000) } };
  }
  const { name } = chance.pick(operations);
  const times = chance.between(1, 4);
  return { often: name, moment: { type: 'within', name, times, share: chance.share() * 1.15 } };
}
