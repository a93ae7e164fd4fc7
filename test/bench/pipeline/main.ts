import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { ensureBuilt } from '../../../scripts/build/build.mjs';
import { projectRoot } from '../../../scripts/runtime/paths.mjs';
import { commitOf } from '../commit.ts';
import { writeSection } from '../docsPage.ts';
import type { Figure } from '../imports/figure.ts';
import { type BenchDocument, documentSection, documentTable } from '../imports/report.ts';
import { openBoth } from '../people/benched.ts';
import { machineFacts } from '../people/machine.ts';
import { benchSample } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { benchBoard } from './board.ts';
import { boardSample } from './boardSample.ts';
import { benchRanking } from './ranking.ts';

const help = `npm run bench:pipeline -- [options]
  --json FILE           also write the figures as JSON
  --docs FILE           also write them into a page, such as docs/benchmarks.md
  --only ranking,window some of these
  --app DIR             the folder with the built program for the window, this checkout unless told
  --rounds N            how often each role is looked for, 8 unless told
  --open N              the open opportunities on the board, 5000 unless told
  --boardPeople N       the people of the board's workspace, 10000 unless told
  --starts N --drops N  how often the program is started, and the cards dropped in each, 5 and 12 unless told
  --people N --interactions N --seed N   the size of the sample to rank, 100000, 1000000 and 2026 unless told
  --keep DIR            where the samples are kept and looked for (or ENISHI_BENCH_FOLDER)
`;

const introduction = `## The pipeline

- **Ranking** is the program's own answer for the first forty of who might come back, with their reasons and what the
  rules say: from the encrypted workspace, in plain Node, with both sides of the contract checked. *Right after something was
  written* everybody is read anew; *with other weights* what was read is still there.
- **By hand** is the same order from one SQL statement on a copy without encryption, without names, reasons and rules.
- **The board** is seen in the real window: from the press on "Pipeline" to the last change of the page, its code fetched, too;
  and from the mouse button let go over another column to the frame in which the card has left the one it was in.
`;

const { values } = parseArgs({
  options: {
    ...benchOptions,
    json: { type: 'string' },
    docs: { type: 'string' },
    only: { type: 'string', default: 'ranking,window' },
    app: { type: 'string' },
    rounds: { type: 'string', default: '8' },
    open: { type: 'string', default: '5000' },
    boardPeople: { type: 'string', default: '10000' },
    starts: { type: 'string', default: '5' },
    drops: { type: 'string', default: '12' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (words: string) => process.stderr.write(`  ${words}\n`);

async function ranking(): Promise<Figure[]> {
  const { folder, size } = readBenchOptions(values);
  const benched = await openBoth(await benchSample(folder, size, tell));
  try {
    tell('measuring the ranking');
    return await benchRanking(benched, size.people, Number(values.rounds));
  } finally {
    await benched.close();
  }
}

async function window() {
  const { folder, size } = readBenchOptions(values);
  const people = Number(values.boardPeople);
  const open = Number(values.open);
  const wanted = { seed: size.seed, people, interactions: people * 2 };
  const sample = await boardSample(folder, wanted, open, tell);
  if (values.app === undefined) await ensureBuilt();
  const app = resolve(values.app ?? projectRoot);
  const often = { starts: Number(values.starts), drops: Number(values.drops) };
  return await benchBoard({ sample, app, open, ...often }, tell);
}

async function measured(): Promise<BenchDocument> {
  const parts = values.only.split(',');
  const { size } = readBenchOptions(values);
  const ranked = parts.includes('ranking') ? await ranking() : [];
  const seen = parts.includes('window') ? await window() : null;
  const memory = openSqlite(':memory:');
  const machine = { ...machineFacts(memory), ...seen?.versions };
  memory.close();
  return {
    machine,
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    people: size.people,
    interactions: size.interactions,
    results: [...ranked, ...(seen?.figures ?? [])],
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
    await writeSection(resolve(values.docs), 'pipeline', documentSection(document, introduction));
}
