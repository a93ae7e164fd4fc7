/** How long each of many runs of one thing took, in milliseconds. */
export interface Timings {
  runs: number;
  p50: number;
  p95: number;
  max: number;
}

/** Nearest-rank percentiles. */
export function timingsOf(milliseconds: readonly number[]): Timings {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { runs: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** How long `work` takes, in milliseconds, and what it gives. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ took: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { took: performance.now() - started, result };
}
