import { z } from 'zod';
import { askFinding } from '../domain/asking/verdict.ts';
import {
  operationId,
  opportunityId,
  partnershipId,
  personId,
  pipelineStageId,
  tenureId,
  worryId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { returnWeights, roleSought } from '../domain/pipeline/returnFactors.ts';
import { stageCode } from '../domain/pipeline/stages.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  openness,
  opportunityOutcome,
  orientationKind,
  orientationSource,
  outcomeReason,
  partnershipForm,
} from '../domain/vocabulary.ts';
import { askOverride } from './asks.ts';
import { metric } from './insights.ts';
import { partnership, tenure } from './personProfile.ts';
import { procedure } from './refusals.ts';

export const pipelineStage = z.object({
  id: pipelineStageId,
  form: partnershipForm,
  /** One of the program's own; its word where it has no `name` is `pipeline:stage.<code>`. */
  code: stageCode.nullable(),
  name: z.string().trim().min(1).max(60).nullable(),
  /** Whoever comes here was asked by us, so the rules for asking hold on the way in. */
  asks: z.boolean(),
  /** Open opportunities in it. */
  open: z.int(),
});
export type PipelineStage = z.infer<typeof pipelineStage>;

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

const draft = z.object({
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
export type OpportunityDraft = z.infer<typeof draft>;

export const opportunity = opportunityCard.extend(draft.shape).extend({
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
      draft.extend({
        personId,
        form: partnershipForm,
        stageId: pipelineStageId,
        override: askOverride.nullable(),
      }),
    )
    .output(changed),
  update: procedure.input(one.extend(draft.shape)).output(changed),
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
