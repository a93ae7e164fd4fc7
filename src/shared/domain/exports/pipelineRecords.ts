import { z } from 'zod';
import { askRule } from '../asking/verdict.ts';
import {
  askOverrideId,
  interactionId,
  opportunityId,
  partnershipId,
  personId,
  pipelineStageId,
  tenureId,
  worryId,
} from '../ids.ts';
import { instant } from '../instant.ts';
import { stageCode } from '../pipeline/stages.ts';
import { plainDate } from '../plainDate.ts';
import { eligibility, noteTier, opportunityOutcome, outcomeReason, partnershipForm } from '../vocabulary.ts';

/** Those of the program itself have a code. */
export const exportedStage = z.object({
  id: pipelineStageId,
  form: partnershipForm,
  code: stageCode.nullable(),
  name: z.string().min(1).nullable(),
  asks: z.boolean(),
  position: z.int().min(0),
  archivedAt: instant.nullable(),
});

/** An opportunity with its worries in their order, and its way through the stages. */
export const exportedOpportunity = z.object({
  id: opportunityId,
  personId,
  form: partnershipForm,
  stageId: pipelineStageId,
  title: z.string(),
  department: z.string().nullable(),
  owner: z.string().nullable(),
  sponsor: z.string().nullable(),
  startsOn: plainDate.nullable(),
  nextStep: z.string(),
  nextStepOn: plainDate.nullable(),
  note: z.string(),
  openedOn: plainDate,
  movedAt: instant,
  outcome: opportunityOutcome.nullable(),
  outcomeReason: outcomeReason.nullable(),
  outcomeWords: z.string(),
  closedOn: plainDate.nullable(),
  askAgainOn: plainDate.nullable(),
  tenureId: tenureId.nullable(),
  partnershipId: partnershipId.nullable(),
  /** Of a referral: who was referred, where they are in the document. */
  referredId: personId.nullable(),
  createdAt: instant,
  updatedAt: instant,
  worries: z.array(
    z.object({ id: worryId, worry: z.string(), answeredBy: z.string().nullable(), answer: z.string() }),
  ),
  moves: z.array(z.object({ id: z.uuid(), stageId: pipelineStageId, movedAt: instant, movedBy: z.string() })),
});

/** Every decision on a return to employment. The reason is empty where its tier was not chosen. */
export const exportedEligibility = z.object({
  id: z.uuid(),
  personId,
  eligibility,
  decidedBy: z.string(),
  decidedOn: plainDate,
  validUntil: plainDate.nullable(),
  reason: z.string(),
  tier: noteTier,
  recordedBy: z.string(),
});

export const exportedOverride = z.object({
  id: askOverrideId,
  personId,
  rules: z.array(askRule),
  reason: z.string(),
  interactionId: interactionId.nullable(),
  opportunityId: opportunityId.nullable(),
  decidedBy: z.string(),
  decidedAt: instant,
});
