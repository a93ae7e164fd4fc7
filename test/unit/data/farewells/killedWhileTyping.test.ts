import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDraft } from '#data/farewells/keptConversation.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { runCount } from '#test/support/runCount.ts';
import type { TypingOrder } from '#test/support/typing/typist.ts';
import { buildBench } from '../../../../scripts/build/bench.mjs';
import { leaverWorld } from './leaver.ts';

/** What may be lost at most, in milliseconds. */
const atMost = 1000;
/** So many workspaces are typed into side by side, each until it was killed so many times. */
const lanes = 5;
const killsPerLane = runCount(3);
const kills = lanes * killsPerLane;

let program = '';
beforeAll(async () => {
  program = await buildBench('typing', 'test/support/typing/typist.ts');
});

/** A workspace that nobody has open, with somebody who leaves. */
async function closedWorkspace(): Promise<TypingOrder> {
  const { context, opened, folder, tenureId } = await leaverWorld();
  const order = { folder, tenureId, userData: opened.folder.replace(/[^/\\]+$/, '') };
  const key = Buffer.from(opened.key).toString('base64');
  await context.session.close();
  return { ...order, key };
}

/** Lets somebody type for so long from the first key on, kills the process, and gives each key with its moment. */
async function typedUntilKilled(order: TypingOrder, milliseconds: number): Promise<Map<number, number>> {
  const typist = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  typist.stdout.setEncoding('utf8');
  const begun = new Promise<void>((resolve, fail) => {
    typist.stdout.on('data', (text: string) => {
      told += text;
      resolve();
    });
    typist.on('exit', () => fail(new Error('the typist ended before the first key')));
  });
  const ended = new Promise((resolve) => typist.on('close', resolve));
  await begun;
  await wait(milliseconds);
  typist.kill('SIGKILL');
  await ended;
  const keys = told.split('\n').slice(0, -1);
  return new Map(keys.map((line) => line.split(' ').map(Number)).map(([count = 0, at = 0]) => [count, at]));
}

/** How many keys are kept. */
async function keysKept({ folder, key, tenureId }: TypingOrder): Promise<number> {
  const { database } = await reopenWorkspace(folder, Buffer.from(key, 'base64'));
  try {
    return [...(readDraft(database.sqlite, tenureId)?.answers.reasonWords ?? '')].length;
  } finally {
    await database.close();
  }
}

/** How much older than the last key the kept draft is after a kill, in milliseconds, and how many keys it has. */
async function afterKill(order: TypingOrder, milliseconds: number): Promise<{ lost: number; kept: number }> {
  const keys = await typedUntilKilled(order, milliseconds);
  const kept = await keysKept(order);
  const [first = 0] = keys.values();
  const last = [...keys.values()].at(-1) ?? 0;
  return { lost: last - (keys.get(kept) ?? first), kept };
}

describe('a process that is killed while somebody types a farewell conversation', () => {
  test(`${kills} times at any moment, loses at most the last second`, async () => {
    const lost: number[] = [];
    const lane = async (): Promise<void> => {
      const order = await closedWorkspace();
      let before = 0;
      for (let kill = 0; kill < killsPerLane; kill += 1) {
        const found = await afterKill(order, Math.random() * 1500);
        lost.push(found.lost);
        expect(found.kept).toBeGreaterThanOrEqual(before);
        before = found.kept;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    expect(lost).toHaveLength(kills);
    expect(Math.max(...lost)).toBeLessThanOrEqual(atMost);
  });

  test('would be found out if it kept too rarely', async () => {
    const order = await closedWorkspace();
    const { lost } = await afterKill({ ...order, pause: 10_000 }, 2500);
    expect(lost).toBeGreaterThan(atMost);
  });
});
