import { resolve } from 'node:path';
import type { ImportPlan } from '#shared/contract/importPlan.ts';
import type { ImportEvent } from '#shared/contract/imports.ts';
import type { ProgressEvent } from '#shared/contract/progress.ts';
import type { DataLayer } from '../dataLayer.ts';
import type { Tools } from '../surroundings.ts';

/** How many rows there were and what became, or would become, of them. */
export interface ImportOutcome {
  /** The import's id, by which it can be taken back; null where nothing was imported. */
  batch: string | null;
  read: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  rejectsFile: string | null;
}

/** The one event at the end of a stream, telling how far it is until then. */
export async function finishedOf<T extends { type: string }>(
  events: AsyncIterable<T | ProgressEvent>,
  tools: Tools,
): Promise<T> {
  for await (const event of events) {
    if (!isProgress(event)) return event;
    const { done, total } = event;
    tools.printProgress?.(tools.words('cli:done.progress', { done, total }));
  }
  throw new TypeError('the work ended without a result');
}

const isProgress = (event: { type: string } | ProgressEvent): event is ProgressEvent =>
  event.type === 'progress';

/** What an import by the plan would do. */
export async function triedOut(
  { client }: DataLayer,
  plan: ImportPlan,
  tools: Tools,
): Promise<ImportOutcome> {
  const events = await client.imports.preview({ ...plan, limit: 1 }, { signal: tools.signal });
  const { counts } = (await finishedOf(events, tools)).preview;
  return {
    batch: null,
    read: counts.read,
    created: counts.create,
    updated: counts.update,
    skipped: counts.skip,
    failed: counts.fail,
    rejectsFile: null,
  };
}

/** What an import has done; the rows that failed are written to `rejects`. */
export async function importedBy(
  layer: DataLayer,
  events: AsyncIterable<ImportEvent>,
  rejects: string,
  tools: Tools,
): Promise<ImportOutcome> {
  const { summary } = await finishedOf(events, tools);
  const { id, read, created, updated, skipped, failed } = summary;
  const rejectsFile = failed === 0 ? null : resolve(tools.folder, rejects);
  if (rejectsFile !== null) {
    await layer.client.imports.saveRejected({ id, to: layer.grant(rejectsFile, 'write') });
  }
  return { batch: id, read, created, updated, skipped, failed, rejectsFile };
}
