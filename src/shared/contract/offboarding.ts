import { z } from 'zod';
import {
  offboardingId,
  offboardingStepId,
  offboardingTemplateId,
  operationId,
  personId,
  tenureId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  employmentType,
  language,
  offboardingOutcome,
  stepAnchor,
  stepKind,
  stepOwner,
  stepState,
} from '../domain/vocabulary.ts';
import { metric } from './insights.ts';
import { consent, contactPoint } from './personProfile.ts';
import { procedure } from './refusals.ts';

/** A step as a template or a new plan has it; `after` names steps of the same list by their place, from 0. */
export const plannedStep = z.object({
  kind: stepKind,
  title: z.string().trim().min(1).max(200),
  owner: stepOwner,
  ownerName: z.string().max(120).nullable(),
  anchor: stepAnchor,
  /** Days after the anchor; before it where negative. */
  offsetDays: z.int().min(-365).max(730),
  after: z.array(z.int().min(0)),
});
export type PlannedStep = z.infer<typeof plannedStep>;

export const offboardingTemplate = z.object({
  /** Null for the program's own, which is there in each language. */
  id: offboardingTemplateId.nullable(),
  version: z.int(),
  name: z.string().trim().min(1).max(120),
  /** The language of the program's own. */
  language: language.nullable(),
  steps: z.array(plannedStep).min(1).max(100),
});
export type OffboardingTemplate = z.infer<typeof offboardingTemplate>;

export const offboardingStep = z.object({
  id: offboardingStepId,
  kind: stepKind,
  title: z.string(),
  owner: stepOwner,
  ownerName: z.string().nullable(),
  anchor: stepAnchor,
  offsetDays: z.int(),
  /** By hand, or counted from the anchor. */
  dueOn: plainDate.nullable(),
  dueByHand: z.boolean(),
  /** Open, and due on a day before today. */
  late: z.boolean(),
  after: z.array(offboardingStepId),
  /** Steps of `after` that are still open. */
  waitsFor: z.array(offboardingStepId),
  state: stepState,
  note: z.string(),
  settledAt: instant.nullable(),
  settledBy: z.string().nullable(),
});
export type OffboardingStep = z.infer<typeof offboardingStep>;

/** `overdue`: not given, and the last day is over. `givenLate`: given after the last day. */
export const thanksState = z.enum(['none', 'prepared', 'given', 'givenLate', 'overdue']);

export const conversationState = z.enum(['none', 'draft', 'finished']);

/** A leaver as a card shows them. Their farewell is named by the tenure that ends. */
export const leaver = z.object({
  personId,
  personName,
  tenureId,
  lastDay: plainDate,
  /** First day of the time here that ends; null where it is not known. */
  hereSince: plainDate.nullable(),
  department: z.string().nullable(),
  title: z.string().nullable(),
  manager: z.string().nullable(),
  hrOwner: z.string().nullable(),
  noticeOn: plainDate.nullable(),
  /** Null while nothing is planned. */
  plan: z
    .object({
      id: offboardingId,
      version: z.int(),
      outcome: offboardingOutcome.nullable(),
      /** Done or not needed, of all. */
      settled: z.int(),
      steps: z.int(),
      late: z.int(),
      next: z.object({ title: z.string(), dueOn: plainDate.nullable(), owner: stepOwner }).nullable(),
    })
    .nullable(),
  conversation: conversationState,
  thanks: thanksState,
});
export type Leaver = z.infer<typeof leaver>;

const one = z.object({ id: offboardingId, version: z.int() });
const days = { noticeOn: plainDate.nullable(), lastDay: plainDate };
const people = { manager: z.string().max(120).nullable(), hrOwner: z.string().max(120).nullable() };

/** A leaver's page: the plan with its steps, and what the plan wants confirmed before the last day. */
export const leaverPage = leaver.extend({
  personVersion: z.int(),
  employmentType: employmentType.nullable(),
  steps: z.array(offboardingStep),
  contactPoints: z.array(contactPoint),
  /** The latest word per purpose and channel. */
  consents: z.array(consent),
});
export type LeaverPage = z.infer<typeof leaverPage>;

const changed = z.object({ leaver: leaverPage, operationId: operationId.nullable() });

