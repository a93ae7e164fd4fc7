import { z } from 'zod';
import { askFinding } from '../domain/asking/verdict.ts';
import { opportunityId, partnershipId, personId, pipelineStageId, tenureId, worryId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { opportunityOutcome, outcomeReason, partnershipForm } from '../domain/vocabulary.ts';

/** An opportunity as a card or a row of the table shows it. */
export const opportunityCard = z.object({
  id: opportunityId,
  version: z.int(),
  personId,
  personName,
  form: partnershipForm,
  stageId: pipelineStageId,
  title: z.string(),
  owner: z.string().nullable(),
  sponsor: z.string().nullable(),
  startsOn: plainDate.nullable(),
  nextStep: z.string(),
  nextStepOn: plainDate.nullable(),
  openedOn: plainDate,
  /** When it came to its present stage. */
  movedAt: instant,
  /** The end of the person's latest tenure. */
  leftOn: plainDate.nullable(),
  outcome: opportunityOutcome.nullable(),
  closedOn: plainDate.nullable(),
  /** What the rules say to asking the person now, weightiest first; of open ones only. */
  findings: z.array(askFinding),
});
export type OpportunityCard = z.infer<typeof opportunityCard>;

export const worry = z.object({
  id: worryId.nullable(),
  worry: z.string().trim().min(1).max(2000),
  /** Who of us answers it. */
  answeredBy: z.string().max(120).nullable(),
  /** Empty while it is not answered. */
  answer: z.string().max(5000),
});
export type Worry = z.infer<typeof worry>;

/** What one writes down of an opportunity; stage and outcome have procedures of their own. */
export const opportunityDraft = z.object({
  title: z.string().trim().max(200),
  department: z.string().max(120).nullable(),
  owner: z.string().max(120).nullable(),
  sponsor: z.string().max(120).nullable(),
  startsOn: plainDate.nullable(),
  nextStep: z.string().trim().max(200),
  nextStepOn: plainDate.nullable(),
  note: z.string().max(20_000),
  /** In their order; those with an id are kept, others taken out. */
  worries: z.array(worry).max(50),
});
export type OpportunityDraft = z.infer<typeof opportunityDraft>;

export const opportunity = opportunityCard.extend(opportunityDraft.shape).extend({
  worries: z.array(worry.extend({ id: worryId })),
  /** Each stage it came to, the first one too, with how long it stayed; null for the one it is in. */
  moves: z.array(
    z.object({ stageId: pipelineStageId, movedAt: instant, movedBy: z.string(), days: z.int().nullable() }),
  ),
  outcomeReason: outcomeReason.nullable(),
  outcomeWords: z.string(),
  askAgainOn: plainDate.nullable(),
  tenureId: tenureId.nullable(),
  partnershipId: partnershipId.nullable(),
  referred: z.object({ personId, personName }).nullable(),
});
export type Opportunity = z.infer<typeof opportunity>;
