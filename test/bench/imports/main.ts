import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '#data/database/database.ts';
import { openSqlite } from '#data/database/driver.ts';
import { commitOf } from '../commit.ts';
import { writeSection } from '../docsPage.ts';
import { machineFacts } from '../people/machine.ts';
import { benchWorkspace } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { dirtyFigures, scanFigures } from './duplicates.ts';
import type { Figure } from './figure.ts';
import { databaseFile } from './importing.ts';
import { benchImports, benchLongImport } from './imports.ts';
import { type BenchDocument, documentSection, documentTable, importsIntroduction } from './report.ts';

const help = `npm run bench:import -- [options]
  --json FILE           also write the figures as JSON
  --docs FILE           also write them into a page, such as docs/benchmarks.md
  --only imports,duplicates,long   some of these
  --rows N              the rows of the file, 100000 unless told
  --long N              the rows of the file that shows how much memory is taken, 1000000 unless told
  --runs N --cancels N  how often it is imported and cancelled, 3 and 5 times unless told
  --people N --interactions N --seed N   the size of the workspace, 100000, 20000 and 2026 unless told
  --keep DIR            where the workspace is kept and looked for (or ENISHI_BENCH_FOLDER)
`;

const { values } = parseArgs({
  options: {
    ...benchOptions,
    interactions: { type: 'string', default: '20000' },
    json: { type: 'string' },
    docs: { type: 'string' },
    only: { type: 'string', default: 'imports,duplicates,long' },
    rows: { type: 'string', default: '100000' },
    long: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    cancels: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (words: string) => process.stderr.write(`  ${words}\n`);

async function measured(): Promise<BenchDocument> {
  const { folder: kept, size } = readBenchOptions(values);
  const workspace = await benchWorkspace(kept, size, tell);
  const folder = join(kept, 'copies');
  await mkdir(folder, { recursive: true });
  const { rows, runs, cancels } = {
    rows: Number(values.rows),
    runs: Number(values.runs),
    cancels: Number(values.cancels),
  };
  const bench = { workspace, size, folder, rows, runs, cancels, tell };
  const parts = values.only.split(',');
  const results: Figure[] = [];
  try {
    if (parts.includes('imports')) results.push(...(await benchImports(bench)));
    if (parts.includes('duplicates')) {
      const database = Database.open(databaseFile(workspace), workspace.key);
      results.push(...(await scanFigures(database)), ...(await dirtyFigures()));
      await database.close();
    }
    if (parts.includes('long')) results.push(...(await benchLongImport(bench, Number(values.long))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const memory = openSqlite(':memory:');
  const machine = machineFacts(memory);
  memory.close();
  return {
    machine,
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    people: size.people,
    interactions: size.interactions,
    results,
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
    await writeSection(resolve(values.docs), 'import', documentSection(document, importsIntroduction));
}
