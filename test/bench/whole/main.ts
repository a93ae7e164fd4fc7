import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { ensureBuilt } from '../../../scripts/build/build.mjs';
import { projectRoot } from '../../../scripts/runtime/paths.mjs';
import { commitOf } from '../commit.ts';
import { writeSection } from '../docsPage.ts';
import type { Figure } from '../imports/figure.ts';
import { type BenchDocument, documentSection, documentTable } from '../imports/report.ts';
import { machineFacts } from '../people/machine.ts';
import { benchSample } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { benchEncryption } from './encryption.ts';
import { figuresOfBench, otherBenches } from './otherBenches.ts';
import { benchStarting, type Versions } from './starting.ts';
import { benchWriting } from './writing.ts';

const own = ['start', 'encryption', 'writes'] as const;
const all = [...otherBenches, ...own];

const help = `npm run bench -- [options]
  Runs every bench, one after the other, on one sample, and then what is about the whole program.
  --json FILE           also write all figures as one document
  --docs FILE           the page to write them into, docs/benchmarks.md unless told; an empty FILE for none
  --only people,start   some of: ${all.join(', ')}
  --rounds N            how often the program is started, 7 unless told
  --app DIR             the folder with the built program for the window, this checkout unless told
  --people N --interactions N --seed N   the size of the sample, 100000, 1000000 and 2026 unless told; imports
                                         are made into a workspace of as many people with few interactions
  --keep DIR            where the sample is kept and looked for (or ENISHI_BENCH_FOLDER)
`;

const introduction = `## The whole program

- **Start** is from the start of the program, built as it is shipped, with the sample's workspace: to the question for the
  passphrase, and from the passphrase given to Home with its numbers and nothing still on its way. The time in which somebody
  types is not in it; that in which the key is derived from the passphrase, slow on purpose, is. **A blank window** is that of a
  program of the same Electron which does nothing but show an empty page, in the same run and turn by turn.
- **Memory** is the resident memory of all processes together, five seconds later; what they share is counted in each.
- **Encrypted beside plain** is SQLite alone with the same settings, without the program: reads of the sample and of its copy without
  encryption right after opening, the file held by the system; writes into a fresh database.
- **Writes** are the program's own on a copy of the sample, with history, lists, search and facts kept in step in one
  transaction that is on the disk when it answers.
`;

const { values } = parseArgs({
  options: {
    ...benchOptions,
    json: { type: 'string' },
    docs: { type: 'string', default: 'docs/benchmarks.md' },
    only: { type: 'string', default: all.join(',') },
    rounds: { type: 'string', default: '7' },
    app: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (words: string) => process.stderr.write(`  ${words}\n`);
const parts = values.only.split(',');
const docs = values.docs === '' ? null : resolve(projectRoot, values.docs);

/** The figures of the other benches; one that fails is named, and the others are run all the same. */
async function ofOthers(failed: string[]): Promise<Figure[]> {
  const { folder, size } = readBenchOptions(values);
  const page = docs === null ? [] : ['--docs', docs];
  const shared = ['--people', String(size.people), '--seed', String(size.seed), ...page];
  const app = values.app === undefined ? [] : ['--app', resolve(values.app)];
  const figures: Figure[] = [];
  for (const name of otherBenches) {
    if (!parts.includes(name)) continue;
    tell(`the bench of ${name}`);
    // Imports need a workspace of their own, which is copied again and again.
    const sample =
      name === 'imports'
        ? ['--keep', join(folder, 'imports')]
        : ['--keep', folder, '--interactions', String(size.interactions)];
    const windowed = name === 'imports' || name === 'community' ? [] : app;
    try {
      figures.push(...(await figuresOfBench(name, [...shared, ...sample, ...windowed])));
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      failed.push(name);
    }
  }
  return figures;
}

async function ofWhole(): Promise<{ figures: Figure[]; versions: Versions | null }> {
  if (!own.some((part) => parts.includes(part))) return { figures: [], versions: null };
  const { folder, size } = readBenchOptions(values);
  const sample = await benchSample(folder, size, tell);
  const figures: Figure[] = [];
  let versions: Versions | null = null;
  if (parts.includes('start')) {
    if (values.app === undefined) await ensureBuilt();
    const started = await benchStarting(
      sample,
      resolve(values.app ?? projectRoot),
      Number(values.rounds),
      tell,
    );
    figures.push(...started.figures);
    versions = started.versions;
  }
  if (parts.includes('encryption')) figures.push(...(await benchEncryption(sample, size.people, tell)));
  if (parts.includes('writes')) figures.push(...(await benchWriting(sample, tell)));
  return { figures, versions };
}

async function measured(): Promise<{ document: BenchDocument; whole: BenchDocument; failed: string[] }> {
  const failed: string[] = [];
  const others = await ofOthers(failed);
  const { figures, versions } = await ofWhole();
  const memory = openSqlite(':memory:');
  const machine = { ...machineFacts(memory), ...versions };
  memory.close();
  const { size } = readBenchOptions(values);
  const about = {
    machine,
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    people: size.people,
    interactions: size.interactions,
  };
  return {
    document: { ...about, results: [...figures, ...others] },
    whole: { ...about, results: figures },
    failed,
  };
}

if (values.help) {
  process.stdout.write(help);
} else {
  const { document, whole, failed } = await measured();
  process.stdout.write(documentTable(document));
  if (values.json !== undefined)
    await writeFile(resolve(values.json), `${JSON.stringify(document, null, 2)}\n`);
  if (docs !== null && whole.results.length > 0)
    await writeSection(docs, 'whole', documentSection(whole, introduction));
  if (failed.length > 0) throw new Error(`could not be measured: ${failed.join(', ')}`);
}
