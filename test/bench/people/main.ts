import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '#data/database/driver.ts';
import { ensureBuilt } from '../../../scripts/build/build.mjs';
import { projectRoot } from '../../../scripts/runtime/paths.mjs';
import { writeSection } from '../docsPage.ts';
import { type BenchSample, benchSample } from '../sample/benchSample.ts';
import { benchOptions, readBenchOptions } from '../sample/options.ts';
import { openBoth } from './benched.ts';
import { type Machine, machineFacts } from './machine.ts';
import { benchPages } from './pages.ts';
import { benchProfiles, busiestPeople } from './profiles.ts';
import { type Report, reportSection, reportTable } from './report.ts';
import type { BenchResult } from './result.ts';
import { benchRules } from './rules.ts';
import { benchSearch } from './search.ts';
import { openWindow } from './window/launch.ts';
import { benchOpening } from './window/opening.ts';
import { benchScrolling } from './window/scrolling.ts';
import { benchTyping } from './window/typing.ts';

const help = `npm run bench:people -- [options]
  --json FILE           also write the figures as JSON
  --docs FILE           also write them as a page, such as docs/benchmarks.md
  --only search,pages   some of: search, pages, profile, rules, window
  --app DIR             the folder with the built program for the window, this checkout unless told
  --people N --interactions N --seed N   the size of the sample, 100000, 1000000 and 2026 unless told
  --keep DIR            where the sample is kept and looked for (or ENISHI_BENCH_FOLDER)
`;

const { values } = parseArgs({
  options: {
    ...benchOptions,
    json: { type: 'string' },
    docs: { type: 'string' },
    only: { type: 'string', default: 'search,pages,profile,rules,window' },
    app: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (words: string) => process.stderr.write(`  ${words}\n`);

async function inDataProcess(
  parts: readonly string[],
): Promise<Pick<Report, 'machine' | 'size' | 'results'>> {
  const { folder, size } = readBenchOptions(values);
  const sample = await benchSample(folder, size, tell);
  const benched = await openBoth(sample);
  const results: BenchResult[] = [];
  const part = async (name: string, run: () => Promise<BenchResult>) => {
    if (!parts.includes(name)) return;
    tell(`measuring ${name}`);
    results.push(await run());
  };
  try {
    await part('search', () => benchSearch(benched, size.seed));
    await part('pages', () => benchPages(benched, size.seed));
    await part('profile', () => benchProfiles(benched));
    await part('rules', () => benchRules(benched));
    return { machine: machineFacts(benched.plain), size, results };
  } finally {
    await benched.close();
  }
}

async function inWindow(results: BenchResult[], machine: Machine): Promise<Machine> {
  const { folder, size } = readBenchOptions(values);
  const sample = await benchSample(folder, size, tell);
  if (values.app === undefined) await ensureBuilt();
  const window = await openWindow(sample, resolve(values.app ?? projectRoot));
  try {
    tell('measuring the window');
    results.push(await benchTyping(window.page));
    results.push(await benchOpening(window.page, busyNumbers(sample)));
    results.push(await benchScrolling(window.page));
    return { ...machine, ...window.versions };
  } finally {
    await window.quit();
  }
}

/** What the people with the most interactions are found by in the window. */
function busyNumbers({ plain }: BenchSample): string[] {
  const database = openSqlite(plain, { readonly: true });
  try {
    return busiestPeople(database)
      .flatMap(({ externalId }) => externalId ?? [])
      .slice(0, 16);
  } finally {
    database.close();
  }
}

async function measured(): Promise<Report> {
  const parts = values.only.split(',');
  const measuredOn = new Date().toISOString().slice(0, 10);
  const report = { measuredOn, ...(await inDataProcess(parts)) };
  if (!parts.includes('window')) return report;
  return { ...report, machine: await inWindow(report.results, report.machine) };
}

if (values.help) {
  process.stdout.write(help);
} else {
  const report = await measured();
  process.stdout.write(reportTable(report));
  if (values.json !== undefined)
    await writeFile(resolve(values.json), `${JSON.stringify(report, null, 2)}\n`);
  if (values.docs !== undefined) await writeSection(resolve(values.docs), 'people', reportSection(report));
}
