import { z } from 'zod';
import {
  farewellId,
  fileGrantId,
  interactionId,
  operationId,
  personId,
  tenureId,
  thanksId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  channel,
  consentPurpose,
  exchangeKind,
  language,
  leavingReason,
  noteTier,
  openness,
  orientationKind,
  orientationStrength,
  partnershipForm,
  thanksWay,
  valuedThing,
} from '../domain/vocabulary.ts';
import { nextStep } from './interactions.ts';
import { conversationState, thanksState } from './offboarding.ts';
import { procedure } from './refusals.ts';

/** What the manager writes down of the talk. Everything may be left open; the same form is kept as a draft. */
export const farewellAnswers = z.object({
  heldOn: plainDate.nullable(),
  reasons: z.array(leavingReason),
  reasonWords: z.string().max(20_000),
  reasonsTier: noteTier,
  valued: z.array(valuedThing),
  valuedWords: z.string().max(20_000),
  valuedTier: noteTier,
  /** What they want of the network; each becomes an orientation they said. */
  orientations: z.array(z.object({ kind: orientationKind, strength: orientationStrength })),
  openness: openness.nullable(),
  preferredForm: partnershipForm.nullable(),
  /** Whether we may write to them, by purpose and channel; each becomes a word of consent. What was not talked about is left out. */
  permissions: z.array(z.object({ purpose: consentPurpose, channel, granted: z.boolean() })),
  /** 0 to 10: would they recommend the company as a place to work. */
  recommendScore: z.int().min(0).max(10).nullable(),
  betterWords: z.string().max(20_000),
  feedbackTier: noteTier,
  followUps: z.array(nextStep).max(20),
});
export type FarewellAnswers = z.infer<typeof farewellAnswers>;

/** What they want of us, among the answers. */
export const farewellWishes = farewellAnswers.pick({
  orientations: true,
  openness: true,
  preferredForm: true,
  permissions: true,
});
export type FarewellWishes = z.infer<typeof farewellWishes>;

/** The part of the answers that the reader may not see is empty, and named here. */
export const hiddenPart = z.enum(['reasons', 'valued', 'feedback']);
export type HiddenPart = z.infer<typeof hiddenPart>;

const subject = {
  personId,
  personName,
  tenureId,
  lastDay: plainDate,
  department: z.string().nullable(),
  title: z.string().nullable(),
  manager: z.string().nullable(),
};

/**
 * A farewell conversation: what was finished, and what was typed since. To recruiters there is none of it: what they
 * may know, orientation and openness, is on the profile.
 */
export const conversation = z.object({
  ...subject,
  finished: z
    .object({
      id: farewellId,
      version: z.int(),
      heldBy: z.string(),
      answers: farewellAnswers,
      hidden: z.array(hiddenPart),
    })
    .nullable(),
  draft: z
    .object({
      answers: farewellAnswers,
      author: z.string(),
      savedAt: instant,
      hidden: z.array(hiddenPart),
    })
    .nullable(),
  /** The channels by which the person can be reached, as their contact details have them. */
  channels: z.array(channel),
});
export type Conversation = z.infer<typeof conversation>;

export const thanks = z.object({
  id: thanksId,
  version: z.int(),
  givenBy: z.string(),
  /** Null while it is only prepared. */
  givenOn: plainDate.nullable(),
  way: thanksWay,
  words: z.string(),
  interactionId: interactionId.nullable(),
});
export type Thanks = z.infer<typeof thanks>;

/** Something the person did here, to thank for in one's own words: a fact from the records, never praise made up. */
export const thanksFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('tenure'),
    from: plainDate.nullable(),
    to: plainDate,
    department: z.string().nullable(),
    title: z.string().nullable(),
  }),
  z.object({ type: z.literal('timeHere'), years: z.number() }),
  /** `kind` is null for one of the workspace's own, which the note then names. */
  z.object({ type: z.literal('given'), on: plainDate, kind: exchangeKind.nullable(), note: z.string() }),
  z.object({ type: z.literal('interaction'), on: plainDate, subject: z.string() }),
  z.object({ type: z.literal('skill'), name: z.string() }),
]);
export type ThanksFact = z.infer<typeof thanksFact>;

/** A letter of thanks, ready to be printed. */
export const thanksLetter = z.object({
  language,
  /** Lines from top to bottom and right to left, as Japanese letters are written. */
  vertical: z.boolean(),
  date: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  signature: z.array(z.string()),
});
export type ThanksLetter = z.infer<typeof thanksLetter>;

/** The farewell at the end of one tenure, as the profile tells it. */
export const farewellInShort = z.object({
  tenureId,
  lastDay: plainDate,
  department: z.string().nullable(),
  title: z.string().nullable(),
  /** Steps settled, of all; null without a plan. */
  plan: z.object({ settled: z.int(), steps: z.int() }).nullable(),
  conversation: conversationState,
  /** Of a finished conversation, without the parts that are not for the reader. */
  told: z
    .object({
      heldOn: plainDate,
      heldBy: z.string(),
      ...farewellAnswers.pick({ reasons: true, valued: true, recommendScore: true }).shape,
      hidden: z.array(hiddenPart),
    })
    .nullable(),
  thanks: thanksState,
  given: thanks.pick({ givenBy: true, givenOn: true }).nullable(),
});
export type FarewellInShort = z.infer<typeof farewellInShort>;

const letterChoices = z.object({ tenureId, language, vertical: z.boolean() });

export const farewellsContract = {
  /** NOT_FOUND for recruiters, as there is nothing of it for them. */
  conversation: procedure.input(z.object({ tenureId })).output(conversation),
  /**
   * The farewells of a person, latest first: those that were planned or begun, and the one whose last day is still to come.
   * Nothing for recruiters.
   */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(farewellInShort)),
  /** Keeps what is typed; not in the history. It is on the disk when this answers. */
  keepDraft: procedure
    .input(z.object({ tenureId, answers: farewellAnswers }))
    .output(z.object({ savedAt: instant })),
  dropDraft: procedure.input(z.object({ tenureId })).output(z.null()),
  /**
   * Finishes the conversation, or changes a finished one (`version`), in one operation: the answers, orientations, openness,
   * consents, follow-ups, the entry on the timeline, and the plan's step; the draft goes. Changing appends only what is new.
   */
  finish: procedure
    .input(z.object({ tenureId, version: z.int().nullable(), answers: farewellAnswers }))
    .output(z.object({ conversation, operationId: operationId.nullable() })),
  /** The thanks of that farewell, null while there is none, with facts to thank for. */
  thanks: procedure
    .input(z.object({ tenureId }))
    .output(z.object({ ...subject, thanks: thanks.nullable(), facts: z.array(thanksFact) })),
  /** Prepares thanks, or notes that they were given: then they stand on the timeline and settle the plan's step. */
  saveThanks: procedure
    .input(
      thanks
        .pick({ givenBy: true, givenOn: true, way: true, words: true })
        .extend({ tenureId, version: z.int().nullable() }),
    )
    .output(z.object({ thanks, operationId: operationId.nullable() })),
  /** The letter as it will be printed, for the preview. */
  letter: procedure.input(letterChoices).output(thanksLetter),
  /** Writes the letter as PDF into a granted file. PDF_NEEDS_WINDOW without a main process. */
  saveLetter: procedure
    .input(letterChoices.extend({ file: fileGrantId }))
    .output(z.object({ fileName: z.string(), bytes: z.int() })),
  /** Opens the system's print dialog for it; false where the user left it without printing. */
  printLetter: procedure.input(letterChoices).output(z.object({ printed: z.boolean() })),
};
