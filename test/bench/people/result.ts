import type { Pairs } from './pairs.ts';
import { rounded, type Timings, timingsOf } from './timings.ts';

/** Milliseconds of one side: over all runs, and over the fastest run of each thing. */
interface Side {
  all: Timings;
  fastest: Timings | null;
}

interface Ratio {
  p50: number;
  p95: number;
}

/** One thing measured, beside its bar. */
export interface BenchResult {
  id: string;
  /** What was asked for, in a sentence. */
  what: string;
  program: Side;
  /** The same from hand-written SQL on the copy without encryption; null where there is no such thing. */
  byHand: Side | null;
  /** The program's figures over those by hand. */
  ratio: { all: Ratio; fastest: Ratio } | null;
  /** What the figure over all runs may be at most, and the ratio of its p95. */
  bar: { figure: 'p95' | 'max'; most: number; ratio: number | null };
  met: boolean;
  /** How often the program's answer was another than that by hand; null where there is nothing beside it. */
  otherwise: number | null;
  /** What else there is to know. */
  remarks: string[];
}

interface About {
  id: string;
  what: string;
  most: number;
  remarks: string[];
}

/** The most times as long as by hand that anything may take. */
const highestRatio = 2;

const ratioOf = (ours: Timings, theirs: Timings): Ratio => ({
  p50: rounded(ours.p50 / theirs.p50),
  p95: rounded(ours.p95 / theirs.p95),
});

/** Runs by both sides against a bar for p95. */
export function pairedResult({ most, ...about }: About & { otherwise: number }, pairs: Pairs): BenchResult {
  const program = { all: pairs.all('program'), fastest: pairs.fastest('program') };
  const byHand = { all: pairs.all('byHand'), fastest: pairs.fastest('byHand') };
  const ratio = {
    all: ratioOf(program.all, byHand.all),
    fastest: ratioOf(program.fastest, byHand.fastest),
  };
  const bar = { figure: 'p95' as const, most, ratio: highestRatio };
  const met = program.all.p95 <= most && ratio.all.p95 <= highestRatio;
  return { ...about, program, byHand, ratio, bar, met };
}

/** Runs in the window, which have nothing beside them. */
export function windowResult(
  { most, figure, ...about }: About & { figure: 'p95' | 'max' },
  milliseconds: readonly number[],
): BenchResult {
  const all = timingsOf(milliseconds);
  const bar = { figure, most, ratio: null };
  return {
    ...about,
    otherwise: null,
    program: { all, fastest: null },
    byHand: null,
    ratio: null,
    bar,
    met: all[figure] <= most,
  };
}
