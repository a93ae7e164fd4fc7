import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  customFieldId,
  fileGrantId,
  importId,
  importProfileId,
  operationId,
  personId,
} from '../domain/ids.ts';
import { dateOrder, importField, importMapping } from '../domain/imports/mapping.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { noteTier } from '../domain/vocabulary.ts';
import { matchedPerson, matchReason, matchScore } from './duplicates.ts';
import { customValue } from './people.ts';
import { procedure } from './refusals.ts';

export const importFormat = z.enum(['csv', 'xlsx', 'vcard', 'ldif', 'enishi']);

export const textEncoding = z.enum([
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'Shift_JIS',
  'EUC-JP',
  'ISO-2022-JP',
  'windows-1252',
]);
export type TextEncoding = z.infer<typeof textEncoding>;

export const delimiter = z.enum([',', '\t', ';', '|']);
export type Delimiter = z.infer<typeof delimiter>;

/** How a file is to be read where the user knows better than what was found; what is not named is found. */
export const reading = z.object({
  encoding: textEncoding.optional(),
  delimiter: delimiter.optional(),
  /** Of a workbook: the name of the sheet. */
  sheet: z.string().max(100).optional(),
  /** Counted as a spreadsheet does, from 1; null where the file has no header. */
  headerRow: z.int().min(1).max(1000).nullable().optional(),
});
export type Reading = z.infer<typeof reading>;

/** The kinds of files known by their headers. */
export const knownProfile = z.enum([
  'enishi',
  'linkedin',
  'googleContacts',
  'googleContactsOld',
  'outlook',
  'thunderbird',
  'smartHr',
  'freee',
  'workday',
  'bambooHr',
  'sap',
]);
export type KnownProfile = z.infer<typeof knownProfile>;

export const importColumn = z.object({
  index: z.int(),
  header: z.string(),
  /** The first few values that are not empty. */
  samples: z.array(z.string()),
  /** How many cells hold something. */
  filled: z.int(),
  /** All different values with how often they occur, most often first; null where there are more than 50. */
  values: z.array(z.object({ value: z.string(), count: z.int() })).nullable(),
  /**
   * The orders in which its dates can be read, the likeliest first; more than one where the values leave it
   * open. None for a column without dates.
   */
  dateOrders: z.array(dateOrder),
});
export type ImportColumn = z.infer<typeof importColumn>;

/**
 * What is odd about a file but does not keep it from being read, and how many rows show it; `damaged` are cards or
 * entries so broken that they are left out.
 */
export const oddity = z.object({
  kind: z.enum([
    'otherWidth',
    'nulCharacters',
    'undecodable',
    'controlCharacters',
    'photosSkipped',
    'damaged',
  ]),
  rows: z.int(),
});
export type Oddity = z.infer<typeof oddity>;

/** What was found in a table of people before anything is imported. */
export const inspection = z.object({
  fileName: z.string(),
  format: importFormat.exclude(['enishi']),
  /** Null where the format has no such thing. */
  encoding: textEncoding.nullable(),
  delimiter: delimiter.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  /** From 1; null where there is none. */
  headerRow: z.int().nullable(),
  /** The first rows as they stand in the file, for choosing the header. */
  top: z.array(z.array(z.string())),
  rows: z.int(),
  columns: z.array(importColumn),
  oddities: z.array(oddity),
  /** The proposal; the user may change every part of it. */
  mapping: importMapping,
  /** Whose kind of file it is, by its header; a profile of the workspace's own comes first. */
  profile: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('known'), name: knownProfile }),
      z.object({ type: z.literal('own'), id: importProfileId, name: z.string() }),
    ])
    .nullable(),
});
export type Inspection = z.infer<typeof inspection>;

/** What a file of the program's own holds: see docs/exportFormat.md. */
export const exportContents = z.object({
  fileName: z.string(),
  workspace: z.string(),
  exportedAt: instant,
  people: z.int(),
  /** The tiers of notes that are in it. */
  tiers: z.array(noteTier),
});
export type ExportContents = z.infer<typeof exportContents>;

const progress = z.object({ type: z.literal('progress'), done: z.int(), total: z.int() });

