import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fileGrantId, importId, importProfileId, operationId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { importPlan, ownProfile, previewEvent, rowOutcome } from './importPlan.ts';
import { inspectEvent, reading } from './importReading.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

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
  progressEvent,
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
  progressEvent,
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
