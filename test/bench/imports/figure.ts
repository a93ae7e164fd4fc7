import { rounded } from '../people/timings.ts';

/** One thing measured, as the written document has it. */
export interface Figure {
  /** What was measured, and whether the value is a median, a p95 or the longest of several. */
  name: string;
  unit: 'ms' | 'MiB' | 'KiB' | 's' | 'share' | 'pairs' | 'count';
  value: number;
  /** What the value may be at most, or of a share at least; null where nothing is asked of it. */
  goal: number | null;
  /** The bare or hand-written counterpart of the same run; null where there is none. */
  baseline: number | null;
  /** Value over baseline. */
  ratio: number | null;
  met: boolean | null;
}

type Asked = Pick<Figure, 'name' | 'unit'>;

/** A value that may be at most so much. */
export function atMost(asked: Asked, value: number, goal: number): Figure {
  return { ...asked, value: rounded(value), goal, baseline: null, ratio: null, met: value <= goal };
}

/** A share between 0 and 1 of which nothing is asked. */
export function toldShare(name: string, value: number): Figure {
  return {
    name,
    unit: 'share',
    value: rounded(value, 4),
    goal: null,
    baseline: null,
    ratio: null,
    met: null,
  };
}

/** A value that may be at most so many times its counterpart of the same run; null where only the ratio is told. */
export function beside(asked: Asked, value: number, baseline: number, times: number | null): Figure {
  const ratio = value / baseline;
  return {
    ...asked,
    value: rounded(value),
    goal: times === null ? null : rounded(baseline * times),
    baseline: rounded(baseline),
    ratio: rounded(ratio),
    met: times === null ? null : ratio <= times,
  };
}

/** A value of which nothing is asked. */
export function told(asked: Asked, value: number): Figure {
  return { ...asked, value: rounded(value), goal: null, baseline: null, ratio: null, met: null };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
