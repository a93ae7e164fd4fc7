import type { Progress } from './progress.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A terminal sends a signal to every process, and those in between pass it on: what comes so soon is the same one. */
const theSame = 1000;

/**
 * Stops the torture at the first signal, so that it ends with the figures so far and nothing it has started stays. A
 * second one ends it at once. Gives the way to ask which signal it was; null where none came.
 */
export function stopBySignal(progress: Progress): () => NodeJS.Signals | null {
  let first: { signal: NodeJS.Signals; at: number } | null = null;
  for (const signal of signals) {
    process.on(signal, () => {
      if (first === null) {
        first = { signal, at: performance.now() };
        progress.stop();
      } else if (performance.now() - first.at > theSame) {
        process.exit(1);
      }
    });
  }
  return () => first?.signal ?? null;
}
