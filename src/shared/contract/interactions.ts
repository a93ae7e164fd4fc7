import { z } from 'zod';
import {
  attachmentId,
  eventId,
  fileGrantId,
  interactionId,
  outreachId,
  personId,
  surveyId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { plainDate } from '../domain/plainDate.ts';
import { direction, interactionKind, noteTier, purpose, sentiment } from '../domain/vocabulary.ts';
import { askOverride } from './asks.ts';
import { procedure } from './refusals.ts';

/** What the user writes down of one contact. */
export const interactionDraft = z.object({
  kind: interactionKind,
  occurredAt: instant,
  direction,
  purpose,
  subject: z.string().trim().max(200),
  body: z.string().max(20_000),
  tier: noteTier,
  /** Null where nobody says. */
  sentiment: sentiment.nullable().default(null),
  people: z.array(personId).min(1).max(200),
});
export type InteractionDraft = z.infer<typeof interactionDraft>;

/** A file kept with an interaction. */
export const attachment = z.object({
  id: attachmentId,
  fileName: z.string(),
  bytes: z.int(),
  attachedAt: instant,
});
export type Attachment = z.infer<typeof attachment>;

/** How many bytes one attachment may have. */
export const attachmentLimit = 50 * 1024 * 1024;

/** What to do after an interaction, as a follow-up of each of its people. */
export const nextStep = z.object({
  title: z.string().trim().min(1).max(200),
  dueOn: plainDate,
  owner: z.string().nullable(),
});
export type NextStep = z.infer<typeof nextStep>;

/** What of the community an interaction follows from. */
export const interactionOrigin = z.discriminatedUnion('type', [
  z.object({ type: z.literal('outreach'), id: outreachId, title: z.string() }),
  z.object({ type: z.literal('event'), id: eventId, title: z.string() }),
  z.object({ type: z.literal('survey'), id: surveyId, title: z.string() }),
]);
export type InteractionOrigin = z.infer<typeof interactionOrigin>;

export const interaction = interactionDraft.extend({
  id: interactionId,
  /** Counts up with each change; an update names the one it was made from. */
  version: z.int(),
  loggedBy: z.string(),
  /** The names of `people`, in the same order. */
  peopleNames: z.array(z.string()),
  attachments: z.array(attachment),
  /** Null where it was logged by itself. */
  origin: interactionOrigin.nullable(),
});
export type Interaction = z.infer<typeof interaction>;

export const interactionsContract = {
  /** The timeline of a person, newest first; notes above the role's tier are left out. */
  ofPerson: procedure
    .input(
      z.object({
        personId,
        kinds: z.array(interactionKind).optional(),
        purposes: z.array(purpose).optional(),
        directions: z.array(direction).optional(),
        /** Words that must occur in subject or notes, folded. */
        search: z.string().max(200).optional(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), interactions: z.array(interaction) })),
  /** Logs it, with the step that follows from it and files to keep with it; ASK_BLOCKED where it asks somebody whom the rules protect. */
  log: procedure
    .input(
      interactionDraft.extend({
        followUp: nextStep.nullable().optional(),
        files: z.array(fileGrantId).max(20).optional(),
        /** HR's reason for asking against the rules. */
        override: askOverride.nullable().optional(),
      }),
    )
    .output(interaction),
  /** CHANGED_MEANWHILE where `version` is not the present one; ASK_BLOCKED where it becomes an ask, or one of more people. */
  update: procedure
    .input(
      interactionDraft.extend({
        id: interactionId,
        version: z.int(),
        override: askOverride.nullable().optional(),
      }),
    )
    .output(interaction),
  /** Puts it into the bin. */
  remove: procedure.input(z.object({ id: interactionId, version: z.int() })).output(z.null()),
  /** Takes it out of the bin. */
  restore: procedure.input(z.object({ id: interactionId })).output(interaction),
  /** Keeps copies of granted files with an interaction; ATTACHMENT_TOO_LARGE past `attachmentLimit`. */
  attach: procedure
    .input(z.object({ id: interactionId, files: z.array(fileGrantId).min(1).max(20) }))
    .output(interaction),
  /** Writes a copy of an attachment into a granted file. */
  saveAttachment: procedure.input(z.object({ attachmentId, to: fileGrantId })).output(z.null()),
  removeAttachment: procedure.input(z.object({ attachmentId })).output(interaction),
  restoreAttachment: procedure.input(z.object({ attachmentId })).output(interaction),
};
