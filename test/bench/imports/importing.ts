import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { router } from '#data/router.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { type DuplicatePolicy, type ImportSummary } from '#shared/contract/imports.ts';
import { surelyFrom } from '#shared/contract/duplicates.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { benchContext } from '../sample/benchSample.ts';
import { fileMapping } from './peopleFile.ts';

/** A copy of the bench's workspace that an import may write to. */
export interface Copy {
  workspace: string;
  key: Uint8Array;
}

export async function copyWorkspace(workspace: string, key: Uint8Array, to: string): Promise<Copy> {
  await rm(to, { recursive: true, force: true });
  await cp(workspace, to, { recursive: true });
  return { workspace: to, key };
}

export const databaseFile = ({ workspace }: Copy): string => join(workspace, 'data.db');

export interface Imported {
  summary: ImportSummary;
  milliseconds: number;
}

/** Opens the workspace as the program does. */
export async function openClient({ workspace, key }: Copy) {
  const context = { ...benchContext(), threads: { imports: process.env['HERE'] ? null : new URL('./importThread.mjs', import.meta.url), reverts: null } };
  await context.session.use(await reopenWorkspace(workspace, Buffer.from(key)));
  const client = createRouterClient(router, { context });
  const plan = (path: string, onDuplicate: DuplicatePolicy) => {
    const file = fileGrantId.parse(context.ids.next());
    context.files.add(file, path, 'read');
    return { file, reading: {}, mapping: fileMapping, leaversOnly: false, onDuplicate, matchFrom: surelyFrom, decisions: [] };
  };
  return { client, context, plan, close: () => context.session.close() };
}
