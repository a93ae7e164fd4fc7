import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operationId, personId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { profile } from './personProfile.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** What two records are compared by. */
export const comparedField = z.enum([
  'name',
  'reading',
  'latinName',
  'formerFamilyName',
  'externalId',
  'email',
  'phone',
  'address',
  'birthDate',
  'tenure',
  'department',
  'company',
]);
export type ComparedField = z.infer<typeof comparedField>;

/** One thing that speaks for or against two records being one person. */
export const matchReason = z.object({
  field: comparedField,
  agreement: z.enum(['same', 'similar', 'different']),
  /** How much it counts: above 0 for one person, below for two. */
  weight: z.number(),
  /** What stands on each side, in few words. */
  here: z.string(),
  there: z.string(),
});
export type MatchReason = z.infer<typeof matchReason>;

/** How sure it is that two records are one person, from 0 to 1: see docs/duplicates.md. */
export const matchScore = z.number().min(0).max(1);

/** From here on two records are shown as likely the same. */
export const likelyFrom = 0.5;

/** From here on an import takes a row for a person of the workspace without asking, unless the user says otherwise. */
export const surelyFrom = 0.95;

/** A person as one side of a pair: enough to tell who it is. */
export const matchedPerson = personName.extend({
  id: personId,
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  department: z.string().nullable(),
  startedOn: plainDate.nullable(),
  leftOn: plainDate.nullable(),
});
export type MatchedPerson = z.infer<typeof matchedPerson>;

export const duplicatePair = z.object({
  a: matchedPerson,
  b: matchedPerson,
  score: matchScore,
  /** What counts most first. */
  reasons: z.array(matchReason),
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const scanEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({ type: z.literal('finished'), pairs: z.int() }),
]);
export type ScanEvent = z.infer<typeof scanEvent>;

/** The fields of a person of which a merge keeps one side's value. Everything else of both is kept. */
export const mergedField = z.enum([
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
  'birthDate',
  'deceasedOn',
  'externalId',
  'company',
  'jobTitle',
  'location',
  'owner',
  'doNotContact',
  'language',
  'keepInTouchDays',
  'membership',
]);
export type MergedField = z.infer<typeof mergedField>;

/** A field of both in words that can be shown, and the workspace's own fields by their ids. */
export const mergeChoice = z.object({
  /** A `mergedField`, or `custom:<field id>`. */
  field: z.union([mergedField, z.templateLiteral(['custom:', z.uuid()])]),
  a: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  b: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  /** What is proposed: the fuller, or the one changed last. */
  proposed: z.enum(['a', 'b']),
});
export type MergeChoice = z.infer<typeof mergeChoice>;

export const comparison = z.object({
  a: profile,
  b: profile,
  score: matchScore,
  reasons: z.array(matchReason),
  /** The fields in which the two differ. */
  choices: z.array(mergeChoice),
  /** What would come over from each record: how many of each kind. */
  moves: z.array(
    z.object({
      record: z.enum([
        'interaction',
        'tenure',
        'partnership',
        'contactPoint',
        'consent',
        'orientation',
        'openness',
        'relation',
        'label',
        'segment',
        'exchange',
        'followUp',
      ]),
      a: z.int(),
      b: z.int(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparison>;

/** Two people, not one twice. */
const pair = z.object({ a: personId, b: personId }).refine(({ a, b }) => a !== b);

export const duplicatesContract = {
  /**
   * Looks through all people for pairs that are likely one person, and keeps what it finds until people change.
   * Cancelling leaves what was found before.
   */
  scan: procedure.output(eventIterator(scanEvent)),
  /**
   * What the last scan found, surest first, without those that were decided since. `scanned` is null where there was
   * none yet; `stale` says that people were changed since.
   */
  list: procedure
    .input(z.object({ from: matchScore, offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(
      z.object({
        scanned: z.object({ people: z.int() }).nullable(),
        stale: z.boolean(),
        total: z.int(),
        pairs: z.array(duplicatePair),
      }),
    ),
  /** Both sides of a pair in full, for deciding; any two people can be compared. */
  compare: procedure.input(pair).output(comparison),
  /** Notes that these are two people; they are not shown as a pair again. */
  setDistinct: procedure.input(pair).output(z.object({ operationId })),
  /**
   * Makes one person of two: `keep` stays, with the chosen fields and everything that hangs on either; `other` is given
   * up. CHANGED_MEANWHILE where one of them was changed since it was compared. To be undone by `history.revert` with
   * `keepLater`.
   */
  merge: procedure
    .input(
      z.object({
        keep: z.object({ id: personId, version: z.int() }),
        other: z.object({ id: personId, version: z.int() }),
        /** The fields whose value is taken from `other`. */
        fromOther: z.array(mergeChoice.shape.field).max(500),
      }),
    )
    .output(z.object({ operationId })),
};
