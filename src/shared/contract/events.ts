import { z } from 'zod';
import { eventGuestId, eventId, fileGrantId, operationId, personId, segmentId } from '../domain/ids.ts';
import { instant, timeZone } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  eventAnswer,
  language,
  leftOutReason,
  orientationKind,
  orientationStrength,
} from '../domain/vocabulary.ts';
import { wallTime } from '../domain/wallTime.ts';
import { audience, leftOutCount } from './audience.ts';
import { procedure } from './refusals.ts';

/** One of an event's dates, by the clock of its zone. */
export const eventSession = z.object({ from: wallTime, to: wallTime });
export type EventSession = z.infer<typeof eventSession>;

export const eventFacts = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(20_000),
  sessions: z.array(eventSession).min(1).max(30),
  zone: timeZone,
  place: z.string().trim().max(300),
  link: z.string().trim().max(2000),
  hosts: z.array(z.string().trim().min(1).max(120)).max(50),
  /** Whom it is for, by what they want of the network; empty for everybody. */
  orientations: z.array(orientationKind),
  capacity: z.int().min(1).max(100_000).nullable(),
  /** ISO 4217; costs are in its smallest unit. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  plannedCost: z.int().min(0).nullable(),
  actualCost: z.int().min(0).nullable(),
  owner: z.string().nullable(),
});
export type EventFacts = z.infer<typeof eventFacts>;

export const communityEvent = eventFacts.extend({
  id: eventId,
  version: z.int(),
  startsAt: instant,
  endsAt: instant,
  cancelledAt: instant.nullable(),
});
export type CommunityEvent = z.infer<typeof communityEvent>;

export const eventCounts = z.object({
  listed: z.int(),
  invited: z.int(),
  /** Of the invited, who wants one of the event's orientations by what was on record on its first day (today before it). */
  fits: z.int(),
  yes: z.int(),
  maybe: z.int(),
  no: z.int(),
  attended: z.int(),
  /** Of those who came, who was invited: what the rate of attendance counts. */
  invitedWhoCame: z.int(),
  walkIns: z.int(),
  /** How many gave a score of 1 to 5, and its mean; null without one. */
  scored: z.int(),
  meanScore: z.number().nullable(),
});
export type EventCounts = z.infer<typeof eventCounts>;

const wanted = z.array(z.object({ kind: orientationKind, strength: orientationStrength }));

export const eventGuest = z.object({
  id: eventGuestId,
  personId,
  personName,
  department: z.string().nullable(),
  /** Which of the event's orientations the person wants; of an event for everybody, none. */
  wants: wanted,
  fits: z.boolean(),
  /** Why the person may not be invited now; null where nothing speaks against it. */
  leftOut: leftOutReason.nullable(),
  listedOn: plainDate,
  invitedOn: plainDate.nullable(),
  answer: eventAnswer.nullable(),
  answeredOn: plainDate.nullable(),
  attended: z.boolean().nullable(),
  walkIn: z.boolean(),
  feedbackScore: z.int().min(1).max(5).nullable(),
  feedbackWords: z.string().max(5000),
});
export type EventGuest = z.infer<typeof eventGuest>;

/** Somebody who could be put on an event's list. */
export const eventCandidate = z.object({
  personId,
  personName,
  department: z.string().nullable(),
  wants: wanted,
  fits: z.boolean(),
  leftOut: leftOutReason.nullable(),
  listed: z.boolean(),
});
export type EventCandidate = z.infer<typeof eventCandidate>;