export const inspectEvent = z.discriminatedUnion('type', [
  progress,
  z.object({ type: z.literal('found'), inspection }),
  /** A file that the program wrote itself; it is taken back by `takeBack`, without mapping. */
  z.object({ type: z.literal('foundExport'), contents: exportContents }),
]);
export type InspectEvent = z.infer<typeof inspectEvent>;

/** What becomes of a row whose person is on record: nothing, empty fields are filled, all is updated, or a new record. */
export const duplicatePolicy = z.enum(['skip', 'fill', 'update', 'create']);
export type DuplicatePolicy = z.infer<typeof duplicatePolicy>;

/** What the user has decided for one row; `of` names the person it is taken for, null with `create`. */
export const rowDecision = z.object({
  row: z.int(),
  policy: duplicatePolicy,
  of: personId.nullable(),
});
export type RowDecision = z.infer<typeof rowDecision>;

export const importPlan = z.object({
  file: fileGrantId,
  reading,
  mapping: importMapping,
  /** By leave date or status, see docs/imports.md. */
  leaversOnly: z.boolean(),
  onDuplicate: duplicatePolicy,
  /** From this score on a row is taken for a person of the workspace; 1 for the same id, address or number only. */
  matchFrom: matchScore,
  decisions: z.array(rowDecision).max(20_000),
});
export type ImportPlan = z.infer<typeof importPlan>;

/** What will become of one row, and why where it is not created. */
export const rowOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('create') }),
  z.object({ outcome: z.literal('update'), of: z.string() }),
  z.object({ outcome: z.literal('skip'), reason: z.enum(['stillEmployed', 'duplicate', 'emptyRow']) }),
  z.object({
    outcome: z.literal('fail'),
    reason: z.enum([
      'noName',
      'badDate',
      'endBeforeStart',
      'badEmail',
      'tooLong',
      'notANumber',
      'notAnOption',
      'notYesOrNo',
      /** Somebody recognised as this person was erased; `value` is the day. */
      'erased',
    ]),
    field: importField.nullable(),
    /** The name of the workspace's own field, where it is one. */
    customField: z.string().nullable().optional(),
    value: z.string(),
  }),
]);
export type RowOutcome = z.infer<typeof rowOutcome>;

/** One row as it will be. */
export const previewRow = z.object({
  /** Counted as a spreadsheet does: the header is row 1. */
  row: z.int(),
  name: personName,
  email: z.string().nullable(),
  company: z.string().nullable(),
  department: z.string().nullable(),
  title: z.string().nullable(),
  manager: z.string().nullable(),
  startedOn: plainDate.nullable(),
  endedOn: plainDate.nullable(),
  leaveReason: z.string().nullable(),
  custom: z.record(customFieldId, customValue),
  result: rowOutcome,
});
export type PreviewRow = z.infer<typeof previewRow>;

/** A row that may be of a person of the workspace. */
export const rowMatch = z.object({
  row: previewRow,
  /** Likeliest first. */
  candidates: z
    .array(z.object({ person: matchedPerson, score: matchScore, reasons: z.array(matchReason) }))
    .min(1),
});
export type RowMatch = z.infer<typeof rowMatch>;

