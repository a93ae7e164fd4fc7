import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { ensureBuilt } from '../../../scripts/build/build.mjs';
import { projectRoot } from '../../../scripts/runtime/paths.mjs';
import { commitOf } from '../commit.ts';
import { openMergeClient } from '../community/mergeClient.ts';
import { writeSection } from '../docsPage.ts';
import { copyWorkspace } from '../imports/importing.ts';
import { type BenchDocument, documentSection, documentTable } from '../imports/report.ts';
import { Parts } from '../parts.ts';
import { machineFacts } from '../people/machine.ts';
import { type BenchSample, benchSample } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { benchHome } from './home.ts';
import { benchScreen } from './screen.ts';
import { benchSummary } from './summary.ts';
import { benchWorkbook } from './workbook.ts';
import { benchWritten } from './written.ts';

const help = `npm run bench:insights -- [options]
  --json FILE                           also write the figures as JSON
  --docs FILE                           also write them into a page, such as docs/benchmarks.md
  --only screen,home,written,workbook,window    some of these
  --rounds N                            how often each is asked, 5 unless told
  --app DIR                             the built program for the window, this one unless told
  --people N --interactions N --seed N  the size of the sample, 100000, 1000000 and 2026 unless told
  --keep DIR                            where the sample is kept and looked for (or ENISHI_BENCH_FOLDER)
`;

const introduction = `## Insights and reports

- **The screen's data** is everything Insights shows, with both sides of the contract checked, from the encrypted workspace
  in plain Node: right after opening, with nothing in the program's memory (the system may hold the file), as it was left, when
  the answer it begins with is kept; after an opening before which something was written, when it was reckoned anew at closing; and
  with nothing kept, as after a crash right after a write. Then for other days, and from one segment to the next, each time for
  days nobody asked for before.
- **Plain SQL** is the same screen statement by statement on a copy without encryption, by indexes the program has made.
- **Home** is the program's own answer for its numbers of the network.
- **The workbook** is one's own report with a row for each person. Memory is that of the whole process at its largest, less
  that before.
- **The management summary** is produced in the real window: from the press on the button to the word that it is saved.
`;

const { values } = parseArgs({
  options: {
    ...benchOptions,
    json: { type: 'string' },
    docs: { type: 'string' },
    only: { type: 'string', default: 'screen,home,written,workbook,window' },
    rounds: { type: 'string', default: '5' },
    app: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (words: string) => process.stderr.write(`  ${words}\n`);

/** What writes, on a copy of the sample. */
async function onCopy(sample: BenchSample, people: number, parts: Parts): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-workbook-'));
  try {
    tell('copying the sample');
    const copy = await copyWorkspace(sample, join(folder, 'copy.enishi'));
    await parts.measure('written', () => benchWritten(copy, Number(values.rounds), tell));
    await parts.measure('workbook', async () => {
      const merging = await openMergeClient(copy);
      try {
        return await benchWorkbook(merging, people, folder, tell);
      } finally {
        await merging.close();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(): Promise<{ document: BenchDocument; parts: Parts }> {
  const wanted = values.only.split(',');
  const parts = new Parts(wanted, tell);
  const { folder, size } = readBenchOptions(values);
  const sample = await benchSample(folder, size, tell);
  const rounds = Number(values.rounds);
  await parts.measure('screen', () => benchScreen(sample, rounds, tell));
  await parts.measure('home', () => benchHome(sample, rounds, tell));
  if (wanted.includes('written') || wanted.includes('workbook')) await onCopy(sample, size.people, parts);
  let versions = {};
  await parts.measure('window', async () => {
    if (values.app === undefined) await ensureBuilt();
    const seen = await benchSummary(sample, resolve(values.app ?? projectRoot), rounds, tell);
    versions = seen.versions;
    return seen.figures;
  });
  const memory = openSqlite(':memory:');
  const machine = { ...machineFacts(memory), ...versions };
  memory.close();
  const document = {
    machine,
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    people: size.people,
    interactions: size.interactions,
    results: parts.figures,
  };
  return { document, parts };
}

if (values.help) {
  process.stdout.write(help);
} else {
  const { document, parts } = await measured();
  process.stdout.write(documentTable(document));
  if (values.json !== undefined)
    await writeFile(resolve(values.json), `${JSON.stringify(document, null, 2)}\n`);
  if (values.docs !== undefined)
    await writeSection(resolve(values.docs), 'insights', documentSection(document, introduction));
  parts.requireAll();
}
