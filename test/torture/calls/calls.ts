import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ORPCError } from '@orpc/server';
import { systemIds } from '#data/clock.ts';
import { Chance } from '#data/sample/chance.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { authorOf } from '#data/workspace/author.ts';
import { createWorkspace, reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { cheapCost } from '../cheapCost.ts';
import { Committed } from '../committed.ts';
import type { Heartbeat } from '../heartbeat.ts';
import { dataLayer, threadsBeside, type World } from '../kills/openWorkspace.ts';
import type { Progress } from '../progress.ts';
import { InputMaker, inputSchema } from './anyInput.ts';
import { hostileValue } from './hostile.ts';
import { type IdPools, poolsOf } from './idPools.ts';
import { type Procedure, procedures } from './procedures.ts';

/** What the calls came to. */
export interface CallsOutcome {
  calls: number;
  refused: number;
  /** The longest call in milliseconds, and which it was. */
  longest: { milliseconds: number; name: string };
  /** Calls that ended in anything but an answer or a refusal. */
  crashed: string[];
  /** Calls of more than two seconds, or that held the process so long while they reported progress. */
  slow: string[];
  /** Refused calls after which a row was another. */
  changed: string[];
}

const longestAllowed = 2000;
const neverEnds = 30_000;

/** Anew after so many calls: what was called before is bound to have emptied it. */
const callsPerWorkspace = 1000;

/** Calls every procedure again and again with made-up input, in workspaces of its own in `folder`. */
export async function hostileCalls(
  folder: string,
  calls: number,
  seed: number,
  heartbeat: Heartbeat,
  progress: Progress,
): Promise<CallsOutcome> {
  const outcome: CallsOutcome = {
    calls: 0,
    refused: 0,
    longest: { milliseconds: 0, name: '' },
    crashed: [],
    slow: [],
    changed: [],
  };
  while (outcome.calls < calls && !progress.stopped) {
    const count = Math.min(calls, outcome.calls + callsPerWorkspace);
    await inWorkspace(join(folder, `calls-${outcome.calls}`), seed, outcome, count, heartbeat, progress);
    progress.tell(`${outcome.calls} of ${calls} calls`);
  }
  return outcome;
}

async function inWorkspace(
  folder: string,
  seed: number,
  outcome: CallsOutcome,
  upTo: number,
  heartbeat: Heartbeat,
  progress: Progress,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const world = dataLayer(threadsBeside(import.meta.url));
  const sized = { seed, people: 120, interactions: 400 };
  const passphrase = 'a passphrase of the torture';
  const opened = await createWorkspace({
    folder: join(folder, 'Calls.enishi'),
    passphrase,
    ids: systemIds,
    keychain: null,
    sample: JSON.stringify(sized),
    cost: cheapCost,
  });
  for await (const step of fillWithSample(opened.database, authorOf(world.context), sized)) void step;
  await world.context.session.use(opened);
  const home = opened.folder;
  let key = Uint8Array.from(opened.key);
  const pools = await poolsWithFiles(world, folder);
  let committed = new Committed(world);
  while (outcome.calls < upTo && !progress.stopped) {
    const number = outcome.calls;
    // Every procedure in its turn, so that none is missed.
    const procedure = procedures[number % procedures.length];
    if (procedure === undefined) throw new Error('the contract has no procedures');
    heartbeat.beat();
    const present = world.context.session.opened;
    if (present?.folder === home) {
      key = Uint8Array.from(present.key);
    } else {
      // A call has closed or locked it, or opened another.
      await world.context.session.use(await reopenWorkspace(home, Uint8Array.from(key)));
      committed = new Committed(world);
    }
    await one(world, procedure, new Chance(seed, number), pools, committed, outcome, progress);
    outcome.calls += 1;
  }
  await world.close();
}

const aCsvFile = 'Last name,First name,Employee ID,Leave date\r\nSmith,Ann,17,2024-03-31\r\n';

async function poolsWithFiles(world: World, folder: string): Promise<IdPools> {
  const [people, broken] = [join(folder, 'people.csv'), join(folder, 'broken.xlsx')];
  await writeFile(people, aCsvFile);
  await writeFile(broken, 'PK\u0003\u0004 no workbook');
  return poolsOf(world, [people, broken], [join(folder, 'written.csv'), join(folder, 'written.pdf')], folder);
}

/** Input as asked for, with something hostile in it, or of any kind. */
function inputFor({ feature, input }: Procedure, chance: Chance, pools: IdPools): unknown {
  const hostility = chance.pick([0, 0, 0.05, 0.2, 1]);
  if (input === null || hostility === 1) return hostileValue(chance);
  return new InputMaker(chance, pools, feature, inputSchema(input), hostility).make();
}

async function one(
  world: World,
  procedure: Procedure,
  chance: Chance,
  pools: IdPools,
  committed: Committed,
  outcome: CallsOutcome,
  progress: Progress,
): Promise<void> {
  const input = inputFor(procedure, chance, pools);
  const say = (words: string) => `call ${outcome.calls} ${procedure.name}: ${words}; ${shown(input)}`;
  committed.remember();
  held.reset();
  const began = performance.now();
  const ended = await answered(world.client, procedure.name, input, chance);
  // What reports its progress may take its time; it may only not hold the process.
  const milliseconds = ended.reports ? held.max / 1e6 : performance.now() - began;
  if (milliseconds > outcome.longest.milliseconds) outcome.longest = { milliseconds, name: procedure.name };
  if (milliseconds > longestAllowed) progress.fault(outcome.slow, say(`${Math.round(milliseconds)} ms`));
  if (ended.type === 'crashed') progress.fault(outcome.crashed, say(ended.words));
  if (ended.type === 'answered') {
    committed.accept();
    return;
  }
  outcome.refused += 1;
  const tables = committed.changedBy();
  if (tables.length > 0) progress.fault(outcome.changed, say(`changed ${tables.join(', ')}`));
}

type End = { reports: boolean } & (
  | { type: 'answered' }
  | { type: 'refused' }
  | { type: 'crashed'; words: string }
);

/** How long the process was held at a stretch, in nanoseconds. */
const held = monitorEventLoopDelay({ resolution: 20 });
held.enable();

async function answered(client: World['client'], name: string, input: unknown, chance: Chance): Promise<End> {
  const cancelled = new AbortController();
  let reports = false;
  const calling = async () => {
    const answer = await callAny(client, name, input, cancelled.signal);
    reports = isStream(answer);
    if (isStream(answer)) await followed(answer, name, chance, cancelled);
  };
  try {
    await inTime(calling());
    return { type: 'answered', reports };
  } catch (error) {
    if (cancelled.signal.aborted) return { type: 'answered', reports };
    const refused = error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR';
    if (refused) return { type: 'refused', reports };
    const cause = error instanceof Error && error.cause !== undefined ? ` ${shown(error.cause)}` : '';
    return {
      type: 'crashed',
      reports,
      words: `${error instanceof Error ? error.stack : String(error)}${cause}`,
    };
  }
}

/** A call that never ends is one that crashed. */
async function inTime(call: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('it never ended')), neverEnds);
  });
  try {
    await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** These go on until they are left. */
const endless = new Set(['history.watch', 'damage.watch', 'backups.watch', 'keys.watch']);

/** Some streams are left at their first word, some are cancelled, most are heard to their end. */
async function followed(
  events: AsyncIterable<unknown>,
  name: string,
  chance: Chance,
  cancelled: AbortController,
): Promise<void> {
  const leaves = chance.happens(0.1);
  if (chance.happens(0.1)) cancelled.abort();
  const timer = endless.has(name) ? setTimeout(() => cancelled.abort(), 20) : undefined;
  for await (const event of events) {
    void event;
    if (leaves) break;
  }
  clearTimeout(timer);
}

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

function callAny(client: object, name: string, input: unknown, signal: AbortSignal): Promise<unknown> {
  const [feature = '', procedure = ''] = name.split('.');
  const call: unknown = Reflect.get(Object(Reflect.get(client, feature)), procedure);
  if (typeof call !== 'function') throw new TypeError(`no procedure ${name}`);
  return Promise.resolve(Reflect.apply(call, undefined, [input, { signal }]));
}

function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 600);
  } catch {
    return '(too deep to show)';
  }
}
