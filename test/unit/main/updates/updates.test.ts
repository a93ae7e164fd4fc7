import { describe, expect, it } from 'vitest';
import { UnsignedFeed, updateProblemOf } from '#main/updates/problem.ts';
import { createUpdates, type Updater } from '#main/updates/updates.ts';

/** Updates over a feed that answers as told, and what it was asked. */
function over(answers: Partial<Updater> | null) {
  const asked: string[] = [];
  const ticks: (() => void)[] = [];
  const updater: Updater | null = answers && {
    look: async () => {
      asked.push('look');
      return (await answers.look?.()) ?? null;
    },
    fetch: async (report, signal) => {
      asked.push('fetch');
      await answers.fetch?.(report, signal);
    },
  };
  const updates = createUpdates({
    updater,
    problemOf: updateProblemOf,
    every: (_milliseconds, call) => {
      ticks.push(call);
      return () => ticks.splice(ticks.indexOf(call), 1);
    },
    failed: () => undefined,
  });
  return { updates, asked, ticks };
}

const newer = { look: () => Promise.resolve('2.0.0') };

describe('newer versions', () => {
  it('are never asked for by a program without a feed', async () => {
    const { updates, ticks } = over(null);
    await updates.look();
    updates.follow(true);
    await updates.fetch();
    expect(updates.state()).toEqual({ step: 'off' });
    expect(ticks).toEqual([]);
  });

  it('are not asked for, nor fetched, before the user says so', async () => {
    const { updates, asked } = over(newer);
    expect(updates.state()).toEqual({ step: 'idle' });
    await updates.fetch();
    expect(asked).toEqual([]);
    await updates.look();
    expect(asked).toEqual(['look']);
    expect(updates.state()).toEqual({ step: 'found', version: '2.0.0' });
  });

  it('are looked for once a day while that is wished, but never fetched by themselves', async () => {
    const { updates, asked, ticks } = over(newer);
    updates.follow(true);
    updates.follow(true);
    await Promise.resolve();
    expect(ticks.length).toBe(1);
    expect(asked).toEqual(['look']);
    updates.follow(false);
    expect(ticks).toEqual([]);
    expect(asked).not.toContain('fetch');
  });

  it('tell how far fetching is, and are ready for the next close', async () => {
    const seen: unknown[] = [];
    const { updates } = over({
      ...newer,
      fetch: (report) => {
        report(0.5);
        seen.push(updates.state());
        return Promise.resolve();
      },
    });
    await updates.look();
    await updates.fetch();
    expect(seen).toEqual([{ step: 'fetching', version: '2.0.0', share: 0.5 }]);
    expect(updates.state()).toEqual({ step: 'ready', version: '2.0.0' });
    await updates.look();
    expect(updates.state().step).toBe('ready');
  });

  it('can be left while they are fetched', async () => {
    const { updates } = over({
      ...newer,
      fetch: (_report, signal) =>
        new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('cancelled')))),
    });
    await updates.look();
    const fetching = updates.fetch();
    updates.cancel();
    await fetching;
    expect(updates.state()).toEqual({ step: 'found', version: '2.0.0' });
  });

  it.each([
    [new UnsignedFeed(), 'unsigned'],
    [Object.assign(new Error('sha512'), { code: 'ERR_CHECKSUM_MISMATCH' }), 'damaged'],
    [Object.assign(new Error('404'), { code: 'HTTP_ERROR_404' }), 'unreachable'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), 'unreachable'],
    [new Error('something else'), 'other'],
  ] as const)('say in words why they could not be had: %s', async (error, problem) => {
    const { updates } = over({ look: () => Promise.reject(error) });
    await updates.look();
    expect(updates.state()).toEqual({ step: 'failed', problem });
  });
});
