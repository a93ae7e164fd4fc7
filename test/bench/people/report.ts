import type { SampleSize } from '#shared/contract/workspace.ts';
import type { Machine } from './machine.ts';
import type { BenchResult } from './result.ts';
import type { Timings } from './timings.ts';

/** All that was measured, and on what. */
export interface Report {
  /** The day, in UTC. */
  measuredOn: string;
  machine: Machine;
  size: SampleSize;
  results: BenchResult[];
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

function barOf({ bar }: BenchResult): string {
  return `${bar.figure} ≤ ${bar.most} ms${bar.ratio === null ? '' : `, ratio ≤ ${bar.ratio}`}`;
}

function machineLines({ machine, size, measuredOn }: Report): string[] {
  const { cpu, cores, memoryGiB, system, node, electron, chromium, sqlite } = machine;
  const window = electron === null ? '' : `, Electron ${electron} (Chromium ${chromium ?? '?'})`;
  return [
    `${measuredOn}. ${cpu}, ${cores} cores, ${memoryGiB} GiB of memory, ${system}.`,
    `Node ${node}${window}, SQLite ${sqlite}.`,
    `Made-up people: ${size.people.toLocaleString('en')}; interactions: ${size.interactions.toLocaleString('en')}; seed ${size.seed}.`,
  ];
}

const timesOf = ({ p50, p95, max }: Timings): string => `p50 ${ms(p50)}, p95 ${ms(p95)}, max ${ms(max)}`;

function remarksOf({ otherwise, remarks }: BenchResult): string[] {
  if (otherwise === null) return remarks;
  return [otherwise === 0 ? 'all answers as by hand' : `${otherwise} ANSWERS OTHER THAN BY HAND`, ...remarks];
}

/** For a terminal. */
export function reportTable(report: Report): string {
  const lines = [...machineLines(report), ''];
  for (const result of report.results) {
    const { program, byHand, ratio } = result;
    lines.push(`${result.met ? 'met   ' : 'missed'} ${result.what}; bar: ${barOf(result)}`);
    lines.push(`       ${timesOf(program.all)} (${program.all.runs} runs)`);
    if (byHand !== null && ratio !== null) {
      lines.push(`       by hand ${timesOf(byHand.all)}; ratio p50 ${ratio.all.p50}, p95 ${ratio.all.p95}`);
    }
    if (program.fastest !== null && byHand?.fastest && ratio !== null) {
      lines.push(`       fastest of each: ${timesOf(program.fastest)}`);
      lines.push(
        `       by hand ${timesOf(byHand.fastest)}; ratio p50 ${ratio.fastest.p50}, p95 ${ratio.fastest.p95}`,
      );
    }
    lines.push(...remarksOf(result).map((remark) => `       ${remark}`));
  }
  return `${lines.join('\n')}\n`;
}

const introduction = `## A large company's people

The sample is made of a fixed seed and lies in an encrypted workspace.

- **In the data process** means: the program's own handlers by the client that the tests use, in plain Node, with both
  sides of the contract checked, but without the port between processes. What the port adds is in the figures of the
  window.
- **By hand** is the same answer from SQL written by somebody who knows the schema and its indexes, on a copy of the
  database without encryption, in the same run and turn by turn with the program, without any checking or reshaping of
  what SQLite gives. The ratio is the program's figure over that.
- **The fastest run of each** thing asked for is what remains of the times where other work on the machine got in the
  way of some runs; the bars look at all runs.
- A bar is met when both the time and the ratio of the p95 are. p95: nineteen in twenty runs were at least as fast.
`;

/** For docs/benchmarks.md. */
export function reportSection(report: Report): string {
  const rows = report.results.map((result) => {
    const { program, byHand, ratio } = result;
    const cells = [
      result.what,
      ms(program.all.p50),
      ms(program.all.p95),
      ms(program.all.max),
      byHand === null ? '' : `${ms(byHand.all.p50)} / ${ms(byHand.all.p95)}`,
      ratio === null ? '' : `${ratio.all.p50} / ${ratio.all.p95}`,
      ratio === null || program.fastest === null
        ? ''
        : `${ms(program.fastest.p95)}, ratio ${ratio.fastest.p50} / ${ratio.fastest.p95}`,
      barOf(result),
      result.met ? 'met' : '**missed**',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const remarks = report.results.flatMap((result) => [
    `- ${result.what}`,
    ...remarksOf(result).map((remark) => `  - ${remark}`),
  ]);
  return [
    introduction,
    '### Measured',
    '',
    ...machineLines(report).map((line) => `${line}  `),
    '',
    '| what | p50 | p95 | longest | by hand p50 / p95 | ratio p50 / p95 | fastest run of each: p95, ratio p50 / p95 | bar | |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '### Remarks',
    '',
    ...remarks,
    '',
  ].join('\n');
}
