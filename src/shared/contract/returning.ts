import { z } from 'zod';
import { askFinding } from '../domain/asking/verdict.ts';
import { opportunityId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { returnWeights, roleSought } from '../domain/pipeline/returnFactors.ts';
import { plainDate } from '../domain/plainDate.ts';
import { openness, orientationKind, orientationSource, partnershipForm } from '../domain/vocabulary.ts';

/** Why somebody is in the list of who might come back: a fact, and what it adds (0 to 1 of the whole, by the weights). */
export const returnReason = z.discriminatedUnion('factor', [
  z.object({
    factor: z.literal('openness'),
    share: z.number(),
    openness,
    /** In which form they would, if they said so. */
    form: partnershipForm.nullable(),
  }),
  z.object({
    factor: z.literal('orientation'),
    share: z.number(),
    kind: orientationKind,
    strength: z.int(),
    source: orientationSource,
  }),
  z.object({ factor: z.literal('timeAway'), share: z.number(), leftOn: plainDate }),
  z.object({ factor: z.literal('lastContact'), share: z.number(), at: instant }),
  z.object({ factor: z.literal('goodParting'), share: z.number() }),
  z.object({ factor: z.literal('skills'), share: z.number(), skills: z.array(z.string()) }),
  z.object({ factor: z.literal('title'), share: z.number(), title: z.string() }),
]);
export type ReturnReason = z.infer<typeof returnReason>;

export const mightReturn = z.object({
  personId,
  personName,
  department: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  leftOn: plainDate.nullable(),
  /** Strongest first. */
  reasons: z.array(returnReason),
  /** What the rules say to asking them now. */
  findings: z.array(askFinding),
  /** An open opportunity of the same form, if there is one. */
  opportunityId: opportunityId.nullable(),
});
export type MightReturn = z.infer<typeof mightReturn>;

/** How a user looks for who might come back. */
export const returnView = z.object({ role: roleSought, weights: returnWeights });
export type ReturnView = z.infer<typeof returnView>;
