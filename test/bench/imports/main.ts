import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { plainDate } from '#shared/domain/plainDate.ts';
import { insertBare, openBare, readRows } from './bare.ts';
import { copyWorkspace, databaseFile, openClient } from './importing.ts';
import { memoryGrowth } from './memory.ts';
import { writePeopleFile } from './peopleFile.ts';

const tell = (words: string) => process.stderr.write(`  ${words}\n`);
const keep = process.env['KEEP'] ?? '/tmp/c-bench/sample';
const work = process.env['WORK'] ?? '/tmp/c-bench/work';
const rows = Number(process.env['ROWS'] ?? 100000);
const kept = JSON.parse(readFileSync(join(keep, 'bench.json'), 'utf8'));
const key = Buffer.from(kept.key, 'hex');
const csv = join(keep, `people-${rows}.csv`);
if (!existsSync(csv)) await writePeopleFile(csv, rows, kept.size, plainDate.parse('2026-04-01'));
const copy = await copyWorkspace(join(keep, 'Bench.enishi'), key, work);
const opened = await openClient(copy);
let longest = 0;
let last = performance.now();
const beat = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 1);
const c0 = process.cpuUsage();
const { result, grown } = await memoryGrowth(async () => {
  const began = performance.now();
  for await (const event of await opened.client.imports.run(opened.plan(csv, 'skip'))) {
    if (event.type === 'finished') return { ...event.summary, failures: event.summary.failures.slice(0, 5), ms: performance.now() - began };
  }
  throw new Error('no end');
});
clearInterval(beat);
const c1 = process.cpuUsage(c0); tell(`cpu ${((c1.user + c1.system) / 1000).toFixed(0)} ms`);
const closing = performance.now();
await opened.close();
tell(`closing ${(performance.now() - closing).toFixed(0)} ms`);
tell(JSON.stringify(result));
tell(`import ${result.ms.toFixed(0)} ms, memory +${grown.toFixed(0)} MiB, longest hold ${longest.toFixed(0)} ms`);
if (process.env['BARE'] !== '0') {
  const imported = openBare(databaseFile(copy), key);
  const mine = `SELECT id FROM people WHERE import_id = '${result.id}'`;
  const facts = [
    readRows(imported, 'imports', `id = '${result.id}'`),
    readRows(imported, 'people', `import_id = '${result.id}'`),
    ...['contact_points', 'tenures', 'custom_values'].map((t) => readRows(imported, t, `person_id IN (${mine})`)),
  ];
  imported.close();
  const again = await copyWorkspace(join(keep, 'Bench.enishi'), key, `${work}-bare`);
  const bare = openBare(databaseFile(again), key);
  const b0 = process.cpuUsage();
  const took = insertBare(bare, facts);
  const b1 = process.cpuUsage(b0); tell(`bare cpu ${((b1.user + b1.system) / 1000).toFixed(0)}`);
  bare.close();
  tell(facts.map(({ table, rows }) => `${table} ${rows.length}`).join(', '));
  tell(`bare ${took.toFixed(0)} ms; ratio ${(result.ms / took).toFixed(2)}`);
}
