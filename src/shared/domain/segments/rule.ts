import { z } from 'zod';
import { customFieldId, labelId, segmentId } from '../ids.ts';
import { knowledgeAge } from '../knowledgeAge.ts';
import { plainDate } from '../plainDate.ts';
import {
  channel,
  consentPurpose,
  direction,
  employmentType,
  interactionKind,
  membershipState,
  openness,
  orientationKind,
  orientationSource,
  partnershipForm,
  partnershipKind,
  purpose,
} from '../vocabulary.ts';

/**
 * A rule says who belongs to a segment, and who a filtered list shows: conditions joined by groups of AND and OR,
 * each of which can be turned round by NOT. What each condition means is said beside it; the SQL made of it
 * (src/data/segments) and the plain evaluation in the tests agree on every person.
 */

/** A span of calendar time back from today. */
export const span = z.object({ count: z.int().min(1).max(1200), unit: z.enum(['days', 'months', 'years']) });
export type Span = z.infer<typeof span>;

/** Text as the search folds it. `in` is equality with one of several; `empty` means nothing is recorded. */
export const textTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('contains'), text: z.string().min(1).max(200) }),
  z.object({ test: z.literal('startsWith'), text: z.string().min(1).max(200) }),
  z.object({ test: z.literal('in'), texts: z.array(z.string().min(1).max(200)).min(1).max(100) }),
  z.object({ test: z.literal('empty') }),
]);
export type TextTest = z.infer<typeof textTest>;

/**
 * Days, both ends included. `last`: within the span that ends today; `notLast`: before that span, or never;
 * `next`: from today to the end of the span. A span of one day is today alone, see spans.ts. A moment counts on its day in the user's zone.
 */
export const dateTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('between'), from: plainDate.nullable(), to: plainDate.nullable() }),
  z.object({ test: z.literal('last'), span }),
  z.object({ test: z.literal('notLast'), span }),
  z.object({ test: z.literal('next'), span }),
  z.object({ test: z.literal('empty') }),
]);
export type DateTest = z.infer<typeof dateTest>;

/** Both ends included, null for none. */
export const numberTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('between'), from: z.number().nullable(), to: z.number().nullable() }),
  z.object({ test: z.literal('empty') }),
]);
export type NumberTest = z.infer<typeof numberTest>;

/** Text fields; department to leaveReason are those of the latest tenure, `anyDepartment` and `anyTitle` of any. */
export const textField = z.enum([
  'name',
  'company',
  'jobTitle',
  'location',
  'externalId',
  'email',
  'owner',
  'department',
  'title',
  'grade',
  'manager',
  'leaveReason',
  'anyDepartment',
  'anyTitle',
]);
export type TextField = z.infer<typeof textField>;

/**
 * `startedOn` is the first day of the first tenure, `leftOn` the last day of the latest; `lastContact` any
 * interaction, `lastHeard` one from the alumnus or mutual; `nextDue` the earliest open follow-up.
 */
export const dateField = z.enum([
  'startedOn',
  'leftOn',
  'invitedOn',
  'joinedOn',
  'lastContact',
  'lastHeard',
  'nextDue',
  'addedOn',
  'changedOn',
]);
export type DateField = z.infer<typeof dateField>;

/**
 * `tenureYears`: days in tenures with known days, a tenure that goes on counted to today, over 365.25 (of several
 * that go on, the one begun last); `yearsSinceLeaving`: days from the last day to today over 365.25, empty for who is here.
 */
export const numberField = z.enum([
  'tenureYears',
  'yearsSinceLeaving',
  'tenures',
  'interactions',
  'givenByAlumnus',
  'givenByCompany',
]);
export type NumberField = z.infer<typeof numberField>;

/** `here`: a tenure goes on, or ends after today; `alumnus`: all tenures ended by today, and alive. */
export const flagField = z.enum(['alumnus', 'here', 'reachable', 'doNotContact', 'deceased']);
export type FlagField = z.infer<typeof flagField>;

const negated = { not: z.boolean() };

