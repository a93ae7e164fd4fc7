import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemIds } from '#data/clock.ts';
import { Chance } from '#data/sample/chance.ts';
import { createWorkspace } from '#data/workspace/lifecycle.ts';
import { cheapCost } from '../cheapCost.ts';
import type { Progress } from '../progress.ts';
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
  /** So many were killed wherever they were, as what they were to be killed in did not come often enough in a minute. */
  late: number;
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
  progress: Progress,
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
    late: 0,
    acknowledged: 0,
    within: new Map(),
    lost: [],
    half: [],
    unsound: [],
    failed: [],
  };
  const ledger = new Ledger(new Map([['passphrase', passphrase]]));
  ledger.settle((await inspect(workspace, backups, ledger, threads)).facts);
  /** Looks at what the kill has left; false where the workspace does not even open, and is to stay as it was found. */
  const afterwards = async (say: (words: string) => string): Promise<boolean> => {
    const found = await inspect(workspace, backups, ledger, threads).catch((error: unknown) => {
      progress.fault(outcome.unsound, say(error instanceof Error ? String(error.stack) : String(error)));
    });
    if (found === undefined) return false;
    for (const { kind, words } of ledger.settle(found.facts)) progress.fault(outcome[kind], say(words));
    for (const words of found.unsound) progress.fault(outcome.unsound, say(words));
    ledger.forget([...found.facts.keys()].filter((name) => name.startsWith('backup ')));
    await removeBackups(backups);
    return true;
  };
  const durations = new Durations();
  while (outcome.kills < kills && !progress.stopped) {
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
    const { within, failed, late } = await killWriter(program, order, moment, ledger, durations, progress);
    if (progress.stopped) break;
    outcome.kills += 1;
    if (late) outcome.late += 1;
    if (within !== null) outcome.within.set(within, (outcome.within.get(within) ?? 0) + 1);
    const say = (words: string) => `kill ${round}: ${words}`;
    if (failed !== null) progress.fault(outcome.failed, say(failed));
    if (chance.happens(0.3)) {
      // The opening that has to finish or tidy what the kill has left is killed itself.
      const opening = { ...order, writes: false };
      const soon = { type: 'after', milliseconds: chance.between(150, 900) } as const;
      await killWriter(program, opening, soon, ledger, durations, progress);
      outcome.openings += 1;
    }
    if (!(await afterwards(say))) break;
    progress.tell(`${round} of ${kills}: killed ${within === null ? 'between writes' : `at “${within}”`}`);
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
