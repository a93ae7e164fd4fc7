import { z } from 'zod';
import {
  careRecordId,
  communityManagerId,
  eventId,
  fileGrantId,
  operationId,
  personId,
  segmentId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { language, orientationKind, orientationSource, orientationStrength } from '../domain/vocabulary.ts';
import { leftOutCount } from './audience.ts';
import { procedure } from './refusals.ts';

/** Who looks after a circle, from a day to a day. */
export const communityManager = z.object({
  id: communityManagerId,
  version: z.int(),
  personId,
  personName,
  department: z.string().nullable(),
  segmentId,
  /** The circle's name; also of one that is in the bin by now. */
  segmentName: z.string(),
  startedOn: plainDate,
  /** The last day; null while it goes on. */
  endedOn: plainDate.nullable(),
  note: z.string().max(5000),
  /** How much of what they took care of is on record, over the whole time, and when that was last. */
  care: z.int(),
  lastCareOn: plainDate.nullable(),
});
export type CommunityManager = z.infer<typeof communityManager>;

/** A circle as it is today: a segment that somebody looks after, or did. */
export const circle = z.object({
  segmentId,
  name: z.string(),
  kind: z.enum(['list', 'rule']),
  /** Who looks after it today, longest first. */
  managers: z.array(communityManager),
  people: z.int(),
  /** Of these, alumni who joined; and of these, who took part in the 12 months to today. See docs/metrics.md. */
  joined: z.int(),
  active: z.int(),
  /** What its managers took care of in the 12 months to today. */
  care: z.int(),
  lastCareOn: plainDate.nullable(),
  /** Voices from it that the company has not answered, of those the reader may see. */
  unanswered: z.int(),
});
export type Circle = z.infer<typeof circle>;

/** Something a manager took care of. */
export const careRecord = z.object({
  id: careRecordId,
  managerId: communityManagerId,
  personId,
  personName,
  happenedOn: plainDate,
  words: z.string().trim().min(1).max(2000),
  event: z.object({ id: eventId, title: z.string() }).nullable(),
});
export type CareRecord = z.infer<typeof careRecord>;

export const circleMember = z.object({
  personId,
  personName,
  department: z.string().nullable(),
  leftOn: plainDate.nullable(),
  joined: z.boolean(),
  /** Took part in the 12 months to today. */
  active: z.boolean(),
  orientation: orientationKind.nullable(),
  lastHeardAt: instant.nullable(),
});
export type CircleMember = z.infer<typeof circleMember>;

/** What speaks for somebody as a community manager; over the 12 months to today, but for the first and the last. */
export const managerReason = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('wants'),
    kind: z.enum(['organise', 'mentor']),
    strength: orientationStrength,
    source: orientationSource,
  }),
  z.object({ reason: z.literal('attended'), times: z.int() }),
  z.object({ reason: z.literal('gave'), times: z.int() }),
  z.object({ reason: z.literal('voices'), times: z.int() }),
  z.object({ reason: z.literal('before'), until: plainDate }),
]);
export type ManagerReason = z.infer<typeof managerReason>;

export const managerCandidate = z.object({
  personId,
  personName,
  department: z.string().nullable(),
  leftOn: plainDate.nullable(),
  /** Weightiest first. */
  reasons: z.array(managerReason),
});
export type ManagerCandidate = z.infer<typeof managerCandidate>;

const term = {
  startedOn: plainDate,
  endedOn: plainDate.nullable(),
  note: z.string().max(5000),
};
/** `operationId` is for undoing it; null where nothing changed. */
const changed = z.object({ manager: communityManager, operationId: operationId.nullable() });

export const communityManagersContract = {
  /** All circles by name, and who looked after one and does so no more, latest first. */
  circles: procedure.output(
    z.object({ today: plainDate, circles: z.array(circle), past: z.array(communityManager) }),
  ),
  /** One circle, all who look or looked after it, and the latest 200 things they took care of. NOT_FOUND in the bin. */
  circle: procedure.input(z.object({ segmentId })).output(
    z.object({
      today: plainDate,
      circle,
      managers: z.array(communityManager),
      care: z.array(careRecord),
    }),
  ),
  /** Its people, by name. */
  members: procedure
    .input(
      z.object({
        segmentId,
        show: z.enum(['all', 'active', 'quiet', 'notJoined']),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), members: z.array(circleMember) })),
  /** What a person looks or looked after, latest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(communityManager)),
  /**
   * Makes somebody the manager of a circle: of a segment that is there, or of a new list of that name (NAME_TAKEN).
   * INVALID_INPUT where the days overlap with a term they have there already.
   */
  appoint: procedure
    .input(
      z.object({
        personId,
        circle: z.discriminatedUnion('type', [
          z.object({ type: z.literal('segment'), segmentId }),
          z.object({ type: z.literal('new'), name: z.string().trim().min(1).max(80) }),
        ]),
        ...term,
      }),
    )
    .output(changed),
  /** Changes the days and the note; a last day ends it. INVALID_INPUT as for `appoint`. */
  update: procedure.input(z.object({ id: communityManagerId, version: z.int(), ...term })).output(changed),
  /** Takes a term out that never was, with what is on record of it. */
  remove: procedure
    .input(z.object({ id: communityManagerId, version: z.int() }))
    .output(z.object({ operationId })),
  /** Adds something they took care of (`id` null), or changes it. */
  saveCare: procedure
    .input(
      careRecord.pick({ managerId: true, happenedOn: true, words: true }).extend({
        id: careRecordId.nullable(),
        eventId: eventId.nullable(),
      }),
    )
    .output(z.object({ care: careRecord, operationId: operationId.nullable() })),
  removeCare: procedure.input(z.object({ id: careRecordId })).output(z.object({ operationId })),
  /**
   * Members who could become one, what speaks for them most first: who said that they want to help run the community, came twice or
   * more, or contributed. Never who looks after a circle already, died, wants distance or may not be contacted.
   */
  candidates: procedure
    .input(
      z.object({
        /** Only people of this circle; null for everybody. */
        segmentId: segmentId.nullable(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(managerCandidate) })),
  /** Who would be on the hand-over sheet now, how many with a way to reach them, and who is left out. */
  sheet: procedure
    .input(z.object({ managerId: communityManagerId }))
    .output(z.object({ people: z.int(), email: z.int(), phone: z.int(), leftOut: z.array(leftOutCount) })),
  /**
   * Writes the hand-over sheet for a manager, and logs it: people who may be told news or events by email or phone, each with those
   * contacts for which they said so. PDF_NEEDS_WINDOW, PRINT_FAILED, FILE_NOT_WRITTEN.
   */
  saveSheet: procedure
    .input(
      z.object({
        managerId: communityManagerId,
        language,
        format: z.enum(['pdf', 'csv']),
        file: fileGrantId,
      }),
    )
    .output(
      z.object({ fileName: z.string(), bytes: z.int(), people: z.int(), leftOut: z.array(leftOutCount) }),
    ),
};
