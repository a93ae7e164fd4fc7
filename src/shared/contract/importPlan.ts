import { z } from 'zod';
import { customFieldId, fileGrantId, importProfileId, personId } from '../domain/ids.ts';
import { importField, importMapping } from '../domain/imports/mapping.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { customValue } from './customFields.ts';
import { matchedPerson, matchReason, matchScore } from './duplicates.ts';
import { reading } from './importReading.ts';
import { progressEvent } from './progress.ts';

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
  progressEvent,
  z.object({ type: z.literal('ready'), preview: importPreview }),
]);
export type PreviewEvent = z.infer<typeof previewEvent>;

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
