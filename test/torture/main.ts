import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { commitOf } from '../bench/commit.ts';
import { writeSection } from '../bench/docsPage.ts';
import type { Figure } from '../bench/imports/figure.ts';
import { type BenchDocument, documentSection, documentTable } from '../bench/imports/report.ts';
import { machineFacts } from '../bench/people/machine.ts';
import { hostileCalls } from './calls/calls.ts';
import { callFigures, importFigures, killFigures, tortureIntroduction } from './figures.ts';
import { Heartbeat } from './heartbeat.ts';
import { brokenImports } from './imports/imports.ts';
import { torture } from './kills/kills.ts';
import { Progress } from './progress.ts';
import { stopBySignal } from './stopBySignal.ts';

const help = `npm run torture -- [options]
  --json FILE        also write the figures as JSON
  --docs FILE        also write them into a page, such as docs/benchmarks.md
  --part kills,imports,calls   some of these
  --kills N          how often the writer is killed, 200 unless told
  --imports N --calls N        how many of each, 10000 unless told
  --short            as few of each as continuous integration runs: 12, 400 and 1200
  --seed N           draws the same again; a new one each time unless told
  --keep             leaves the workspaces where they are
`;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    docs: { type: 'string' },
    part: { type: 'string', default: 'kills,imports,calls' },
    kills: { type: 'string' },
    imports: { type: 'string' },
    calls: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const short = { kills: 12, imports: 400, calls: 1200 };
const long = { kills: 200, imports: 10_000, calls: 10_000 };

function numberOf(option: 'kills' | 'imports' | 'calls' | 'seed', otherwise: number): number {
  const text = values[option];
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new TypeError(`--${option} needs a whole number, not ${text}`);
  return Number(text);
}

const progress = new Progress((words) => process.stderr.write(`${words}\n`));
const ended = stopBySignal(progress);

/** Every part in turn: its figures, and what went wrong in words. */
async function run(folder: string, seed: number): Promise<{ figures: Figure[]; wrong: string[] }> {
  const parts = values.part.split(',');
  const sizes = values.short ? short : long;
  const all: { figures: Figure[]; wrong: string[] }[] = [];
  if (parts.includes('kills') && !progress.stopped) {
    all.push(killFigures(await torture(folder, numberOf('kills', sizes.kills), seed, progress)));
  }
  const heartbeat = new Heartbeat();
  if (parts.includes('imports') && !progress.stopped) {
    const imports = numberOf('imports', sizes.imports);
    all.push(importFigures(await brokenImports(folder, imports, seed, heartbeat, progress)));
  }
  if (parts.includes('calls') && !progress.stopped) {
    const calls = numberOf('calls', sizes.calls);
    all.push(callFigures(await hostileCalls(folder, calls, seed, heartbeat, progress)));
  }
  await heartbeat.stop();
  return { figures: all.flatMap((part) => part.figures), wrong: all.flatMap((part) => part.wrong) };
}

function document(figures: Figure[]): BenchDocument {
  const memory = openSqlite(':memory:');
  const machine = machineFacts(memory);
  memory.close();
  const date = new Date().toISOString().slice(0, 10);
  return { machine, date, commit: commitOf(), people: 0, interactions: 0, results: figures };
}

/** A fault counts more than that it was stopped, whose code is that of shells. */
function exitCode(figures: Figure[], signal: NodeJS.Signals | null): number {
  if (figures.some(({ met }) => met === false)) return 1;
  return signal === null ? 0 : 128 + constants.signals[signal];
}

if (values.help) {
  process.stdout.write(help);
} else {
  const seed = numberOf('seed', Date.now() % 0xffff_ffff);
  progress.tell(`--seed ${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'enishi-torture-'));
  const { figures, wrong } = await run(folder, seed);
  const written = document(figures);
  process.stdout.write(documentTable(written));
  if (values.json !== undefined) {
    await writeFile(
      resolve(values.json),
      `${JSON.stringify({ seed, stoppedBy: ended(), ...written, wrong }, null, 2)}\n`,
    );
  }
  // Half a run would stand there as a whole one.
  if (values.docs !== undefined && !progress.stopped) {
    await writeSection(resolve(values.docs), 'torture', documentSection(written, tortureIntroduction));
  }
  if (wrong.length > 0 || values.keep)
    progress.tell(`The workspaces are in ${folder}; once more with --seed ${seed}.`);
  else await rm(folder, { recursive: true, force: true });
  const signal = ended();
  if (signal !== null) progress.tell(`Stopped by ${signal}: these are the figures so far.`);
  process.exitCode = exitCode(figures, signal);
}
