import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant } from '../domain/instant.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';
import { openWorkspace } from './workspace.ts';

/** What an open workspace is in danger of; the words are `damage:warning.<code>`. */
export const warningCode = z.enum([
  /** The check of the whole file found pages that can't be read. */
  'damageFound',
  /** The latest changes before the last opening could not be read from the log; what is left of it lies aside. */
  'logDamaged',
  /** The folder is gone, such as with a USB stick that was pulled. */
  'folderGone',
  /** Another program put another file in the place of the open one. */
  'fileReplaced',
  'diskNearlyFull',
  /** The computer's clock is behind the latest change. */
  'clockBehind',
  /** Another computer has the workspace open, as its sign in the folder says. */
  'openElsewhere',
  /** Copies that a sync program made of the database or the keys where two versions met. */
  'conflictCopies',
  /** The workspace lies in a folder that a program keeps in step with a server. */
  'syncFolder',
  'backupOld',
  /** There is none at all, a week after the first change. */
  'noBackup',
  'backupFailed',
  'noRecoveryCode',
]);
export type WarningCode = z.infer<typeof warningCode>;

/** Where the way out is: `repair` the damaged file, the sections of Settings, or look at the `folder`'s path. */
export const warningAction = z.enum(['repair', 'backups', 'keys', 'closeWorkspace']);
export type WarningAction = z.infer<typeof warningAction>;

/**
 * A danger, said above the page. Facts of these names are shown in the reader's language: `count` a number (with
 * plural forms, and as `shown`), `at` an instant, `bytes` a size; others are put in as they are and are never a
 * person's data.
 */
export const warning = z.object({
  code: warningCode,
  /** `urgent`: data is in danger now. `quiet`: worth doing, said in fewer colours. */
  tone: z.enum(['urgent', 'quiet']),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  action: warningAction.nullable(),
  /** May be put off for a week by `damage.later`. */
  mayWait: z.boolean(),
});
export type Warning = z.infer<typeof warning>;

/** Kinds of records a report of what was saved is put together by; `other` is what has no name of its own. */
export const savedKind = z.enum([
  'people',
  'tenures',
  'contactPoints',
  'interactions',
  'consents',
  'followUps',
  'farewells',
  'opportunities',
  'events',
  'surveys',
  'attachments',
  'history',
  'other',
]);
export type SavedKind = z.infer<typeof savedKind>;

export const savedRecords = z.object({
  kind: savedKind,
  /** Read from the damaged file. */
  saved: z.int(),
  /** Put together again from the history. */
  rebuilt: z.int(),
  /** Known to have been there and not found again. */
  lost: z.int(),
});
export type SavedRecords = z.infer<typeof savedRecords>;

export const salvageReport = z.object({
  at: instant,
  records: z.array(savedRecords),
  /** Some tables could not be read to their end, so that more may be lost than is known. */
  moreMayBeLost: z.boolean(),
  /** The name of the damaged file as it lies in the workspace's folder, untouched. */
  aside: z.string(),
});
export type SalvageReport = z.infer<typeof salvageReport>;

/** What is to be known of a workspace that did not open before anything is done. */
export const damageFound = z.object({
  name: z.string(),
  path: z.string(),
  /** False where not even the list of the tables can be read: then only a backup helps. */
  salvageable: z.boolean(),
  bytes: z.int(),
  changedAt: instant.nullable(),
});
export type DamageFound = z.infer<typeof damageFound>;

export const salvageStep = z.enum(['puttingAside', 'reading', 'rebuilding', 'deriving', 'checking']);
export type SalvageStep = z.infer<typeof salvageStep>;

export const salvageEvent = z.discriminatedUnion('type', [
  progressEvent.extend({ step: salvageStep }),
  z.object({ type: z.literal('salvaged'), workspace: openWorkspace, report: salvageReport }),
]);
export type SalvageEvent = z.infer<typeof salvageEvent>;

export const checkEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({ type: z.literal('checked'), at: instant, ok: z.boolean() }),
]);
export type CheckEvent = z.infer<typeof checkEvent>;

/** A damaged file that was put aside, or what is left of its log. */
export const asideFile = z.object({ name: z.string(), bytes: z.int(), at: instant });
export type AsideFile = z.infer<typeof asideFile>;

export const damageContract = {
  /** What the open workspace is in danger of, the most urgent first; empty where nothing is open. */
  warnings: procedure.output(z.array(warning)),
  /** Puts a warning off for a week on this computer; gives what is left. */
  later: procedure.input(z.object({ code: warningCode })).output(z.array(warning)),
  /** The workspace that was asked for last and did not open, as it is damaged; null where there is none. */
  look: procedure.output(damageFound.nullable()),
  /**
   * Puts the damaged file aside untouched, makes a new one of what can be read, and opens it: of the workspace that did
   * not open, or else of the open one. When cancelled, everything is as it was. NOT_FOUND where there is neither.
   */
  salvage: procedure.output(eventIterator(salvageEvent)),
  /** What the last salvage of the open workspace saved and lost; null where there was none. */
  report: procedure.output(salvageReport.nullable()),
  /** When the whole file was last checked on this computer, and whether it was sound; null before. */
  lastCheck: procedure.output(z.object({ at: instant, ok: z.boolean() }).nullable()),
  /** Checks the whole file now, while it is in use. */
  check: procedure.output(eventIterator(checkEvent)),
  /** What lies aside in the workspace's folder. */
  aside: procedure.output(z.array(asideFile)),
  /** Deletes what lies aside; NOT_FOUND for another name. */
  removeAside: procedure.input(z.object({ name: z.string() })).output(z.array(asideFile)),
};
