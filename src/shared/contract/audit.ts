import { z } from 'zod';
import { auditKind } from '../domain/auditKinds.ts';
import { fileGrantId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { procedure } from './refusals.ts';

export const auditFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Something that was done with people's data or with the workspace itself. */
export const auditEntry = z.object({
  /** Counts up from 1 without gaps. */
  number: z.int(),
  at: instant,
  actor: z.string(),
  /** Whether it was done on this computer. */
  here: z.boolean(),
  kind: auditKind,
  facts: auditFacts,
  /** The first of whom it was about, without those who were erased since. */
  people: z.array(z.object({ personId, personName })),
  /** How many more there are. */
  morePeople: z.int(),
  /** How many of them are no longer in the data: erased, or gone from the bin. */
  erasedPeople: z.int(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** Which entries: all kinds for none, any day for null. Days are those of the user's zone, both included. */
export const auditFilter = z.object({
  kinds: z.array(auditKind),
  from: plainDate.nullable(),
  to: plainDate.nullable(),
  personId: personId.nullable(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** How the log was found. */
export const auditState = z.object({
  entries: z.int(),
  /** The entry from which on the chain is broken; null where it is whole. */
  brokenAt: z.int().nullable(),
  /** With how many backups within reach its end was compared. */
  backups: z.int(),
  /** The first backup whose last entry is not in the log: that was cut off or written anew. */
  missing: z.object({ fileName: z.string(), number: z.int() }).nullable(),
});

/** The audit log, for HR: NOT_FOR_ROLE for others. */
export const auditContract = {
  /** Latest first, below the number `before` where one is given. */
  list: procedure
    .input(auditFilter.extend({ before: z.int().nullable(), limit: z.int().min(1).max(200) }))
    .output(z.object({ entries: z.array(auditEntry), more: z.boolean() })),
  /** Goes through the whole chain and compares it with the backups within reach. */
  check: procedure.output(auditState),
  /** Writes the entries as CSV, oldest first, whole or not at all; that is an entry itself. FILE_NOT_WRITTEN, DISK_FULL. */
  save: procedure
    .input(auditFilter.extend({ file: fileGrantId }))
    .output(z.object({ fileName: z.string(), entries: z.int() })),
};
