import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { backupOccasion, backupRotation } from '../domain/backups/rotation.ts';
import { fileGrantId, workspaceId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';
import { openWorkspace } from './workspace.ts';

/** Where and how often this computer backs the workspace up. */
export const backupPlan = backupRotation.extend({ folder: z.string(), enabled: z.boolean() });
export type BackupPlan = z.infer<typeof backupPlan>;

/** A backup in the plan's folder. */
export const listedBackup = z.object({
  fileName: z.string(),
  bytes: z.int(),
  madeAt: instant,
  occasion: backupOccasion,
});
export type ListedBackup = z.infer<typeof listedBackup>;

export const backupState = z.object({
  /** Null where none was made for this computer. */
  plan: backupPlan.nullable(),
  /** The latest that was opened and checked after writing, by any computer. */
  lastGood: z.object({ at: instant, path: z.string(), bytes: z.int() }).nullable(),
  /** The latest try of this computer, where it failed: the refusal's code with what its words need. */
  failed: z.object({ at: instant, code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  /** One is being made right now. */
  running: z.boolean(),
  /** The last good one is older than a week, or there is none since so long. */
  old: z.boolean(),
});
export type BackupState = z.infer<typeof backupState>;

/** What a backup says of itself, before it is opened. */
export const backupHead = z.object({
  fileName: z.string(),
  workspace: workspaceId,
  name: z.string(),
  madeAt: instant,
  bytes: z.int(),
  /** It is of the workspace that is open. */
  ofThisWorkspace: z.boolean(),
});

/**
 * `copying` is the making of the file, `checking` the reading of it from beginning to end, `updating` the deriving anew of
 * what a program of before has derived, `erasing` the taking out of who was erased since.
 */
export const backupStep = z.enum(['copying', 'checking', 'updating', 'erasing', 'replacing']);
export type BackupStep = z.infer<typeof backupStep>;

/** Each step's own hundred. */
const backupProgress = progressEvent.extend({ step: backupStep });

export const backupEvent = z.discriminatedUnion('type', [
  backupProgress,
  z.object({ type: z.literal('made'), path: z.string(), fileName: z.string(), bytes: z.int() }),
]);
export type BackupEvent = z.infer<typeof backupEvent>;

export const restoreEvent = z.discriminatedUnion('type', [
  backupProgress,
  z.object({
    type: z.literal('restored'),
    workspace: openWorkspace,
    madeAt: instant,
    /** How many people were erased since the backup was made, and are not there again. */
    erasedAgain: z.int(),
    /** Where the state that was replaced lies as a backup; null for a new workspace. */
    before: z.string().nullable(),
  }),
]);
export type RestoreEvent = z.infer<typeof restoreEvent>;

/** A backup: a file that was picked, or one in the plan's folder by its name. */
export const backupSource = z.union([
  z.object({ picked: fileGrantId }),
  z.object({ fileName: z.string().min(1).max(300) }),
]);
export type BackupSource = z.infer<typeof backupSource>;

/** What opens a backup: what opened the workspace when it was made. */
export const backupSecret = z.union([
  z.object({ passphrase: z.string() }),
  z.object({ recoveryCode: z.string().max(200) }),
]);
export type BackupSecret = z.infer<typeof backupSecret>;

export const backupsContract = {
  state: procedure.output(backupState),
  /** What lies in the plan's folder of this workspace, latest first; none without a plan. BACKUP_FOLDER_GONE. */
  list: procedure.output(z.array(listedBackup)),
  /** Sets this computer's plan; a `folder` of null keeps the one there is. */
  setPlan: procedure.input(backupPlan.extend({ folder: fileGrantId.nullable() })).output(backupState),
  /** Makes one now: in the plan's folder, or as the file that was picked. */
  make: procedure.input(z.object({ file: fileGrantId.nullable() })).output(eventIterator(backupEvent)),
  /** What a backup says of itself. BACKUP_UNREADABLE, WORKSPACE_NEWER. Works without an open workspace. */
  look: procedure.input(z.object({ file: fileGrantId })).output(backupHead),
  /** Makes a new workspace `<name>.enishi/` of a backup and opens it; cancelling leaves nothing of it. */
  restoreNew: procedure
    .input(
      z.object({
        source: backupSource,
        secret: backupSecret,
        parent: fileGrantId,
        name: z.string().trim().min(1).max(100),
      }),
    )
    .output(eventIterator(restoreEvent)),
  /**
   * Brings the open workspace back to a backup of it; its present state is backed up first. BACKUP_OF_ANOTHER for one of
   * another workspace.
   */
  restoreOver: procedure
    .input(z.object({ source: backupSource, secret: backupSecret }))
    .output(eventIterator(restoreEvent)),
};
