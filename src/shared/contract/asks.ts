import { z } from 'zod';
import { askRule, askVerdict } from '../domain/asking/verdict.ts';
import { askOverrideId, interactionId, opportunityId, personId, pipelineStageId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { askPurposes, partnershipForm } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** What is going to be asked: by an interaction, or by an opportunity that comes to a stage. */
export const askSubject = z.discriminatedUnion('type', [
  z.object({ type: z.literal('interaction'), purpose: z.enum(askPurposes) }),
  z.object({
    type: z.literal('opportunity'),
    form: partnershipForm,
    stageId: pipelineStageId,
    /** Of one that is there: what HR has gone against in it before only warns. */
    opportunityId: opportunityId.optional(),
  }),
]);
export type AskSubject = z.infer<typeof askSubject>;

/** The reason with which HR goes on against the rules; it stays with the person. */
export const askOverride = z.object({ reason: z.string().trim().min(1).max(2000) });
export type AskOverride = z.infer<typeof askOverride>;

/** What the rules say of one person. */
export const personVerdict = askVerdict.extend({ personId, personName });
export type PersonVerdict = z.infer<typeof personVerdict>;

/** That somebody went on against the rules, and why. */
export const keptOverride = z.object({
  id: askOverrideId,
  rules: z.array(askRule),
  reason: z.string(),
  interactionId: interactionId.nullable(),
  opportunityId: opportunityId.nullable(),
  decidedBy: z.string(),
  decidedAt: instant,
});
export type KeptOverride = z.infer<typeof keptOverride>;

export const asksContract = {
  /**
   * What the rules say to asking these people, in the role of the reader. Writes check the same rules again and
   * refuse with ASK_BLOCKED.
   */
  check: procedure
    .input(z.object({ people: z.array(personId).min(1).max(200), about: askSubject }))
    .output(z.array(personVerdict)),
  /** Latest first. */
  overridesOf: procedure.input(z.object({ personId })).output(z.array(keptOverride)),
};