export const importPreview = z.object({
  /** By row number, as many of each outcome as asked for. */
  rows: z.array(previewRow),
  /** The first rows that are, or may be, of people of the workspace, those in doubt first. */
  matches: z.array(rowMatch),
  /** Over the whole file. */
  counts: z.object({
    read: z.int(),
    create: z.int(),
    update: z.int(),
    skip: z.int(),
    skippedStillEmployed: z.int(),
    fail: z.int(),
    /** Rows with a match at or above `matchFrom`, and those with one below it. */
    matched: z.int(),
    inDoubt: z.int(),
  }),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const previewEvent = z.discriminatedUnion('type', [
  progress,
  z.object({ type: z.literal('ready'), preview: importPreview }),
]);
export type PreviewEvent = z.infer<typeof previewEvent>;

export const importFailure = z.object({ row: z.int(), result: rowOutcome });

export const importSummary = z.object({
  id: importId,
  fileName: z.string(),
  read: z.int(),
  created: z.int(),
  /** Those of whom something changed. */
  updated: z.int(),
  skipped: z.int(),
  skippedStillEmployed: z.int(),
  failed: z.int(),
  /** The first 1,000 failures; all of them are in the file of rejected rows. */
  failures: z.array(importFailure),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importEvent = z.discriminatedUnion('type', [
  progress,
  z.object({ type: z.literal('finished'), summary: importSummary }),
]);
export type ImportEvent = z.infer<typeof importEvent>;

/** An import of the past. */
export const pastImport = z.object({
  id: importId,
  fileName: z.string(),
  format: z.string(),
  importedAt: instant,
  importedBy: z.string(),
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  failed: z.int(),
  /** When it was taken back. */
  undoneAt: instant.nullable(),
});
export type PastImport = z.infer<typeof pastImport>;

/** What was edited after an import, and so is kept when it is taken back. */
export const keptLater = z.object({
  personId,
  name: personName,
  /** True where the whole person stays; else the fields named. */
  whole: z.boolean(),
  /** The history's words for what was edited: kinds of records, or fields of the person. */
  edited: z.array(z.object({ record: z.string(), field: z.string().nullable() })),
});
export type KeptLater = z.infer<typeof keptLater>;

export const undoEvent = z.discriminatedUnion('type', [
  progress,
  z.object({
    type: z.literal('finished'),
    operationId: operationId.nullable(),
    /** People who are as they were before, and people who are gone again. */
    restored: z.int(),
    removed: z.int(),
    /** How many people keep what was edited since; the first 200 of them. */
    keptPeople: z.int(),
    kept: z.array(keptLater),
  }),
]);
export type UndoEvent = z.infer<typeof undoEvent>;

/** How files with such a header are read, as the workspace has kept it. */
export const ownProfile = z.object({
  id: importProfileId,
  version: z.int(),
  name: z.string().trim().min(1).max(100),
  header: z.array(z.string()).max(500),
  definition: z.object({
    reading,
    mapping: importMapping,
    leaversOnly: z.boolean(),
    onDuplicate: duplicatePolicy,
  }),
});
export type OwnProfile = z.infer<typeof ownProfile>;

export const importsContract = {
  /** Recognises format, encoding, delimiter and header, or reads as it is told, and proposes the mapping. */
  inspect: procedure
    .input(
      z.object({
        file: fileGrantId,
        reading,
        /** False proposes by the columns alone, whatever profile knows the header. */
        useProfile: z.boolean().optional(),
      }),
    )
    .output(eventIterator(inspectEvent)),
  /** The first `limit` rows of each outcome as they will be, and the counts over the whole file. Writes nothing. */
  preview: procedure
    .input(importPlan.extend({ limit: z.int().min(1).max(500) }))
    .output(eventIterator(previewEvent)),
  /** Imports in one transaction; cancelling (abort) leaves nothing. */
  run: procedure.input(importPlan).output(eventIterator(importEvent)),
  /** Takes back a file of the program's own: everything in it that is not here yet, in one transaction. */
  takeBack: procedure.input(z.object({ file: fileGrantId })).output(eventIterator(importEvent)),
  /** Writes the rows that failed, as they were, with row number and reason, to a granted file as CSV. */
  saveRejected: procedure
    .input(z.object({ id: importId, to: fileGrantId }))
    .output(z.object({ rows: z.int() })),
  /** Latest first. */
  past: procedure
    .input(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(100) }))
    .output(z.object({ total: z.int(), imports: z.array(pastImport) })),
  /**
   * Takes an import back: people it added go, people it changed are as before. What was edited since is kept and
   * named. One operation, which can itself be taken back; cancelling leaves everything as it was.
   */
  undo: procedure.input(z.object({ id: importId })).output(eventIterator(undoEvent)),
  profiles: procedure.output(z.array(ownProfile)),
  /** Keeps how such files are read (`id` null), or changes it; NAME_TAKEN, CHANGED_MEANWHILE. */
  saveProfile: procedure
    .input(ownProfile.extend({ id: importProfileId.nullable(), version: z.int().nullable() }))
    .output(ownProfile),
  removeProfile: procedure.input(z.object({ id: importProfileId })).output(z.object({ operationId })),
};