/** How old the record is that decides; any age where it is left out. Without a record no age holds. */
const ages = z.array(knowledgeAge).min(1).optional();

export const condition = z.discriminatedUnion('type', [
  z.object({ ...negated, type: z.literal('text'), field: textField, is: textTest }),
  z.object({ ...negated, type: z.literal('date'), field: dateField, is: dateTest }),
  z.object({ ...negated, type: z.literal('number'), field: numberField, is: numberTest }),
  z.object({ ...negated, type: z.literal('flag'), field: flagField }),
  z.object({ ...negated, type: z.literal('openness'), in: z.array(openness).min(1), ages }),
  z.object({ ...negated, type: z.literal('preferredForm'), in: z.array(partnershipForm).min(1) }),
  z.object({ ...negated, type: z.literal('membership'), in: z.array(membershipState).min(1) }),
  /** Of the latest tenure. */
  z.object({ ...negated, type: z.literal('employmentType'), in: z.array(employmentType).min(1) }),
  /** The person carries one of the tags or skills. */
  z.object({ ...negated, type: z.literal('label'), in: z.array(labelId).min(1).max(100) }),
  /** The latest record of one of the kinds is at least that strong, and known in one of the ways. */
  z.object({
    ...negated,
    type: z.literal('orientation'),
    in: z.array(orientationKind).min(1),
    atLeast: z.int().min(1).max(3),
    sources: z.array(orientationSource).min(1),
    ages,
  }),
  /** The latest word on the purpose, by one of the channels; `notAsked` where there is none by any of them. */
  z.object({
    ...negated,
    type: z.literal('consent'),
    purpose: consentPurpose,
    channels: z.array(channel).min(1),
    state: z.enum(['granted', 'withdrawn', 'notAsked']),
  }),
  /** At least so many interactions of any of these; null for all kinds, purposes, directions, and for ever. */
  z.object({
    ...negated,
    type: z.literal('interaction'),
    kinds: z.array(interactionKind).min(1).nullable(),
    purposes: z.array(purpose).min(1).nullable(),
    directions: z.array(direction).min(1).nullable(),
    within: span.nullable(),
    atLeast: z.int().min(1).max(1000),
  }),
  /** A partnership of one of the kinds; `now` for one that goes on today. */
  z.object({
    ...negated,
    type: z.literal('partnership'),
    in: z.array(partnershipKind).min(1),
    now: z.boolean(),
  }),
  z.object({ ...negated, type: z.literal('segment'), segmentId }),
  z.object({ ...negated, type: z.literal('customText'), fieldId: customFieldId, is: textTest }),
  z.object({ ...negated, type: z.literal('customNumber'), fieldId: customFieldId, is: numberTest }),
  z.object({ ...negated, type: z.literal('customDate'), fieldId: customFieldId, is: dateTest }),
  z.object({
    ...negated,
    type: z.literal('customChoice'),
    fieldId: customFieldId,
    in: z.array(z.string()).min(1),
  }),
  z.object({ ...negated, type: z.literal('customFlag'), fieldId: customFieldId }),
]);
export type Condition = z.infer<typeof condition>;

/** How deep groups may stand in groups. */
export const deepestGroup = 6;

/** All (`and`) or at least one (`or`) of its items hold; an empty group holds for everybody. */
const ruleGroup = z.object({
  type: z.literal('group'),
  not: z.boolean(),
  join: z.enum(['and', 'or']),
  get items() {
    return z.array(z.union([condition, ruleGroup])).max(50);
  },
});
export type RuleGroup = z.infer<typeof ruleGroup>;
export type RuleItem = Condition | RuleGroup;

export const rule = ruleGroup.refine((whole) => depthOf(whole) <= deepestGroup, { message: 'too deep' });
export type Rule = RuleGroup;

/** Holds for everybody. */
export const everybody: Rule = { type: 'group', not: false, join: 'and', items: [] };

function depthOf(item: RuleItem): number {
  return item.type === 'group' ? 1 + Math.max(0, ...item.items.map(depthOf)) : 0;
}
