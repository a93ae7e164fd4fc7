import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '#data/refusal.ts';
import type { OwnReportId } from '#shared/domain/ids.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import type { MergeClient } from '../community/mergeClient.ts';
import { atMost, type Figure, median, told } from '../imports/figure.ts';
import { memoryGrowth } from '../imports/memory.ts';
import { timed } from '../people/timings.ts';

const most = { seconds: 15, growth: 400 };

/** One's own report with the list of all people, as a workbook. */
async function addReport({ client }: MergeClient): Promise<OwnReportId> {
  const { report } = await client.ownReports.add({
    name: 'Everybody',
    sections: ['numbers', 'people'],
    language: 'ja',
    paper: 'a4',
    format: 'xlsx',
    range: { kind: 'named', range: 'twelveMonths' },
    segmentId: null,
    note: '',
    schedule: null,
  });
  return report.id;
}

async function write({ client, context }: MergeClient, id: OwnReportId, path: string, signal?: AbortSignal) {
  const file = fileGrantId.parse(context.ids.next());
  context.files.add(file, path, 'write');
  const request = { report: { kind: 'own', id }, format: 'xlsx', file } as const;
  const events = await client.reports.produce(request, signal === undefined ? {} : { signal });
  for await (const event of events) if (event.type === 'finished') return event.report;
  throw new Error('the report ended without a file');
}

/** A workbook with a row for each of all people: time, memory, and how soon it ends when it is cancelled. */
export async function benchWorkbook(
  merging: MergeClient,
  people: number,
  folder: string,
  tell: (words: string) => void,
): Promise<Figure[]> {
  tell('measuring the workbook');
  const id = await addReport(merging);
  const took: number[] = [];
  const grown: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const path = join(folder, `people-${round}.xlsx`);
    const { result, grown: growth } = await memoryGrowth(() => timed(() => write(merging, id, path)));
    if (statSync(path).size !== result.result.bytes) throw new Error('the file is not as long as was said');
    took.push(result.took);
    grown.push(growth);
  }
  const ends: number[] = [];
  for (let round = 0; round < 5; round += 1) ends.push(await cancelled(merging, id, folder, round));
  const what = `a workbook with ${people.toLocaleString('en')} people`;
  return [
    atMost({ name: `${what}, longest of three`, unit: 's' }, Math.max(...took) / 1000, most.seconds),
    atMost(
      { name: `memory growth while it is written, most of three`, unit: 'MiB' },
      Math.max(...grown),
      most.growth,
    ),
    told({ name: `${what}: cancelled, until it answers, median of five`, unit: 'ms' }, median(ends)),
  ];
}

/** How long after the cancelling it answers; nothing may stay of the file. */
async function cancelled(
  merging: MergeClient,
  id: OwnReportId,
  folder: string,
  round: number,
): Promise<number> {
  const path = join(folder, `cancelled-${round}.xlsx`);
  const controller = new AbortController();
  let at = 0;
  const timer = setTimeout(
    () => {
      at = performance.now();
      controller.abort();
    },
    600 + 300 * round,
  );
  try {
    await write(merging, id, path, controller.signal);
  } catch (error) {
    if (!isRefusal(error, 'CANCELLED')) throw error;
    if (existsSync(path)) throw new Error('a cancelled workbook stayed', { cause: error });
    return performance.now() - at;
  } finally {
    clearTimeout(timer);
  }
  throw new Error('it was written before it was cancelled');
}
