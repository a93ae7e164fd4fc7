import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { erasureId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** Why somebody is erased: they, or the law, asked for it, or a retention rule proposed it. */
export const erasureReason = z.enum(['request', 'retention']);
export type ErasureReason = z.infer<typeof erasureReason>;

/** So many people are erased at once. */
export const mostErasedAtOnce = 1000;

/** What goes with a person, put together in a few kinds. */
export const erasedKind = z.enum([
  'details',
  'contactDetails',
  'career',
  'wishes',
  'consents',
  'interactions',
  'attachments',
  'followUps',
  'farewells',
  'opportunities',
  'community',
  'exchanges',
  'memberOf',
  'history',
  'reports',
]);
export type ErasedKind = z.infer<typeof erasedKind>;

/** What others are a part of too, and stays without them. */
export const stayingKind = z.enum([
  'interactions',
  'events',
  'outreaches',
  'surveys',
  'requests',
  'referrals',
]);
export type StayingKind = z.infer<typeof stayingKind>;

export const erasurePreview = z.object({
  people: z.array(personName.extend({ id: personId })),
  /** How many records of each kind would go; kinds without any are left out. */
  goes: z.array(z.object({ kind: erasedKind, count: z.int() })),
  stays: z.array(z.object({ kind: stayingKind, count: z.int() })),
});
export type ErasurePreview = z.infer<typeof erasurePreview>;

/** What an erasure is doing: looking through all texts for their names, taking them out, writing the file anew. */
export const erasureStep = z.enum(['looking', 'erasing', 'rewriting']);
export type ErasureStep = z.infer<typeof erasureStep>;

export const erasureEvent = z.discriminatedUnion('type', [
  progressEvent.extend({ step: erasureStep }),
  z.object({
    type: z.literal('erased'),
    people: z.int(),
    records: z.int(),
    /** In how many texts of others their name or contact details were blacked out. */
    texts: z.int(),
    /** Why the file could not be written anew, which is tried again by itself; null where it was. */
    notRewritten: z.enum(['inUse', 'diskFull', 'other']).nullable(),
    /** Folders with backups that could not be reached: one restored from there before they are would bring them back. */
    unmarked: z.array(z.string()),
  }),
]);
export type ErasureEvent = z.infer<typeof erasureEvent>;

/** The proof of an erasure, without a word of who it was. */
export const erasureProof = z.object({
  id: erasureId,
  erasedAt: instant,
  actor: z.string(),
  reason: erasureReason,
  records: z.int(),
  rewrittenAt: instant.nullable(),
});
export type ErasureProof = z.infer<typeof erasureProof>;

/** By what somebody who asks whether they were erased can be found among the proofs. */
export const erasedQuestion = personName.pick({ familyName: true, givenName: true }).extend({
  email: z.string().max(320).nullable(),
  phone: z.string().max(100).nullable(),
  birthDate: plainDate.nullable(),
});
export type ErasedQuestion = z.infer<typeof erasedQuestion>;

const several = z.array(personId).min(1).max(mostErasedAtOnce);

/** For HR alone: others get NOT_FOR_ROLE. */
export const erasuresContract = {
  /** What would go with these people, who may lie in the bin. NOT_FOUND where one of them is not there. */
  preview: procedure.input(z.object({ personIds: several })).output(erasurePreview),
  /**
   * Erases people for good, with whoever was merged into them. Can be cancelled until `erasing` is reported; from then
   * on it is done, also where the program ends before the file is written anew.
   */
  erase: procedure
    .input(z.object({ personIds: several, reason: erasureReason }))
    .output(eventIterator(erasureEvent)),
  /** Writes the file anew where the last erasure could not. */
  rewrite: procedure.output(eventIterator(erasureEvent)),
  /** The proofs, latest first. */
  list: procedure
    .input(z.object({ before: erasureId.nullable(), limit: z.int().min(1).max(100) }))
    .output(z.object({ proofs: z.array(erasureProof), total: z.int(), more: z.boolean() })),
  /** Prints the proofs by the system's dialog, the latest 1,000. PDF_NEEDS_WINDOW, PRINT_FAILED. */
  print: procedure.output(z.object({ printed: z.boolean() })),
  /** The proofs of who can be recognised by what is asked with; none where nobody can. */
  find: procedure.input(erasedQuestion).output(z.array(erasureProof)),
};
