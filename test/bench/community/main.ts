import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { commitOf } from '../commit.ts';
import { writeSection } from '../docsPage.ts';
import type { Figure } from '../imports/figure.ts';
import { copyWorkspace } from '../imports/importing.ts';
import { type BenchDocument, documentSection, documentTable } from '../imports/report.ts';
import { openBoth } from '../people/benched.ts';
import { machineFacts } from '../people/machine.ts';
import { type BenchSample, benchSample } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { benchFit } from './fit.ts';
import { benchMerge } from './merge.ts';
import { openMergeClient } from './mergeClient.ts';

const help = `npm run bench:community -- [options]
  --json FILE           also write the figures as JSON
  --docs FILE           also write them into a page, such as docs/benchmarks.md
  --only fit,merge      some of these
  --rounds N            how often each event is asked about, 8 unless told
  --messages N          how many people are written to, 10000 unless told
  --people N --interactions N --seed N   the size of the sample, 100000, 1000000 and 2026 unless told
  --keep DIR            where the sample is kept and looked for (or ENISHI_BENCH_FOLDER)
`;

const introduction = `## The community

- **Fit and eligibility** is the program's own answer to whom of all alumni an event would fit, who may not be invited and
  why: from the encrypted workspace, in plain Node, with both sides of the contract checked, each time right after something
  was written. **By hand** is one SQL statement for the counts alone on a copy without encryption.
- **The mail merge** weighs the audience, shows the message of three people and writes it to all: as a folder of drafts, and
  as a table for a mail program's merge. Memory is that of the whole process at its largest, less that before.
`;

const { values } = parseArgs({
  options: {
    ...benchOptions,
    json: { type: 'string' },
    docs: { type: 'string' },
    only: { type: 'string', default: 'fit,merge' },
    rounds: { type: 'string', default: '8' },
    messages: { type: 'string', default: '10000' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (words: string) => process.stderr.write(`  ${words}\n`);

async function fitFigures(sample: BenchSample, people: number): Promise<Figure[]> {
  const benched = await openBoth(sample);
  try {
    tell('measuring the fit');
    return await benchFit(benched, people, Number(values.rounds));
  } finally {
    await benched.close();
  }
}

async function mergeFigures(sample: BenchSample): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-merge-'));
  try {
    const merging = await openMergeClient(await copyWorkspace(sample, join(folder, 'copy.enishi')));
    try {
      tell('measuring the mail merge');
      return await benchMerge(merging, Number(values.messages), folder);
    } finally {
      await merging.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(): Promise<BenchDocument> {
  const parts = values.only.split(',');
  const { folder, size } = readBenchOptions(values);
  const sample = await benchSample(folder, size, tell);
  const fitting = parts.includes('fit') ? await fitFigures(sample, size.people) : [];
  const merging = parts.includes('merge') ? await mergeFigures(sample) : [];
  const memory = openSqlite(':memory:');
  const machine = machineFacts(memory);
  memory.close();
  return {
    machine,
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    people: size.people,
    interactions: size.interactions,
    results: [...fitting, ...merging],
  };
}

if (values.help) {
  process.stdout.write(help);
} else {
  const document = await measured();
  process.stdout.write(documentTable(document));
  if (values.json !== undefined)
    await writeFile(resolve(values.json), `${JSON.stringify(document, null, 2)}\n`);
  if (values.docs !== undefined)
    await writeSection(resolve(values.docs), 'community', documentSection(document, introduction));
}
