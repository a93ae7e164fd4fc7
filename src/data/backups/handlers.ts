import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupEvent, BackupPlan, BackupSource, RestoreEvent } from '#shared/contract/backups.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import type { DataContext } from '../context.ts';
import { withProgress } from '../longWork/progress.ts';
import { anywhere, inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { enter } from '../workspace/enter.ts';
import { folderFor } from '../workspace/lifecycle.ts';
import { describe, type Opened } from '../workspace/session.ts';
import { backupsIn, isInWorkspace, requireFolder, rotate } from './folder.ts';
import { backupSuffix, readHeader } from './format.ts';
import { type BackupReport, makeBackup } from './make.ts';
import { keepPlan, readPlan } from './plans.ts';
import { restoreNew } from './restoreNew.ts';
import { restoreDamaged, restoreOver } from './restoreOver.ts';
import type { BackupFile } from './secrets.ts';
import { backupStateOf } from './state.ts';

export const backupsHandlers = {
  state: inWorkspace.backups.state.handler(({ context }) => backupStateOf(context, context.workspace)),
  list: anywhere.backups.list.handler(async ({ context }) => {
    const subject = context.session.opened ?? context.session.damaged;
    const folder = folderOf(context);
    return subject === null || folder === null ? [] : await backupsIn(folder, subject.id);
  }),
  setPlan: inWorkspace.backups.setPlan.handler(async ({ context, input }) => {
    const plan = { ...input, folder: chosenFolder(context, input.folder) };
    requireFolder(plan.folder);
    if (isInWorkspace(plan.folder)) {
      throw refusal('INVALID_INPUT', { field: 'backupFolder', reason: 'insideWorkspace' });
    }
    await keepPlan(context.database, context.preferences.device, plan, context.clock.now());
    await context.recent.keepBackupsOf(context.workspace.id, plan.folder);
    return backupStateOf(context, context.workspace);
  }),
  make: inWorkspace.backups.make.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<BackupEvent> {
    const { database, author, workspace } = context;
    const plan = readPlan(database, context.preferences.device);
    const file = input.file === null ? null : backupName(context.files.path(input.file, 'write'));
    const target = file === null ? { folder: requirePlan(plan).folder } : { file };
    const occasion = file === null ? ('planned' as const) : ('byHand' as const);
    const made = yield* withProgress(signal, async (report: BackupReport, stop) => {
      return await makeBackup(context, workspace, { author, occasion, target, report, signal: stop });
    });
    if (file === null && plan !== null) {
      await rotate(plan.folder, workspace.id, plan, context.clock.timeZone());
    }
    yield { type: 'made', path: made.path, fileName: basename(made.path), bytes: made.bytes };
  }),
  look: anywhere.backups.look.handler(async ({ context, input }) => {
    const path = context.files.path(input.file, 'read');
    const { workspace, name, madeAt } = await readHeader(path);
    const { size } = await stat(path);
    return {
      fileName: basename(path),
      workspace,
      name,
      madeAt,
      bytes: size,
      ofThisWorkspace: context.session.opened?.id === workspace,
    };
  }),
  restoreNew: anywhere.backups.restoreNew.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<RestoreEvent> {
    const backup = await backupFile(context, input.source);
    const folder = folderFor(context.files.path(input.parent, 'folder'), input.name);
    const { opened, erasedAgain } = yield* withProgress(signal, async (report: BackupReport, stop) => {
      return await restoreNew(context, { backup, secret: input.secret, folder, report, signal: stop });
    });
    yield restoredAs(await enter(context, opened), backup, erasedAgain, null);
  }),
  restoreOver: anywhere.backups.restoreOver.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<RestoreEvent> {
    const backup = await backupFile(context, input.source);
    const { damaged } = context.session;
    if (context.session.opened === null && damaged === null) throw refusal('WORKSPACE_NOT_OPEN');
    const { opened, erasedAgain, before } = yield* withProgress(
      signal,
      async (report: BackupReport, stop) => {
        const wanted = { backup, secret: input.secret, report, signal: stop };
        if (context.session.opened !== null || damaged === null) return await restoreOver(context, wanted);
        const done = await restoreDamaged(context, damaged, wanted);
        await enter(context, done.opened);
        return done;
      },
    );
    yield restoredAs(describe(opened), backup, erasedAgain, before);
  }),
};

/** The folder of the plan, or of that of a workspace that does not open. */
function folderOf({ session, preferences, recent }: DataContext): string | null {
  const { opened, damaged } = session;
  if (opened !== null) return readPlan(opened.database, preferences.device)?.folder ?? null;
  return damaged === null ? null : recent.backupsOf(damaged.id);
}

async function backupFile(context: DataContext, source: BackupSource): Promise<BackupFile> {
  const path =
    'picked' in source ? context.files.path(source.picked, 'read') : listed(context, source.fileName);
  return { path, header: await readHeader(path) };
}

/** A backup of the plan's folder by its name, which leads nowhere else. */
function listed(context: DataContext, fileName: string): string {
  const folder = folderOf(context);
  if (folder === null || basename(fileName) !== fileName || !fileName.endsWith(backupSuffix)) {
    throw refusal('NOT_FOUND', { what: 'file' });
  }
  return join(folder, fileName);
}

function chosenFolder(
  context: DataContext & { database: Opened['database'] },
  granted: Parameters<DataContext['files']['path']>[0] | null,
): string {
  if (granted !== null) return context.files.path(granted, 'folder');
  return requirePlan(readPlan(context.database, context.preferences.device)).folder;
}

function requirePlan(plan: BackupPlan | null): BackupPlan {
  if (plan === null) throw refusal('INVALID_INPUT', { field: 'backupFolder', reason: 'missing' });
  return plan;
}

/** Dialogs of some systems do not put the ending there. */
const backupName = (path: string): string => (path.endsWith(backupSuffix) ? path : `${path}${backupSuffix}`);

const restoredAs = (
  workspace: OpenWorkspace,
  { header: { madeAt } }: BackupFile,
  erasedAgain: number,
  before: string | null,
): RestoreEvent => ({ type: 'restored', workspace, madeAt, erasedAgain, before });
