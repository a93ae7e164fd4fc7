import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftKeeper, type KeepingState } from '#renderer/features/farewells/conversation/draftKeeper.ts';
import { type Instant, instantOf } from '#shared/domain/instant.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A disk that takes as long as the test says, and fails when told to. */
function disk() {
  const kept: string[] = [];
  const states: KeepingState['state'][] = [];
  const way = { takes: 20, fails: false };
  const keep = async (text: string): Promise<Instant> => {
    const { fails } = way;
    await new Promise((resolve) => setTimeout(resolve, way.takes));
    if (fails) throw new Error('no disk');
    kept.push(text);
    return instantOf(Date.now());
  };
  const keeper = new DraftKeeper<string>({ keep, report: ({ state }) => states.push(state) });
  return { keeper, kept, states, way };
}

describe('keeping what is typed', () => {
  test('begins with the first key and goes on while keys follow each other without a pause', async () => {
    const { keeper, kept } = disk();
    for (let key = 1; key <= 200; key += 1) {
      keeper.keep('x'.repeat(key));
      await vi.advanceTimersByTimeAsync(10);
      const last = kept.at(-1)?.length ?? 0;
      // Each key takes ten milliseconds here.
      expect((key - last) * 10).toBeLessThanOrEqual(450);
    }
    expect(kept.length).toBeLessThan(10);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)).toHaveLength(200);
  });

  test('keeps one after the other, however long the disk takes', async () => {
    const { keeper, kept, way } = disk();
    way.takes = 3000;
    keeper.keep('a');
    await vi.advanceTimersByTimeAsync(1000);
    keeper.keep('ab');
    keeper.keep('abc');
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(2100);
    expect(kept).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(3100);
    expect(kept).toEqual(['a', 'abc']);
  });

  test('says when it could not, and tries again until it can', async () => {
    const { keeper, kept, states, way } = disk();
    way.fails = true;
    keeper.keep('a');
    await vi.advanceTimersByTimeAsync(2500);
    expect(kept).toEqual([]);
    expect(states.at(-1)).not.toBe('kept');
    expect(states).toContain('failed');
    way.fails = false;
    keeper.keep('ab');
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual(['ab']);
    expect(states.at(-1)).toBe('kept');
  });

  test('on leaving keeps at once what waits', async () => {
    const { keeper, kept } = disk();
    keeper.keep('a');
    await vi.advanceTimersByTimeAsync(30);
    keeper.keep('ab');
    const flushed = keeper.flush();
    await vi.advanceTimersByTimeAsync(30);
    await flushed;
    expect(kept).toEqual(['a', 'ab']);
  });

  test('what is dropped is not kept later', async () => {
    const { keeper, kept } = disk();
    keeper.keep('a');
    keeper.keep('ab');
    const dropped = keeper.drop();
    await vi.advanceTimersByTimeAsync(5000);
    await dropped;
    expect(kept).toEqual(['a']);
  });

  test('with nothing under way, leaving and dropping are done at once', async () => {
    const { keeper, kept } = disk();
    await keeper.flush();
    await keeper.drop();
    expect(kept).toEqual([]);
  });
});
