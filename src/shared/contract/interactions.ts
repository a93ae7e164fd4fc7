import { z } from 'zod';
import { interactionId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { direction, interactionKind, noteTier, purpose } from '../domain/vocabulary.ts';
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
  people: z.array(personId).min(1).max(200),
});
export type InteractionDraft = z.infer<typeof interactionDraft>;

export const interaction = interactionDraft.extend({
  id: interactionId,
  /** Counts up with each change; an update names the one it was made from. */
  version: z.int(),
  loggedBy: z.string(),
  /** The names of `people`, in the same order. */
  peopleNames: z.array(z.string()),
});
export type Interaction = z.infer<typeof interaction>;

export const interactionsContract = {
  /** The timeline of a person, newest first; notes above the role's tier are left out. */
  ofPerson: procedure
    .input(
      z.object({
        personId,
        kinds: z.array(interactionKind).optional(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), interactions: z.array(interaction) })),
  log: procedure.input(interactionDraft).output(interaction),
  /** CHANGED_MEANWHILE where `version` is not the present one. */
  update: procedure
    .input(interactionDraft.extend({ id: interactionId, version: z.int() }))
    .output(interaction),
  /** Puts it into the bin. */
  remove: procedure.input(z.object({ id: interactionId, version: z.int() })).output(z.null()),
  /** Takes it out of the bin. */
  restore: procedure.input(z.object({ id: interactionId })).output(interaction),
};
