import { describe, expect, it } from 'vitest';
import { type RunningProcess, superviseDataProcess } from '#main/dataProcess/supervisor.ts';
import type { DataProcessMessage } from '#shared/contract/dataProcess.ts';

/** Lets everything that is already decided happen. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A world in which processes die on demand, time moves by hand, and the user answers as told. */
function world(userTriesAgain = true) {
  const started: { messages: DataProcessMessage['type'][]; killed: boolean; die(): void }[] = [];
  const waits: { milliseconds: number; pass(): void }[] = [];
  const heard: string[] = [];
  let time = 0;

  const supervisor = superviseDataProcess<string>({
    start: (): RunningProcess<string> => {
      const exits: (() => void)[] = [];
      const messages: DataProcessMessage['type'][] = ['start'];
      const made = {
        messages,
        killed: false,
        die: () => {
          for (const exit of exits) exit();
        },
      };
      started.push(made);
      return {
        post: (message) => messages.push(message.type),
        onExit: (listener) => exits.push(listener),
        kill: () => {
          made.killed = true;
        },
      };
    },
    gone: () => heard.push('gone'),
    restarted: () => heard.push('restarted'),
    givenUp: () => {
      heard.push('given up');
      return Promise.resolve(userTriesAgain);
    },
    now: () => time,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        waits.push({ milliseconds, pass: resolve });
      }),
  });

  return {
    supervisor,
    started,
    heard,
    waits,
    latest: () => started.at(-1),
    later: (milliseconds: number) => {
      time += milliseconds;
    },
    /** The process dies; the wait before the next start passes. */
    die: async () => {
      started.at(-1)?.die();
      await settle();
      const wait = waits.at(-1);
      wait?.pass();
      await settle();
      return wait?.milliseconds;
    },
  };
}

describe('the supervisor of the data process', () => {
  it('starts one and hands messages to it', () => {
    const { supervisor, started } = world();
    supervisor.post({ type: 'page' }, ['port']);
    expect(started.map(({ messages }) => messages)).toEqual([['start', 'page']]);
    expect(supervisor.isRunning()).toBe(true);
  });

  it('starts a new one at once, then after growing waits', async () => {
    const { die, started } = world();
    expect([await die(), await die(), await die(), await die()]).toEqual([0, 250, 1000, 1000]);
    expect(started).toHaveLength(5);
  });

  it('says that it is gone before, and that a new one runs after', async () => {
    const { latest, waits, heard, supervisor } = world();
    latest()?.die();
    await settle();
    expect(heard).toEqual(['gone']);
    expect(supervisor.isRunning()).toBe(false);
    waits[0]?.pass();
    await settle();
    expect(heard).toEqual(['gone', 'restarted']);
    expect(supervisor.isRunning()).toBe(true);
  });

  it('drops a message while none runs, since the next is told all anew', async () => {
    const { supervisor, latest, started, waits } = world();
    latest()?.die();
    supervisor.post({ type: 'page' }, []);
    await settle();
    waits[0]?.pass();
    await settle();
    expect(started.map(({ messages }) => messages)).toEqual([['start'], ['start']]);
  });

  it('asks the user after five deaths in a minute, and begins anew when told to', async () => {
    const { die, heard, started } = world(true);
    for (let death = 0; death < 5; death += 1) await die();
    expect(heard.filter((word) => word === 'given up')).toHaveLength(1);
    expect(started).toHaveLength(6);
    expect(await die()).toBe(0);
  });

  it('stays down when the user does not want to try again', async () => {
    const { die, supervisor, started } = world(false);
    for (let death = 0; death < 5; death += 1) await die();
    expect(started).toHaveLength(5);
    expect(supervisor.isRunning()).toBe(false);
  });

  it('forgets deaths older than a minute', async () => {
    const { die, heard, later } = world();
    for (let death = 0; death < 12; death += 1) {
      expect(await die()).toBe(0);
      later(60_000);
    }
    expect(heard).not.toContain('given up');
  });

  it('ends it in an orderly way and does not start another', async () => {
    const { supervisor, latest, started, heard } = world();
    const ended = supervisor.shutDown();
    expect(latest()?.messages).toEqual(['start', 'shutdown']);
    latest()?.die();
    await ended;
    expect(latest()?.killed).toBe(false);
    expect(started).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  it('ends it by force after five seconds', async () => {
    const { supervisor, latest, waits } = world();
    const ended = supervisor.shutDown();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([5000]);
    waits[0]?.pass();
    await ended;
    expect(latest()?.killed).toBe(true);
  });

  it('does not start another when it ends while one is about to start', async () => {
    const { supervisor, latest, waits, started } = world();
    latest()?.die();
    await settle();
    await supervisor.shutDown();
    waits[0]?.pass();
    await settle();
    expect(started).toHaveLength(1);
  });
});
