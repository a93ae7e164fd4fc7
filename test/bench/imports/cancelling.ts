import { isRefusal } from '#data/refusal.ts';
import { Chance } from '#data/sample/chance.ts';
import { openBare } from './bare.ts';
import { type Copy, databaseFile, openClient } from './importing.ts';

/** The tables of which nothing may be left. */
const tables = [
  'imports',
  'people',
  'contact_points',
  'tenures',
  'operations',
  'changes',
  'person_summaries',
];

/**
 * Begins the import again and again and cancels it at random points of the time that it takes; gives how long each
 * answer took, in milliseconds. Fails where anything is left of one.
 */
export async function cancelImports(
  copy: Copy,
  path: string,
  { takes, times, seed }: { takes: number; times: number; seed: number },
): Promise<number[]> {
  const chance = new Chance(seed, 0);
  const before = rowsIn(copy);
  const took: number[] = [];
  const { client, plan, close } = await openClient(copy);
  try {
    while (took.length < times) {
      const after = takes * (0.05 + 0.65 * chance.share());
      const answered = await cancelled(() => client.imports, plan(path), after);
      if (answered !== null) took.push(answered);
    }
  } finally {
    await close();
  }
  if (rowsIn(copy) !== before) throw new Error('something is left of an import that was cancelled');
  return took;
}

type Client = Awaited<ReturnType<typeof openClient>>['client'];
type Plan = Parameters<Client['imports']['run']>[0];

/** Null where the import was done before. */
async function cancelled(
  imports: () => Client['imports'],
  plan: Plan,
  after: number,
): Promise<number | null> {
  const cancel = new AbortController();
  let at = Number.NaN;
  const timer = setTimeout(() => {
    at = performance.now();
    cancel.abort();
  }, after);
  try {
    for await (const event of await imports().run(plan, { signal: cancel.signal })) {
      if (event.type === 'finished') throw new Error('the import was done before it could be cancelled');
    }
    return null;
  } catch (error) {
    if (!isRefusal(error, 'CANCELLED')) throw error;
    return performance.now() - at;
  } finally {
    clearTimeout(timer);
  }
}

function rowsIn(copy: Copy): string {
  const database = openBare(databaseFile(copy), copy.key);
  try {
    return tables
      .map((table) => String(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
      .join();
  } finally {
    database.close();
  }
}
