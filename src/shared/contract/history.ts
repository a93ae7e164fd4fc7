import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  eventId,
  followUpId,
  interactionId,
  managementMessageId,
  operationId,
  opportunityId,
  outreachId,
  ownReportId,
  personId,
  requestId,
  segmentId,
  surveyId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { interactionKind, partnershipForm } from '../domain/vocabulary.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** A field before and after: as the history keeps it, null for nothing. Names instead of ids where there are any. */
export const fieldChange = z.object({
  field: z.string(),
  before: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  after: z.union([z.string(), z.number(), z.boolean()]).nullable(),
});
export type FieldChange = z.infer<typeof fieldChange>;

export const recordChange = z.object({
  /** The history's name of the kind of record, such as `tenure`. */
  record: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  /** Which record it is, in few words of the data: a department, a file, a field's name; null where that says nothing. */
  name: z.string().nullable(),
  fields: z.array(fieldChange),
  /** In a person's history: the name of another record, merged into this one, whose change it was; null for its own. */
  of: z.string().nullable(),
});
export type RecordChange = z.infer<typeof recordChange>;

/** What somebody did, as far as it concerns the record in question. */
export const historyEntry = z.object({
  operationId,
  /** Such as `person.update`. */
  kind: z.string(),
  at: instant,
  actor: z.string(),
  /** At most `changesListed`. */
  changes: z.array(recordChange),
  /** How many more there are. */
  moreChanges: z.int(),
  /** Whether it can be taken back now. */
  revertible: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/**
 * The kinds of change that a person's history can be narrowed to: facts, wishes with consent, contact, community, farewell,
 * pipeline, tags and lists.
 */
export const historyGroup = z.enum([
  'facts',
  'wishes',
  'contact',
  'community',
  'farewell',
  'pipeline',
  'lists',
]);
export type HistoryGroup = z.infer<typeof historyGroup>;

/** How many changes of one operation are listed. */
export const changesListed = 40;

const page = { before: operationId.nullable(), limit: z.int().min(1).max(100) };
const entries = z.object({ entries: z.array(historyEntry), more: z.boolean() });

const binned = {
  /** Empty where it has none. */
  name: z.string(),
  /** Of an interaction, follow-up or opportunity: whose it is. */
  of: z.array(personName),
  deletedAt: instant,
  /** Who put it there; null where the history does not know. */
  deletedBy: z.string().nullable(),
  /** From then on it is gone for good. */
  goneOn: instant,
};

export const binnedRecord = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), id: personId, ...binned }),
  z.object({ type: z.literal('interaction'), id: interactionId, kind: interactionKind, ...binned }),
  z.object({ type: z.literal('followUp'), id: followUpId, ...binned }),
  z.object({ type: z.literal('segment'), id: segmentId, ...binned }),
  z.object({ type: z.literal('opportunity'), id: opportunityId, form: partnershipForm, ...binned }),
  z.object({ type: z.literal('managementMessage'), id: managementMessageId, ...binned }),
  z.object({ type: z.literal('event'), id: eventId, ...binned }),
  z.object({ type: z.literal('survey'), id: surveyId, ...binned }),
  z.object({ type: z.literal('outreach'), id: outreachId, ...binned }),
  z.object({ type: z.literal('request'), id: requestId, ...binned }),
  z.object({ type: z.literal('ownReport'), id: ownReportId, ...binned }),
]);
export type BinnedRecord = z.infer<typeof binnedRecord>;

/** The kinds of record that go into the bin when they are removed. */
export const binnedType = z.enum([
  'person',
  'interaction',
  'followUp',
  'segment',
  'opportunity',
  'managementMessage',
  'event',
  'survey',
  'outreach',
  'request',
  'ownReport',
] as const satisfies readonly BinnedRecord['type'][]);
export type BinnedType = z.infer<typeof binnedType>;

/** Days that what was removed can be taken back out of the bin. */
export const binDays = 30;

export const revertEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({
    type: z.literal('done'),
    operationId: operationId.nullable(),
    reverted: z.int(),
    /** With `keepLater`: how many records stayed as they are now, because they were changed again since. */
    kept: z.int(),
  }),
]);
export type RevertEvent = z.infer<typeof revertEvent>;

export const historyContract = {
  /** What was changed of a person's record, latest first. Notes above the reader's tier are not shown. */
  ofPerson: procedure
    .input(z.object({ personId, group: historyGroup.nullable().default(null), ...page }))
    .output(entries),
  ofInteraction: procedure.input(z.object({ interactionId, ...page })).output(entries),
  ofSegment: procedure.input(z.object({ segmentId, ...page })).output(entries),
  /**
   * Takes an operation back, by a new one; of a person's alone where one is named (what was done to one interaction
   * is always taken back as a whole). CANNOT_REVERT where what it
   * changed was changed again since; nothing is changed then. With `keepLater` that alone stays as it is now. Consents are never taken out: the state before is
   * appended. Cancelling leaves everything as it was.
   */
  revert: procedure
    .input(z.object({ operationId, personId: personId.nullable(), keepLater: z.boolean().default(false) }))
    .output(eventIterator(revertEvent)),
  /** What lies in the bin, latest first. */
  bin: procedure
    .input(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), records: z.array(binnedRecord) })),
  /** Takes records out of the bin again, with all that hangs on them. */
  restore: procedure
    .input(
      z.object({
        records: z
          .array(z.object({ type: binnedType, id: z.uuid() }))
          .min(1)
          .max(1000),
      }),
    )
    .output(z.object({ restored: z.int() })),
  /** Says when something was changed, here or by another program at the same workspace; for showing the present state. */
  watch: procedure.output(eventIterator(z.object({ changed: z.literal(true) }))),
};
