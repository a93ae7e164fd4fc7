import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { ensureBuilt } from '../../../scripts/build/build.mjs';
import { projectRoot } from '../../../scripts/runtime/paths.mjs';
import { commitOf } from '../commit.ts';
import { writeSection } from '../docsPage.ts';
import { type BenchDocument, documentSection, documentTable } from '../imports/report.ts';
import { Parts } from '../parts.ts';
import { machineFacts } from '../people/machine.ts';
import type { Versions } from '../people/window/launch.ts';
import { benchSample } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { benchEncryption } from './encryption.ts';
import { figuresOfBench, otherBenches } from './otherBenches.ts';
import { benchStarting } from './starting.ts';
import { benchWriting } from './writing.ts';

const ownParts = ['start', 'encryption', 'writes'] as const;
const all = [...otherBenches, ...ownParts];

const help = `npm run bench -- [options]
  Runs every bench, one after the other, on one sample, and then what is about the whole program.
  --json FILE           also write all figures as one document
  --docs FILE           the page to write them into, docs/benchmarks.md unless told; an empty FILE for none
  --only people,start   some of: ${all.join(', ')}
  --rounds N            how often the program is started, 7 unless told
  --app DIR             the folder with the built program for the window, this checkout unless told
  --people N --interactions N --seed N   the size of the sample, 100000, 1000000 and 2026 unless told; imports
                                         are made into a workspace of as many people with few interactions,
                                         twice, and once of 200,000 rows; bench:import alone makes more
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

/** Each of the other benches writes its own part of the page. */
async function ofOthers(others: Parts): Promise<void> {
  const { folder, size } = readBenchOptions(values);
  const page = docs === null ? [] : ['--docs', docs];
  const shared = ['--people', String(size.people), '--seed', String(size.seed), ...page];
  const app = values.app === undefined ? [] : ['--app', resolve(values.app)];
  for (const name of otherBenches) {
    // Imports need a workspace of their own, which is copied again and again.
    const sample =
      name === 'imports'
        ? ['--keep', join(folder, 'imports'), '--runs', '2', '--long', '200000']
        : ['--keep', folder, '--interactions', String(size.interactions)];
    const windowed = name === 'imports' || name === 'community' ? [] : app;
    await others.measure(name, async () => {
      tell(`the bench of ${name}`);
      const { figures, whole } = await figuresOfBench(name, [...shared, ...sample, ...windowed]);
      if (!whole) others.failed.push(`a part of ${name}`);
      return figures;
    });
  }
}

/** What is about the whole program. */
async function ofWhole(own: Parts): Promise<Versions | null> {
  if (!ownParts.some((part) => parts.includes(part))) return null;
  const { folder, size } = readBenchOptions(values);
  const sample = await benchSample(folder, size, tell);
  let versions: Versions | null = null;
  await own.measure('start', async () => {
    if (values.app === undefined) await ensureBuilt();
    const app = resolve(values.app ?? projectRoot);
    const started = await benchStarting(sample, app, Number(values.rounds), tell);
    versions = started.versions;
    return started.figures;
  });
  await own.measure('encryption', () => benchEncryption(sample, size.people, tell));
  await own.measure('writes', () => benchWriting(sample, tell));
  return versions;
}

async function measured(): Promise<{ document: BenchDocument; whole: BenchDocument; failed: string[] }> {
  const others = new Parts(parts, tell);
  const own = new Parts(parts, tell);
  await ofOthers(others);
  const versions = await ofWhole(own);
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
    document: { ...about, results: [...own.figures, ...others.figures] },
    whole: { ...about, results: own.figures },
    failed: [...others.failed, ...own.failed],
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
