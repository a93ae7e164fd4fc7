import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { customFieldId, fileGrantId, importId } from '../domain/ids.ts';
import { dateOrder, importField, importMapping } from '../domain/imports/mapping.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { customValue } from './people.ts';
import { procedure } from './refusals.ts';

export const importColumn = z.object({
  index: z.int(),
  header: z.string(),
  /** The first few values that are not empty. */
  samples: z.array(z.string()),
  /**
   * The orders in which its dates can be read, the likeliest first; more than one where the values leave it
   * open. None for a column without dates.
   */
  dateOrders: z.array(dateOrder),
});
export type ImportColumn = z.infer<typeof importColumn>;

/** What was found in the file before anything is imported. */
export const inspection = z.object({
  fileName: z.string(),
  format: z.literal('csv'),
  encoding: z.string(),
  delimiter: z.string(),
  rows: z.int(),
  columns: z.array(importColumn),
  /** The proposal; the user may change every part of it. */
  mapping: importMapping,
});
export type Inspection = z.infer<typeof inspection>;

export const duplicatePolicy = z.enum(['skip', 'update', 'create']);
export type DuplicatePolicy = z.infer<typeof duplicatePolicy>;

const plan = z.object({
  file: fileGrantId,
  mapping: importMapping,
  leaversOnly: z.boolean(),
  onDuplicate: duplicatePolicy,
});

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

export const importPreview = z.object({
  /** By row number, as many of each outcome as asked for. */
  rows: z.array(previewRow),
  /** Over the whole file. */
  counts: z.object({
    read: z.int(),
    create: z.int(),
    update: z.int(),
    skip: z.int(),
    skippedStillEmployed: z.int(),
    fail: z.int(),
  }),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importFailure = z.object({ row: z.int(), result: rowOutcome });

export const importSummary = z.object({
  id: importId,
  fileName: z.string(),
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  skippedStillEmployed: z.int(),
  failed: z.int(),
  /** The first 1,000 failures; all of them are in the file of rejected rows. */
  failures: z.array(importFailure),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('finished'), summary: importSummary }),
]);
export type ImportEvent = z.infer<typeof importEvent>;

export const importsContract = {
  /** Recognises encoding, delimiter and header, and proposes the mapping. */
  inspect: procedure.input(z.object({ file: fileGrantId })).output(inspection),
  /** The first `limit` rows of each outcome as they will be, and the counts over the whole file. Writes nothing. */
  preview: procedure.input(plan.extend({ limit: z.int().min(1).max(200) })).output(importPreview),
  /** Imports in one transaction; cancelling (abort) leaves nothing. */
  run: procedure.input(plan).output(eventIterator(importEvent)),
  /** Writes the rows that failed, as they were, with row number and reason, to a granted file as CSV. */
  saveRejected: procedure
    .input(z.object({ id: importId, to: fileGrantId }))
    .output(z.object({ rows: z.int() })),
};
