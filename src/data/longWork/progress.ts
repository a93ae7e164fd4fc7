export interface RowProgress {
  done: number;
  total: number;
}

/** Who waits for long work: is told how far it is, and can end it. */
export interface Waiting {
  report: (progress: RowProgress) => void;
  signal: AbortSignal | undefined;
}

/** For work that nobody watches. */
export const nobodyWaiting: Waiting = { report: () => undefined, signal: undefined };

const shortestPause = 100;

/**
 * Runs work that reports how far it is as a stream of its reports, with the result at the end. Only the latest
 * report is passed on, a few times a second. When the stream is closed before the end, the work is cancelled
 * through its signal, and has come to its end before the stream has.
 */
export async function* withProgress<T, P extends RowProgress = RowProgress>(
  outer: AbortSignal | undefined,
  work: (report: (progress: P) => void, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<{ type: 'progress' } & P, T> {
  const closed = new AbortController();
  const signal = outer === undefined ? closed.signal : AbortSignal.any([outer, closed.signal]);
  const state: { latest: P | null; settled: boolean } = { latest: null, settled: false };
  const running = work((progress) => {
    state.latest = progress;
  }, signal);
  const end = running
    .catch(() => undefined)
    .then(() => {
      state.settled = true;
    });
  try {
    while (!state.settled) {
      await Promise.race([end, pause()]);
      if (state.latest !== null && !state.settled) yield { type: 'progress', ...state.latest };
      state.latest = null;
    }
    return await running;
  } finally {
    closed.abort();
    await end;
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, shortestPause));
