import { z } from 'zod';
import { operationId, personId, requestId, segmentId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { noteTier, orientationKind, requestAnswer } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** Somebody who raised it, or shares it. */
export const requestPerson = z.object({
  personId,
  personName,
  raised: z.boolean(),
  /** The day from which they are on record with it. */
  since: plainDate,
});
export type RequestPerson = z.infer<typeof requestPerson>;

const facts = {
  title: z.string().trim().min(1).max(200),
  words: z.string().max(10_000),
  raisedOn: plainDate,
  /** What it has to do with, of what people want; null for none of it. */
  orientation: orientationKind.nullable(),
  /** The circle it came from. */
  segmentId: segmentId.nullable(),
  /** Who answers for the company. */
  owner: z.string().max(120).nullable(),
  tier: noteTier,
};

/** A voice: what members ask of the company, and what it answers. */
export const memberRequest = z.object({
  ...facts,
  id: requestId,
  version: z.int(),
  segmentName: z.string().nullable(),
  recordedBy: z.string(),
  /** Null while the company has not answered. */
  answer: requestAnswer.nullable(),
  answerWords: z.string().max(10_000),
  answeredOn: plainDate.nullable(),
  answeredBy: z.string().max(120).nullable(),
  /** The day on which what was promised was there. */
  doneOn: plainDate.nullable(),
  /** Who raised it first, then who shares it; at most the first ten. */
  people: z.array(requestPerson),
  /** How many raised or share it. */
  sharedBy: z.int(),
});
export type MemberRequest = z.infer<typeof memberRequest>;

/** `waiting` has no answer for more than 30 days. */
export const requestState = z.enum(['all', 'unanswered', 'waiting', 'willDo', 'done', 'cannot']);
export type RequestState = z.infer<typeof requestState>;

/** What was done of what members asked for. */
export const doneRequest = memberRequest.pick({
  id: true,
  title: true,
  answerWords: true,
  doneOn: true,
  sharedBy: true,
});
export type DoneRequest = z.infer<typeof doneRequest>;

const one = z.object({ id: requestId, version: z.int() });
/** `operationId` is for undoing it; null where nothing changed. */
const changed = z.object({ request: memberRequest, operationId: operationId.nullable() });

/** Of what the reader may see: voices for HR only, or for their owner only, are not there for others (NOT_FOUND). */
export const requestsContract = {
  /** Unanswered ones first, longest waiting on top; then the answered ones, latest answer first. */
  list: procedure
    .input(
      z.object({
        search: z.string().max(200),
        state: requestState,
        orientation: orientationKind.nullable(),
        segmentId: segmentId.nullable(),
        /** Only what the reader owns, or nobody does. */
        mine: z.boolean(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(
      z.object({
        today: plainDate,
        total: z.int(),
        /** How many there are in each state, of those that the other filters let through. */
        counts: z.record(requestState, z.int()),
        requests: z.array(memberRequest),
      }),
    ),
  get: procedure.input(z.object({ id: requestId })).output(memberRequest),
  /** Everybody who raised or shares it, by name. */
  people: procedure.input(z.object({ id: requestId })).output(z.array(requestPerson)),
  /** What a person raised or shares, latest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(memberRequest)),
  /** Adds one (`id` null) with the people named; of one that is there the people stay. */
  save: procedure
    .input(
      z.object(facts).extend({
        id: requestId.nullable(),
        version: z.int(),
        raisedBy: z.array(personId).max(200),
      }),
    )
    .output(changed),
  /** Who raised it or shares it: adds them from today on, changes how they stand to it, or takes them out (`as` null). */
  setPeople: procedure
    .input(
      z.object({
        id: requestId,
        people: z.array(personId).min(1).max(1000),
        as: z.enum(['raised', 'shares']).nullable(),
      }),
    )
    .output(changed),
  /**
   * What the company answers, null for taking the answer back. INVALID_INPUT for a day before it was raised or after today, and
   * for `doneOn` with any answer but `done`.
   */
  answer: procedure
    .input(
      one.extend({
        answer: requestAnswer.nullable(),
        words: z.string().max(10_000),
        answeredOn: plainDate,
        answeredBy: z.string().trim().min(1).max(120),
        doneOn: plainDate.nullable(),
      }),
    )
    .output(changed),
  /** Into the bin. */
  remove: procedure.input(one).output(z.object({ operationId })),
  /** Unanswered for more than 30 days, longest first; `mine` leaves out what others own. */
  waiting: procedure
    .input(z.object({ mine: z.boolean(), limit: z.int().min(1).max(100) }))
    .output(z.object({ today: plainDate, total: z.int(), requests: z.array(memberRequest) })),
  /** "You asked, we did": what was done in these days, latest first; of open ones only, as it is for everybody's eyes. */
  done: procedure.input(z.object({ from: plainDate, to: plainDate })).output(z.array(doneRequest)),
};
