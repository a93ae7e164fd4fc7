import { writeSync } from 'node:fs';
import { Chance, Weighted } from '#data/sample/chance.ts';
import { type WriterMessage, type WriterOrder, writerOrder } from './messages.ts';
import { openWorld, threadsBeside } from './openWorkspace.ts';
import { operations } from './operations/index.ts';
import type { Operation, Writing } from './operations/operation.ts';

/*
 * Writes into a workspace until it is killed, and says on stdout what it begins and what is done: the line is in the pipe
 * before it goes on, so that what was said outlives it.
 */

const say = (message: WriterMessage): void => {
  writeSync(1, `${JSON.stringify(message)}\n`);
};

const weighted = new Weighted(operations, ({ weight }) => weight);

/** So many numbers there are for one round. */
const numbersPerRound = 1_000_000;

async function write(order: WriterOrder): Promise<void> {
  const world = await openWorld(order.folder, order.passphrase, threadsBeside(import.meta.url));
  if (!order.writes) {
    await world.close();
    say({ type: 'closed' });
    return;
  }
  const chance = new Chance(order.seed, order.round);
  let used = 0;
  const next = () => {
    used += 1;
    return order.round * numbersPerRound + used;
  };
  const writing: Writing = {
    world,
    chance,
    next,
    backups: order.backups,
    passphrase: { present: order.passphrase },
  };
  const often = operations.find(({ name }) => name === order.often);
  for (;;) await one(writing, often !== undefined && chance.happens(0.5) ? often : weighted.draw(chance));
}

async function one(writing: Writing, operation: Operation): Promise<void> {
  const prepared = operation.prepare(writing);
  if (prepared === null) return;
  say({ type: 'begun', name: operation.name, changes: prepared.changes });
  const known = await prepared.run();
  say({ type: 'done', known: known ?? {} });
}

try {
  await write(writerOrder.parse(JSON.parse(process.argv[2] ?? '')));
} catch (error) {
  say({ type: 'failed', words: error instanceof Error ? String(error.stack) : String(error) });
  process.exitCode = 1;
}
