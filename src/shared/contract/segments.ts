import { z } from 'zod';
import { personId, segmentId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { rule } from '../domain/segments/rule.ts';
import { procedure } from './refusals.ts';

const common = {
  id: segmentId,
  version: z.int(),
  name: z.string().trim().min(1).max(80),
  description: z.string().max(2000),
  /** How often we want to be in touch with each of them, in days. */
  keepInTouchDays: z.int().min(1).max(3650).nullable(),
};

/** A static list, or a rule that says who belongs. */
export const segment = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('list') }),
  z.object({ ...common, kind: z.literal('rule'), rule }),
]);
export type Segment = z.infer<typeof segment>;

const { id: _id, version: _version, ...draftOf } = common;

export const newSegment = z.discriminatedUnion('kind', [
  z.object({ ...draftOf, kind: z.literal('list'), people: z.array(personId).max(100_000) }),
  z.object({ ...draftOf, kind: z.literal('rule'), rule }),
]);
export type NewSegment = z.infer<typeof newSegment>;

const member = z.object({
  id: personId,
  name: personName,
  department: z.string().nullable(),
  company: z.string().nullable(),
});

/** A condition of the rule, by the numbers of its place in groups (`[0, 2]`: third item of the first), and whether it holds. */
export const conditionOutcome = z.object({
  path: z.array(z.int()),
  holds: z.boolean(),
  /** What is on record that decides it, as the page shows such a value; null where that is nothing. */
  evidence: z.string().nullable(),
});
export type ConditionOutcome = z.infer<typeof conditionOutcome>;

export const segmentsContract = {
  /** By name, each with how many people belong to it. */
  list: procedure.output(z.array(z.object({ segment, people: z.int() }))),
  get: procedure.input(z.object({ id: segmentId })).output(segment),
  add: procedure.input(newSegment).output(segment),
  /** A list stays a list, a rule a rule. SEGMENT_CIRCLE where a rule comes back to itself by other segments. */
  update: procedure.input(segment).output(segment),
  /** Into the bin. STILL_USED where another segment's rule names it. */
  remove: procedure.input(z.object({ id: segmentId, version: z.int() })).output(z.null()),
  restore: procedure.input(z.object({ id: segmentId })).output(segment),
  addPeople: procedure
    .input(z.object({ id: segmentId, people: z.array(personId).min(1).max(1000) }))
    .output(segment),
  removePeople: procedure
    .input(z.object({ id: segmentId, people: z.array(personId).min(1).max(1000) }))
    .output(segment),
  /** How many people a rule holds for, and some of them, spread over all; for building it. */
  try: procedure
    .input(z.object({ rule, sample: z.int().min(0).max(50) }))
    .output(z.object({ people: z.int(), of: z.int(), sample: z.array(member) })),
  /** The segments a person is in. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(segment)),
  /** Why a person is, or is not, in a rule's segment: each condition with its outcome. Empty for a list. */
  explain: procedure
    .input(z.object({ id: segmentId, personId }))
    .output(z.object({ holds: z.boolean(), outcomes: z.array(conditionOutcome) })),
};
