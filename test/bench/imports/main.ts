import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '#data/database/database.ts';
import { openSqlite } from '#data/database/driver.ts';
import { commitOf } from '../commit.ts';
import { writeSection } from '../docsPage.ts';
import { Parts } from '../parts.ts';
import { machineFacts } from '../people/machine.ts';
import { benchWorkspace } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { dirtyFigures, scanFigures } from './duplicates.ts';
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

async function measured(): Promise<{ document: BenchDocument; parts: Parts }> {
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
  const parts = new Parts(values.only.split(','), tell);
  try {
    await parts.measure('imports', () => benchImports(bench));
    await parts.measure('duplicates', async () => {
      tell('looking for duplicates');
      const database = Database.open(databaseFile(workspace), workspace.key);
      try {
        return [...(await scanFigures(database)), ...(await dirtyFigures())];
      } finally {
        await database.close();
      }
    });
    await parts.measure('long', () => benchLongImport(bench, Number(values.long)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const memory = openSqlite(':memory:');
  const machine = machineFacts(memory);
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
    await writeSection(resolve(values.docs), 'import', documentSection(document, importsIntroduction));
  parts.requireAll();
}