export const offboardingContract = {
  /**
   * Whose farewell is under way: a last day from today on, planned or not; a plan that is not closed; and whoever left in
   * the last 30 days without thanks though a plan or a conversation was begun. Earliest last day first, at most
   * `limit`. `mine`: those of whom the reader is manager or HR owner by name, and those of nobody.
   */
  board: procedure
    .input(z.object({ mine: z.boolean(), limit: z.int().min(1).max(1000) }))
    .output(z.object({ today: plainDate, total: z.int(), leavers: z.array(leaver) })),
  /** Who leaves in these days, and which steps are due in them. */
  calendar: procedure.input(z.object({ from: plainDate, to: plainDate, mine: z.boolean() })).output(
    z.object({
      leavers: z.array(leaver),
      steps: z.array(
        offboardingStep
          .pick({ id: true, title: true, kind: true, owner: true, state: true, late: true })
          .extend({ dueOn: plainDate, personId, personName, tenureId }),
      ),
    }),
  ),
  /** What is to be done in farewells: thanks not given though the last day has come, and steps late or due within seven days. */
  due: procedure.input(z.object({ mine: z.boolean(), limit: z.int().min(1).max(200) })).output(
    z.object({
      today: plainDate,
      /** Last day today. */
      thanksToday: z.array(leaver),
      thanksOverdue: z.object({ total: z.int(), leavers: z.array(leaver) }),
      /** Last day within seven days, today included. */
      leavingThisWeek: z.array(leaver),
      steps: z.object({
        total: z.int(),
        late: z.int(),
        steps: z.array(
          offboardingStep
            .pick({ id: true, title: true, kind: true, owner: true, ownerName: true, late: true })
            .extend({ dueOn: plainDate, personId, personName, tenureId }),
        ),
      }),
    }),
  ),
  /** The leaver of that tenure; NOT_FOUND where there is none, or the tenure has no last day. */
  leaver: procedure.input(z.object({ tenureId })).output(leaverPage),
  /**
   * Plans the farewell: gives the person's present tenure (`tenureId` null: the one that goes on, made where there is none) its last day and
   * the plan its steps. INVALID_INPUT where a plan is there already, the notice lies after the last day or steps wait for each
   * other in a circle.
   */
  plan: procedure
    .input(
      z.object({
        personId,
        tenureId: tenureId.nullable(),
        ...days,
        ...people,
        steps: z.array(plannedStep).min(1).max(100),
      }),
    )
    .output(changed),
  /** Moves the days and with them the steps whose day was not set by hand; or changes who looks after it. */
  change: procedure.input(one.extend({ ...days, ...people })).output(changed),
  /** Adds a step (`id` null) or changes it. */
  saveStep: procedure
    .input(
      one.extend({
        step: plannedStep.omit({ after: true }).extend({
          id: offboardingStepId.nullable(),
          dueOn: plainDate.nullable(),
          after: z.array(offboardingStepId),
        }),
      }),
    )
    .output(changed),
  removeStep: procedure.input(one.extend({ stepId: offboardingStepId })).output(changed),
  arrangeSteps: procedure.input(one.extend({ steps: z.array(offboardingStepId).min(1) })).output(changed),
  /** `notNeeded` takes a reason as its note. The conversation and the thanks settle their steps by themselves. */
  settleStep: procedure
    .input(one.extend({ stepId: offboardingStepId, state: stepState, note: z.string().max(2000) }))
    .output(changed),
  /**
   * The leaver's own contact details, confirmed before the last day, and the words of consent given with them; settles the
   * steps of both kinds. `consents` may be empty.
   */
  confirmContact: procedure
    .input(
      one.extend({
        personVersion: z.int(),
        contactPoints: z.array(contactPoint),
        consents: z.array(consent).max(16),
      }),
    )
    .output(changed),
  /** `withdrawn` takes the last day off the tenure again. */
  close: procedure
    .input(one.extend({ outcome: offboardingOutcome }))
    .output(changed.extend({ leaver: leaverPage.nullable() })),
  reopen: procedure.input(one).output(changed),
  /** The workspace's own in their order, then the program's in both languages. */
  templates: procedure.output(z.array(offboardingTemplate)),
  /** Keeps a template (`id` null: a new one); NAME_TAKEN. */
  saveTemplate: procedure.input(offboardingTemplate.omit({ language: true })).output(offboardingTemplate),
  removeTemplate: procedure.input(z.object({ id: offboardingTemplateId, version: z.int() })).output(z.null()),
  /** How farewells went for who left from `from` to `to`; see docs/metrics.md. */
  numbers: procedure.input(z.object({ from: plainDate, to: plainDate })).output(
    z.object({
      from: plainDate,
      to: plainDate,
      /** Farewell conversation held and thanks given on or before the last day, of all leavers of the period. */
      goodParting: metric,
      /** In points, -100 to 100; n is the number of scores. */
      leaverEnps: metric,
      scores: z.array(z.object({ score: z.int().min(0).max(10), people: z.int() })),
      /** Per side that owns steps: due in the period, and done late or still open after their day. */
      stepsByOwner: z.array(z.object({ owner: stepOwner, due: z.int(), late: z.int() })),
      /** Per month of the last day: how often each reason was named; only reasons the reader may see. */
      reasons: z.array(z.object({ month: plainDate, reason: z.string(), people: z.int() })),
      valued: z.array(z.object({ valued: z.string(), people: z.int() })),
      /** In how many conversations reasons, or what they valued, were told. */
      conversations: z.int(),
    }),
  ),
};
