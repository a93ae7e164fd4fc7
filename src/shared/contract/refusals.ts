import { oc } from '@orpc/contract';
import { z } from 'zod';
import { askFinding } from '../domain/asking/verdict.ts';
import { personId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { noteTier } from '../domain/vocabulary.ts';

/**
 * Everything the data process refuses, each with what its message needs to name the thing.
 * The words are in src/shared/i18n under `refusals.<CODE>`; `detail` is for the log and the details line.
 */
export const refusals = {
  /** Input the contract lets pass but the rules do not; `field` names the field as the contract does. */
  INVALID_INPUT: { data: z.object({ field: z.string(), reason: z.string() }) },
  NOT_FOUND: {
    data: z.object({
      what: z.enum([
        'person',
        'interaction',
        'workspace',
        'file',
        'report',
        'tenure',
        'partnership',
        'relation',
        'exchange',
        'customField',
        'followUp',
        'segment',
        'attachment',
        'view',
        'operation',
        'import',
        'importProfile',
        'leaver',
        'offboarding',
        'offboardingTemplate',
        'step',
        'managementMessage',
        'opportunity',
        'stage',
        'event',
        'eventGuest',
        'survey',
        'messageTemplate',
        'outreach',
        'communityManager',
        'request',
        'exchangeKind',
        'goal',
        'ownReport',
        'retentionRule',
        'retentionHold',
      ]),
    }),
  },
  /** The record was changed by someone else since it was read. */
  CHANGED_MEANWHILE: {
    data: z.object({
      what: z.enum([
        'person',
        'interaction',
        'customField',
        'followUp',
        'segment',
        'view',
        'importProfile',
        'offboarding',
        'offboardingTemplate',
        'farewell',
        'thanks',
        'managementMessage',
        'opportunity',
        'event',
        'survey',
        'messageTemplate',
        'outreach',
        'communityManager',
        'request',
        'goal',
        'ownReport',
        'retentionRule',
      ]),
    }),
  },
  /** There is one of that name already. */
  NAME_TAKEN: {
    data: z.object({
      what: z.enum([
        'segment',
        'view',
        'customField',
        'importProfile',
        'offboardingTemplate',
        'messageTemplate',
        'exchangeKind',
        'ownReport',
      ]),
      name: z.string(),
    }),
  },
  /** What an operation changed was changed again since, so it can't be taken back on its own. */
  CANNOT_REVERT: { data: z.object({ changed: z.int() }) },
  /** The operation was about people alone who have been erased since; nothing of it is known any more. */
  ERASED_SINCE: {},
  /** Part of what an operation changed was erased since, and what is left can't be taken back without it. */
  ERASED_IN_PART: {},
  /** Somebody recognised as this person was erased on that day. */
  PERSON_ERASED: { data: z.object({ erasedOn: plainDate }) },
  /** A segment's rule would come back to the segment itself. */
  SEGMENT_CIRCLE: { data: z.object({ name: z.string() }) },
  /** The segment, or field, is used by the rules of these segments. */
  STILL_USED: { data: z.object({ by: z.array(z.string()) }) },
  /** Recruiters may look at farewells, not change them. */
  FAREWELLS_READ_ONLY: {},
  /** Who is behind these numbers is not for the reader's role. */
  NOT_FOR_ROLE: {},
  /** A tenure whose farewell was planned or held is not taken out; its facts can be corrected. */
  TENURE_HAS_FAREWELL: {},
  ATTACHMENT_TOO_LARGE: {
    data: z.object({ fileName: z.string(), megabytes: z.number(), limit: z.number() }),
  },
  /** What is kept of it is not what was attached. */
  ATTACHMENT_DAMAGED: { data: z.object({ fileName: z.string() }) },
  WORKSPACE_NOT_OPEN: {},
  WORKSPACE_EXISTS: { data: z.object({ path: z.string() }) },
  /** The folder is no workspace: data.db or keys.json is missing. */
  WORKSPACE_INCOMPLETE: { data: z.object({ path: z.string(), missing: z.string() }) },
  WORKSPACE_NEWER: { data: z.object({ path: z.string(), found: z.int(), known: z.int() }) },
  WORKSPACE_DAMAGED: { data: z.object({ path: z.string(), detail: z.string() }) },
  WORKSPACE_READ_ONLY: { data: z.object({ path: z.string() }) },
  WORKSPACE_IN_USE: { data: z.object({ path: z.string() }) },
  /** The open workspace is no longer where it was, such as with a USB stick that was pulled. */
  WORKSPACE_GONE: { data: z.object({ path: z.string() }) },
  /** Another program put another file in the place of the open one. */
  WORKSPACE_REPLACED: { data: z.object({ path: z.string() }) },
  /** The disk reports that it could not read or write. */
  DISK_FAILED: { data: z.object({ path: z.string(), detail: z.string() }) },
  DISK_FULL: { data: z.object({ path: z.string() }) },
  WRONG_PASSPHRASE: {},
  WRONG_RECOVERY_CODE: {},
  /** What was typed can't be a recovery code, such as with a letter left out. */
  RECOVERY_CODE_MISTYPED: {},
  /** There is none for this workspace. */
  NO_RECOVERY_CODE: {},
  /** After wrong passphrases or codes the next try waits. */
  TOO_MANY_TRIES: { data: z.object({ seconds: z.int() }) },
  PASSPHRASE_NEEDED: { data: z.object({ path: z.string() }) },
  PASSPHRASE_TOO_SHORT: { data: z.object({ atLeast: z.int() }) },
  KEYCHAIN_UNAVAILABLE: {},
  /** The folder of the backups is not there, such as on a disk that is not connected. */
  BACKUP_FOLDER_GONE: { data: z.object({ path: z.string() }) },
  /** The file is no whole backup of this program. */
  BACKUP_UNREADABLE: { data: z.object({ fileName: z.string() }) },
  /** What a backup holds is not what was written. */
  BACKUP_DAMAGED: { data: z.object({ fileName: z.string() }) },
  /** A backup of another workspace, of that name, can't take the place of this one. */
  BACKUP_OF_ANOTHER: { data: z.object({ name: z.string() }) },
  FILE_UNREADABLE: { data: z.object({ fileName: z.string(), detail: z.string() }) },
  FILE_NOT_WRITTEN: { data: z.object({ fileName: z.string(), detail: z.string() }) },
  IMPORT_EMPTY: { data: z.object({ fileName: z.string() }) },
  IMPORT_NO_NAMES: { data: z.object({ fileName: z.string(), columns: z.array(z.string()) }) },
  IMPORT_TOO_LARGE: { data: z.object({ fileName: z.string(), megabytes: z.number(), limit: z.number() }) },
  /** A quotation mark is opened and never closed; `line` is where the row begins, counted from 1. */
  IMPORT_BROKEN_QUOTE: { data: z.object({ fileName: z.string(), line: z.int() }) },
  /** Longer than can be read at once, though the file itself is not too large. */
  IMPORT_TOO_MANY_ROWS: { data: z.object({ fileName: z.string(), limit: z.int() }) },
  /** A packed file that would become larger than the limit, such as one made to fill the memory. */
  IMPORT_EXPANDS: { data: z.object({ fileName: z.string(), megabytes: z.number(), limit: z.number() }) },
  /** The workbook asks for a password. */
  IMPORT_PASSWORD: { data: z.object({ fileName: z.string() }) },
  /** A workbook of Excel before 2007. */
  IMPORT_OLD_EXCEL: { data: z.object({ fileName: z.string() }) },
  IMPORT_NO_SHEET: { data: z.object({ fileName: z.string(), sheet: z.string() }) },
  /** The file is of the kind it says, but broken; `place` says where, such as a line. */
  IMPORT_DAMAGED: { data: z.object({ fileName: z.string(), place: z.string() }) },
  /** Written by a newer version of the program. */
  IMPORT_NEWER_EXPORT: { data: z.object({ fileName: z.string() }) },
  IMPORT_UNDONE: { data: z.object({ fileName: z.string() }) },
  IMPORT_UNKNOWN_FORMAT: { data: z.object({ fileName: z.string() }) },
  /** The rules protect these people from being asked; HR may go on with a reason where `mayOverride`. */
  ASK_BLOCKED: {
    data: z.object({
      people: z.array(z.object({ personId, personName, findings: z.array(askFinding) })),
      mayOverride: z.boolean(),
    }),
  },
  /** Notes of a tier that the reader may not see. */
  EXPORT_TIER: { data: z.object({ tier: noteTier }) },
  /** More than a sheet of a workbook can have. */
  EXPORT_TOO_MANY_ROWS: { data: z.object({ limit: z.int() }) },
  PDF_NEEDS_WINDOW: {},
  PRINT_FAILED: { data: z.object({ detail: z.string() }) },
  CANCELLED: {},
} as const;

export type RefusalCode = keyof typeof refusals;

type DataOf<C extends RefusalCode> = (typeof refusals)[C] extends { data: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;

/** A refusal as it crosses the contract. */
export type RefusalData<C extends RefusalCode> = DataOf<C>;

/** The builder every procedure of the contract starts from, so that all refuse in the same words. */
export const procedure = oc.errors(refusals);
