import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { systemIds } from '#data/clock.ts';
import { Chance } from '#data/sample/chance.ts';
import { createWorkspace } from '#data/workspace/lifecycle.ts';
import { surelyFrom } from '#shared/contract/duplicates.ts';
import { duplicatePolicy, type ImportPlan } from '#shared/contract/importPlan.ts';
import { type Reading, textEncoding } from '#shared/contract/importReading.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { filesToBreak } from '#test/support/brokenFiles.ts';
import { mutated, mutations } from '#test/support/mutations.ts';
import { cheapCost } from '../cheapCost.ts';
import { Committed } from '../committed.ts';
import type { Heartbeat } from '../heartbeat.ts';
import { dataLayer, threadsBeside, type World } from '../kills/openWorkspace.ts';
import type { Progress } from '../progress.ts';

/** What the imports came to. */
export interface ImportsOutcome {
  imports: number;
  finished: number;
  refused: number;
  /** The longest of inspecting, previewing and importing together, in milliseconds, and which file it was. */
  longest: { milliseconds: number; name: string };
  crashed: string[];
  /** Those of more than two seconds. */
  slow: string[];
  /** Refused imports after which a row was another, and imports whose counts do not add up. */
  changed: string[];
}

const longestAllowed = 2000;
/** People gather in it, which makes each import longer. */
const importsPerWorkspace = 250;

/** Imports files of each kind after breaking them, each from its inspection to its end. */
export async function brokenImports(
  folder: string,
  imports: number,
  seed: number,
  heartbeat: Heartbeat,
  progress: Progress,
): Promise<ImportsOutcome> {
  const outcome: ImportsOutcome = {
    imports: 0,
    finished: 0,
    refused: 0,
    longest: { milliseconds: 0, name: '' },
    crashed: [],
    slow: [],
    changed: [],
  };
  while (outcome.imports < imports && !progress.stopped) {
    const upTo = Math.min(imports, outcome.imports + importsPerWorkspace);
    await inWorkspace(join(folder, `imports-${outcome.imports}`), upTo, seed, outcome, heartbeat, progress);
    progress.tell(`${outcome.imports} of ${imports} imports`);
  }
  return outcome;
}

async function inWorkspace(
  folder: string,
  upTo: number,
  seed: number,
  outcome: ImportsOutcome,
  heartbeat: Heartbeat,
  progress: Progress,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const world = dataLayer(threadsBeside(import.meta.url));
  const opened = await createWorkspace({
    folder: join(folder, 'Imports.enishi'),
    passphrase: 'a passphrase of the torture',
    ids: systemIds,
    keychain: null,
    sample: null,
    cost: cheapCost,
  });
  await world.context.session.use(opened);
  const committed = new Committed(world);
  while (outcome.imports < upTo && !progress.stopped) {
    heartbeat.beat();
    await one(world, join(folder, 'people'), seed, committed, outcome, progress);
    outcome.imports += 1;
  }
  await world.close();
}

async function one(
  world: World,
  path: string,
  seed: number,
  committed: Committed,
  outcome: ImportsOutcome,
  progress: Progress,
): Promise<void> {
  const number = outcome.imports;
  const chance = new Chance(seed, number);
  const [name, bytes] = chance.pick(filesToBreak);
  const [changes = []] = fc.sample(mutations, { numRuns: 1, seed: seed * 31 + number });
  await writeFile(path, mutated(bytes, changes));
  const say = (words: string) => `import ${number} of ${name}: ${words}; ${JSON.stringify(changes)}`;
  committed.remember();
  const began = performance.now();
  try {
    const summary = await imported(world, path, chance);
    outcome.finished += 1;
    committed.accept();
    const rows = summary.created + summary.updated + summary.skipped + summary.failed;
    if (rows !== summary.read)
      progress.fault(outcome.changed, say(`${summary.read} rows were read, ${rows} are told of`));
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code === 'INTERNAL_SERVER_ERROR') {
      progress.fault(outcome.crashed, say(error instanceof Error ? String(error.stack) : String(error)));
    }
    outcome.refused += 1;
    const tables = committed.changedBy();
    if (tables.length > 0) progress.fault(outcome.changed, say(`changed ${tables.join(', ')}`));
  }
  const milliseconds = performance.now() - began;
  if (milliseconds > outcome.longest.milliseconds) outcome.longest = { milliseconds, name };
  if (milliseconds > longestAllowed) progress.fault(outcome.slow, say(`${Math.round(milliseconds)} ms`));
}

function readingBy(chance: Chance): Reading {
  if (chance.happens(0.85)) return {};
  return {
    ...(chance.happens(0.5) && { encoding: chance.pick(textEncoding.options) }),
    ...(chance.happens(0.5) && { delimiter: chance.pick([',', '\t', ';', '|'] as const) }),
    ...(chance.happens(0.3) && { headerRow: chance.pick([null, 1, 2, 3]) }),
  };
}

/** As the page does it: what was found is proposed, looked at and imported. */
async function imported(world: World, path: string, chance: Chance): Promise<ImportSummary> {
  const { client, grant } = world;
  const reading = readingBy(chance);
  const plan = async (): Promise<ImportPlan> => {
    for await (const event of await client.imports.inspect({ file: grant(path, 'read'), reading })) {
      if (event.type !== 'found') continue;
      return {
        file: grant(path, 'read'),
        reading,
        mapping: event.inspection.mapping,
        leaversOnly: chance.happens(0.5),
        onDuplicate: chance.pick(duplicatePolicy.options),
        matchFrom: surelyFrom,
        decisions: [],
      };
    }
    throw new ORPCError('IMPORT_EMPTY');
  };
  const planned = await plan();
  for await (const event of await client.imports.preview({ ...planned, limit: 20 })) void event;
  const again = { ...planned, file: grant(path, 'read') };
  for await (const event of await client.imports.run(again)) {
    if (event.type === 'finished') return event.summary;
  }
  throw new Error('the import ended without a summary');
}
