import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleSize } from '#shared/contract/workspace.ts';
import { today } from '#shared/domain/instant.ts';
import { benchContext } from '../sample/benchSample.ts';
import { insertBare, openBare, rowsOfImport } from './bare.ts';
import { cancelImports } from './cancelling.ts';
import { atMost, beside, type Figure, median, told } from './figure.ts';
import { type Copy, copyWorkspace, databaseFile, type Imported, importFile } from './importing.ts';
import { writePeopleFile } from './peopleFile.ts';

export interface ImportBench {
  /** Which is left as it is. */
  workspace: Copy;
  size: SampleSize;
  /** Where copies may lie meanwhile. */
  folder: string;
  rows: number;
  runs: number;
  cancels: number;
  tell: (words: string) => void;
}

/** At most so many times the bare insertion, so much memory, and so long until a cancelled import has answered. */
const bars = { ratio: 3, mebibytes: 300, cancel: 500 };

interface Run extends Imported {
  bare: number;
  bareAll: number;
}

/** Imports a file of fifteen columns beside the bare insertion of the same rows. */
export async function benchImports(bench: ImportBench): Promise<Figure[]> {
  const file = await peopleFile(bench, bench.rows);
  const runs: Run[] = [];
  for (let run = 1; run <= bench.runs; run += 1) {
    bench.tell(`importing ${bench.rows.toLocaleString('en')} rows, ${run} of ${bench.runs}`);
    runs.push(await oneRun(bench, file));
  }
  bench.tell(`cancelling, ${bench.cancels} times`);
  const takes = median(runs.map(({ milliseconds }) => milliseconds));
  const copy = await copyWorkspace(bench.workspace, join(bench.folder, 'Cancelled.enishi'));
  const cancelled = await cancelImports(copy, file, { takes, times: bench.cancels, seed: bench.size.seed });
  await removeCopy(copy);
  return figuresOf(bench, runs, cancelled);
}

/** How much memory a file takes that is ten times as long. */
export async function benchLongImport(bench: ImportBench, rows: number): Promise<Figure[]> {
  const file = await peopleFile(bench, rows);
  bench.tell(`importing ${rows.toLocaleString('en')} rows`);
  const copy = await copyWorkspace(bench.workspace, join(bench.folder, 'Long.enishi'));
  const { milliseconds, grown } = await importFile(copy, file);
  await removeCopy(copy);
  const what = `Import of ${rows.toLocaleString('en')} rows`;
  return [
    told({ name: `${what}: time until it is done`, unit: 's' }, milliseconds / 1000),
    told({ name: `${what}: growth of the process's memory, largest`, unit: 'MiB' }, grown),
  ];
}

/** Each takes gigabytes, so that no more than one is there at a time. */
async function removeCopy({ workspace }: Copy): Promise<void> {
  await rm(workspace, { recursive: true, force: true });
}

async function oneRun({ workspace, folder }: ImportBench, file: string): Promise<Run> {
  const copy = await copyWorkspace(workspace, join(folder, 'Imported.enishi'));
  const imported = await importFile(copy, file);
  const written = openBare(databaseFile(copy), copy.key);
  const { facts, beside: others } = rowsOfImport(written, imported.summary.id);
  written.close();
  await removeCopy(copy);
  const bareInto = async (tables: typeof facts) => {
    const other = await copyWorkspace(workspace, join(folder, 'Bare.enishi'));
    const database = openBare(databaseFile(other), other.key);
    const took = insertBare(database, tables);
    database.close();
    await removeCopy(other);
    return took;
  };
  return { ...imported, bare: await bareInto(facts), bareAll: await bareInto([...facts, ...others]) };
}

async function peopleFile({ folder, size }: ImportBench, rows: number): Promise<string> {
  const path = join(folder, `people-${rows}-of-${size.people}-${size.seed}.csv`);
  if (!existsSync(path)) await writePeopleFile(path, rows, size, today(benchContext().clock));
  return path;
}

function figuresOf(
  { rows, size, runs: count }: ImportBench,
  runs: readonly Run[],
  cancelled: number[],
): Figure[] {
  const of = (value: (run: Run) => number) => median(runs.map(value)) / 1000;
  const bare = of((run) => run.bare);
  const what = `Import of ${rows.toLocaleString('en')} rows of 15 columns into ${size.people.toLocaleString('en')} people`;
  const s = (about: string) => ({ name: `${what}: ${about}, median of ${count}`, unit: 's' as const });
  const longest = (values: readonly number[]) => Math.max(...values);
  return [
    beside(
      s('until it is done; beside the bare insertion of its facts'),
      of((run) => run.milliseconds),
      bare,
      bars.ratio,
    ),
    beside(
      s('until the list has all its indexes again, too; beside the same'),
      of((run) => run.settled),
      bare,
      null,
    ),
    beside(
      s('until it is done; beside the bare insertion of all its rows, history and derived'),
      of((run) => run.milliseconds),
      of((run) => run.bareAll),
      bars.ratio,
    ),
    atMost(
      { name: `${what}: growth of the process's memory, largest of ${count}`, unit: 'MiB' },
      longest(runs.map(({ grown }) => grown)),
      bars.mebibytes,
    ),
    atMost(
      {
        name: `${what}: until a cancelled one has answered, longest of ${cancelled.length}; nothing is left`,
        unit: 'ms',
      },
      longest(cancelled),
      bars.cancel,
    ),
    told(
      { name: `${what}: longest time in which the data process answers nobody`, unit: 'ms' },
      longest(runs.map(({ held }) => held)),
    ),
  ];
}
