import { z } from 'zod';
import { operationId, opportunityId, personId, pipelineStageId } from '../domain/ids.ts';
import { returnWeights, roleSought } from '../domain/pipeline/returnFactors.ts';
import { plainDate } from '../domain/plainDate.ts';
import { opportunityOutcome, outcomeReason, partnershipForm } from '../domain/vocabulary.ts';
import { askOverride } from './asks.ts';
import { metric } from './insights.ts';
import { opportunity, opportunityCard, opportunityDraft } from './opportunities.ts';
import { partnership, tenure } from './personProfile.ts';
import { pipelineStage } from './pipelineStages.ts';
import { procedure } from './refusals.ts';
import { mightReturn, returnView } from './returning.ts';

const one = z.object({ id: opportunityId, version: z.int() });
const changed = z.object({ opportunity, operationId: operationId.nullable() });

const scope = {
  /** Only what the reader owns, or nobody does. */
  mine: z.boolean(),
  /** Words of the person's name or the title, folded; empty for all. */
  search: z.string().max(200),
};

/** The columns of the table; each sorts. */
export const opportunityColumn = z.enum([
  'person',
  'form',
  'stage',
  'title',
  'owner',
  'nextStepOn',
  'startsOn',
  'openedOn',
  'movedAt',
  'outcome',
  'closedOn',
]);
export type OpportunityColumn = z.infer<typeof opportunityColumn>;

/** What is counted of the pipeline over a period. */
export const pipelineNumbers = z.object({
  from: plainDate,
  to: plainDate,
  /** Per stage: how many came to it, how many of them went on to a later stage or to a partnership, and the median days in it. */
  stages: z.array(
    z.object({
      stageId: pipelineStageId,
      reached: z.int(),
      conversion: metric,
      medianDays: z.number().nullable(),
    }),
  ),
  /** Over all forms. */
  results: z.array(
    z.object({
      form: partnershipForm,
      open: z.int(),
      returned: z.int(),
      notNow: z.int(),
      declined: z.int(),
    }),
  ),
  reasons: z.array(z.object({ reason: outcomeReason, outcome: opportunityOutcome, opportunities: z.int() })),
  /** Median years from leaving to return or partnership, of those closed so in the period. */
  yearsToReturn: metric,
  overdueNextSteps: z.int(),
});
export type PipelineNumbers = z.infer<typeof pipelineNumbers>;

export const pipelineContract = {
  /** All that are not archived, or hold open opportunities still, by form and in their order. */
  stages: procedure.output(z.array(pipelineStage)),
  /**
   * Makes these the stages of a form, in this order; what is left out is archived. STILL_USED where open opportunities are in
   * one left out; INVALID_INPUT for others than HR where a stage would ask no longer, so that the rules for asking would not hold.
   */
  saveStages: procedure
    .input(
      z.object({
        form: partnershipForm,
        stages: z
          .array(pipelineStage.pick({ name: true, asks: true }).extend({ id: pipelineStageId.nullable() }))
          .min(1)
          .max(20),
      }),
    )
    .output(z.object({ stages: z.array(pipelineStage), operationId: operationId.nullable() })),
  /** Open opportunities of a form by stage, what is due first on top: of each stage how many there are, and the first of them. */
  board: procedure
    .input(z.object({ form: partnershipForm, ...scope, perStage: z.int().min(1).max(200) }))
    .output(
      z.object({
        today: plainDate,
        /** Open ones per form, for the tabs. */
        open: z.record(partnershipForm, z.int()),
        stages: z.array(
          z.object({ stageId: pipelineStageId, total: z.int(), cards: z.array(opportunityCard) }),
        ),
      }),
    ),
  /** More of one stage. */
  stageCards: procedure
    .input(
      z.object({
        stageId: pipelineStageId,
        ...scope,
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), cards: z.array(opportunityCard) })),
  /** The table: open and closed ones, sorted by any column. */
  list: procedure
    .input(
      z.object({
        forms: z.array(partnershipForm),
        state: z.enum(['open', 'closed', 'all']),
        ...scope,
        sort: opportunityColumn,
        descending: z.boolean(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), opportunities: z.array(opportunityCard) })),
  opportunity: procedure.input(z.object({ id: opportunityId })).output(opportunity),
  /** Latest first, open ones before closed ones. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(opportunityCard)),
  /** Opens one in the named stage; ASK_BLOCKED where the stage asks and the rules protect the person. */
  open: procedure
    .input(
      opportunityDraft.extend({
        personId,
        form: partnershipForm,
        stageId: pipelineStageId,
        override: askOverride.nullable(),
      }),
    )
    .output(changed),
  update: procedure.input(one.extend(opportunityDraft.shape)).output(changed),
  /** Moves it to another stage of its form; ASK_BLOCKED as for `open`. */
  move: procedure
    .input(one.extend({ stageId: pipelineStageId, override: askOverride.nullable() }))
    .output(changed),
  /**
   * Closes it. `returned` opens the new tenure (employment) or partnership (other forms), or names who was referred; `notNow`
   * with a day to ask again plans a follow-up for that day with the title given in the reader's language.
   */
  close: procedure
    .input(
      one.extend({
        outcome: opportunityOutcome,
        reason: outcomeReason.nullable(),
        words: z.string().max(5000),
        askAgainOn: plainDate.nullable(),
        tenure: tenure.omit({ id: true }).nullable(),
        partnership: partnership.omit({ id: true }).nullable(),
        referredId: personId.nullable(),
      }),
    )
    .output(changed),
  /** Open again in the stage where it was; what it had made (a tenure, a follow-up) stays. ASK_BLOCKED as for `open`. */
  reopen: procedure.input(one.extend({ override: askOverride.nullable().optional() })).output(changed),
  /** Into the bin. */
  remove: procedure.input(one).output(z.object({ operationId })),
  /**
   * Who might come back, for a role: alumni in reach of an ask, never who said no, wants distance, may not be contacted or may not
   * return, ranked by the weighted facts, each with its reasons. See docs/returning.md.
   */
  mightReturn: procedure
    .input(
      z.object({
        role: roleSought,
        weights: returnWeights,
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(mightReturn) })),
  /** How the reader looked for them last, null at first; and the departments that anybody was in, by name. */
  returnView: procedure.output(z.object({ view: returnView.nullable(), departments: z.array(z.string()) })),
  /** Keeps how the reader looks for them; not in the history. */
  keepReturnView: procedure.input(returnView).output(z.null()),
  /** Open ones whose next step is late or due within seven days, earliest first. */
  nextSteps: procedure.input(z.object({ mine: z.boolean(), limit: z.int().min(1).max(200) })).output(
    z.object({
      today: plainDate,
      overdue: z.int(),
      total: z.int(),
      opportunities: z.array(opportunityCard),
      /** Open ones without a day for their next step. */
      withoutStep: z.int(),
    }),
  ),
  /** For opportunities opened in the period; see docs/metrics.md. */
  numbers: procedure
    .input(z.object({ from: plainDate, to: plainDate, form: partnershipForm }))
    .output(pipelineNumbers),
};
