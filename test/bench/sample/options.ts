import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { SampleSize } from '#shared/contract/workspace.ts';

/** What all benches take: the size of the sample, and the folder it is kept in from one run to the next. */
export const benchOptions = {
  people: { type: 'string', default: '100000' },
  interactions: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '2026' },
  keep: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

interface Values {
  people?: string;
  interactions?: string;
  seed?: string;
  keep?: string;
}

/** `--keep DIR`, else ENISHI_BENCH_FOLDER, else a folder of the system for temporary files. */
export function readBenchOptions(values: Values): { folder: string; size: SampleSize } {
  const size = {
    seed: wholeNumber('--seed', values.seed),
    people: wholeNumber('--people', values.people),
    interactions: wholeNumber('--interactions', values.interactions),
  };
  const given = values.keep ?? process.env['ENISHI_BENCH_FOLDER'];
  const folder =
    given === undefined ? join(tmpdir(), 'enishi-bench', `${size.people}-${size.interactions}`) : given;
  return { folder: resolve(folder), size };
}

function wholeNumber(option: string, text = ''): number {
  if (!/^\d+$/.test(text)) throw new TypeError(`${option} needs a whole number, not ${text}`);
  return Number(text);
}