/** A row of a meeting tool's list of attendants, and whom it is taken for. */
export const attendanceRow = z.object({
  row: z.int(),
  name: z.string(),
  email: z.string(),
  minutes: z.number().nullable(),
  match: z.object({ personId, personName, by: z.enum(['email', 'name']), listed: z.boolean() }).nullable(),
  /** Others of that name, where it can't be said. */
  candidates: z.array(z.object({ personId, personName, department: z.string().nullable() })),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

const one = z.object({ id: eventId });
const versioned = one.extend({ version: z.int() });
/** `operationId` is for undoing it; null where nothing changed. */
const changed = z.object({ operationId: operationId.nullable() });
const paper = one.extend({ language, file: fileGrantId });

export const guestFilter = z.enum([
  'all',
  'notInvited',
  'noAnswer',
  'yes',
  'maybe',
  'no',
  'attended',
  'absent',
  'walkIn',
]);
export type GuestFilter = z.infer<typeof guestFilter>;

/** A rate with its parts; null where nobody is counted over. */
export const eventRate = z.object({ value: z.number().nullable(), n: z.int(), denominator: z.int() });

export const eventsContract = {
  /** By their first day: coming ones soonest first, past ones latest first. */
  list: procedure
    .input(
      z.object({
        when: z.enum(['coming', 'past']),
        search: z.string().max(200),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(
      z.object({
        total: z.int(),
        events: z.array(z.object({ event: communityEvent, counts: eventCounts })),
      }),
    ),
  /** All that have a session on one of these days, in the user's zone. */
  calendar: procedure
    .input(z.object({ from: plainDate, to: plainDate }))
    .output(z.array(z.object({ event: communityEvent, counts: eventCounts }))),
  get: procedure.input(one).output(z.object({ event: communityEvent, counts: eventCounts })),
  /** Adds one (`id` null), or changes it; INVALID_INPUT for a session that ends before it begins. */
  save: procedure
    .input(eventFacts.extend({ id: eventId.nullable(), version: z.int() }))
    .output(changed.extend({ event: communityEvent })),
  /** Calls it off, or takes that back. */
  cancel: procedure.input(versioned.extend({ cancelled: z.boolean() })).output(changed),
  /** Into the bin. */
  remove: procedure.input(versioned).output(changed),
  /**
   * Of an audience, how many an event for these orientations would fit, and who is left out because they may not be invited to
   * events (by none of the channels); for the form and the list of invitations.
   */
  fit: procedure.input(z.object({ orientations: z.array(orientationKind), audience })).output(
    z.object({
      people: z.int(),
      /** Who may be invited, and of these who fits. */
      invitable: z.int(),
      fits: z.int(),
      byOrientation: z.array(z.object({ kind: orientationKind, people: z.int() })),
      leftOut: z.array(leftOutCount),
    }),
  ),
  /** The people of an audience, by name: those who fit, the others who may be invited, or those left out. */
  candidates: procedure
    .input(
      one.extend({
        audience,
        show: z.enum(['fitting', 'others', 'leftOut']),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(eventCandidate) })),
  /** Puts those of an audience on the list who may be invited (with `onlyFitting`, who also fit) and are not on it yet. */
  addGuests: procedure
    .input(one.extend({ audience, onlyFitting: z.boolean() }))
    .output(changed.extend({ added: z.int() })),
  /** Takes people off the list who were not invited and did not come. */
  removeGuests: procedure
    .input(one.extend({ people: z.array(personId).min(1).max(10_000) }))
    .output(changed.extend({ removed: z.int() })),
  guests: procedure
    .input(
      one.extend({
        search: z.string().max(200),
        filter: guestFilter,
        sort: z.enum(['name', 'fit', 'answer', 'invited']),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), guests: z.array(eventGuest) })),
  /**
   * That people were invited, other than by an outreach; `people` null for all on the list who were not. Who may not be invited
   * now is left out and counted. Each gets an interaction (to the alumnus, purpose invitation).
   */
  markInvited: procedure
    .input(one.extend({ people: z.array(personId).max(10_000).nullable(), invitedOn: plainDate }))
    .output(changed.extend({ invited: z.int(), leftOut: z.array(leftOutCount) })),
  /** What they answered; null for no answer. */
  recordAnswer: procedure
    .input(
      one.extend({
        people: z.array(personId).min(1).max(10_000),
        answer: eventAnswer.nullable(),
        answeredOn: plainDate,
      }),
    )
    .output(changed),
  /** Who came and who did not (null: not said). Who came has it on the timeline, as an interaction of kind event. */
  recordAttendance: procedure
    .input(
      one.extend({
        people: z.array(personId).min(1).max(10_000),
        attended: z.boolean().nullable(),
        /** Puts those on the list who came without being on it. */
        walkIns: z.boolean(),
      }),
    )
    .output(changed),
  recordFeedback: procedure
    .input(
      one.extend({
        personId,
        score: z.int().min(1).max(5).nullable(),
        words: z.string().max(5000),
      }),
    )
    .output(changed),
  /** Reads a CSV or XLSX of a meeting tool; nothing is written. */
  readAttendance: procedure
    .input(one.extend({ file: fileGrantId }))
    .output(z.object({ fileName: z.string(), rows: z.array(attendanceRow) })),
  ofPerson: procedure
    .input(z.object({ personId }))
    .output(
      z.array(
        z.object({ event: communityEvent, guest: eventGuest.omit({ leftOut: true, department: true }) }),
      ),
    ),
  /** See docs/metrics.md: attendance, fit, and who came again, over events that began in the period. */
  numbers: procedure
    .input(z.object({ from: plainDate, to: plainDate, segmentId: segmentId.nullable() }))
    .output(
      z.object({
        events: z.int(),
        attendance: eventRate,
        fit: eventRate,
        repeat: eventRate,
        meanScore: eventRate,
      }),
    ),
  saveCalendarFile: procedure.input(paper).output(z.object({ bytes: z.int() })),
  /** Name badges of who said yes, and of walk-ins; PDF. */
  saveBadges: procedure.input(paper).output(z.object({ bytes: z.int(), people: z.int() })),
  /** A sheet to tick off who came; PDF. */
  saveAttendanceSheet: procedure.input(paper).output(z.object({ bytes: z.int(), people: z.int() })),
};
