import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operationId, segmentId } from '../domain/ids.ts';
import { plainDate } from '../domain/plainDate.ts';
import { channel, consentPurpose, labelKind } from '../domain/vocabulary.ts';
import { peopleSelection } from './peopleList.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

const names = z.array(z.string().trim().min(1).max(60)).min(1).max(20);

/** What can be done with many people at once. */
export const bulkAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('addLabels'), kind: labelKind, names }),
  z.object({ type: z.literal('removeLabels'), kind: labelKind, names }),
  /** Static segments only. */
  z.object({ type: z.literal('addToSegment'), segmentId }),
  z.object({ type: z.literal('removeFromSegment'), segmentId }),
  z.object({ type: z.literal('setOwner'), owner: z.string().trim().min(1).max(120).nullable() }),
  /**
   * A follow-up to ask for consent, for those who have not granted it by that channel. Left out: who may not be
   * contacted, who has withdrawn it, who has no such channel, and who was asked for it in an open follow-up.
   */
  z.object({
    type: z.literal('requestConsent'),
    purpose: consentPurpose,
    channel,
    dueOn: plainDate,
    owner: z.string().nullable(),
  }),
  z.object({
    type: z.literal('followUp'),
    title: z.string().trim().min(1).max(200),
    dueOn: plainDate,
    owner: z.string().nullable(),
  }),
  z.object({ type: z.literal('bin') }),
]);
export type BulkAction = z.infer<typeof bulkAction>;

export const bulkEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({
    type: z.literal('done'),
    /** For undoing; null where nothing changed. */
    operationId: operationId.nullable(),
    changed: z.int(),
    /** Those for whom it holds already. */
    unchanged: z.int(),
    /** Those a rule leaves out. */
    leftOut: z.int(),
  }),
]);
export type BulkEvent = z.infer<typeof bulkEvent>;

const bulk = z.object({ selection: peopleSelection, action: bulkAction });

export const bulkContract = {
  /** What `run` would do, without doing it: for the question before. */
  preview: procedure.input(bulk).output(z.object({ changed: z.int(), unchanged: z.int(), leftOut: z.int() })),
  /** Does it as one operation; cancelling leaves everything as it was. */
  run: procedure.input(bulk).output(eventIterator(bulkEvent)),
};
