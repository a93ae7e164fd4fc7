import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { router } from '#data/router.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { surelyFrom } from '#shared/contract/duplicates.ts';
import type { ImportPlan } from '#shared/contract/importPlan.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { timed } from '../people/timings.ts';
import { benchContext } from '../sample/benchSample.ts';
import { longestHold } from './holding.ts';
import { memoryGrowth } from './memory.ts';
import { fileMapping } from './peopleFile.ts';

/** A copy of the bench's workspace that may be written to. */
export interface Copy {
  workspace: string;
  key: Uint8Array;
}

export async function copyWorkspace(from: Copy, to: string): Promise<Copy> {
  await rm(to, { recursive: true, force: true });
  await cp(from.workspace, to, { recursive: true });
  return { workspace: to, key: from.key };
}

export const databaseFile = ({ workspace }: Copy): string => join(workspace, 'data.db');

/** The workspace opened as the data process has it, with its threads. */
export async function openClient({ workspace, key }: Copy) {
  const threads = { ...benchContext().threads, imports: new URL('./importThread.mjs', import.meta.url) };
  const context = { ...benchContext(), threads };
  await context.session.use(await reopenWorkspace(workspace, Buffer.from(key)));
  const plan = (path: string): ImportPlan => {
    const file = fileGrantId.parse(context.ids.next());
    context.files.add(file, path, 'read');
    return {
      file,
      reading: {},
      mapping: fileMapping,
      leaversOnly: false,
      onDuplicate: 'skip',
      matchFrom: surelyFrom,
      decisions: [],
    };
  };
  const client = createRouterClient(router, { context });
  return { client, plan, close: () => context.session.close() };
}

export interface Imported {
  summary: ImportSummary;
  /** Until the import says that it is done; then all of it is on the disk. */
  milliseconds: number;
  /** Until the indexes of the list's orders are there again and the log lies in the file. */
  settled: number;
  /** By how many MiB the memory of the process was larger at its largest than before. */
  grown: number;
  /** The longest time that the data process could not answer, in milliseconds. */
  held: number;
}

/** Imports a file into the workspace as the program does, and closes it. */
export async function importFile(copy: Copy, path: string): Promise<Imported> {
  const { client, plan, close } = await openClient(copy);
  const imported = await timed(() =>
    memoryGrowth(() =>
      longestHold(() => timed(async () => await lastOf(await client.imports.run(plan(path))))),
    ),
  );
  const { result, grown } = imported.result;
  const closing = await timed(close);
  const { took, result: summary } = result.result;
  return { summary, milliseconds: took, settled: took + closing.took, grown, held: result.held };
}

async function lastOf(
  events: AsyncIterable<{ type: 'progress' } | { type: 'finished'; summary: ImportSummary }>,
): Promise<ImportSummary> {
  for await (const event of events) if (event.type === 'finished') return event.summary;
  throw new Error('the import ended without a summary');
}
