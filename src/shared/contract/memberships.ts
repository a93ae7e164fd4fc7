import { z } from 'zod';
import { operationId, personId, segmentId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { procedure } from './refusals.ts';

/** How long after joining a member is new and to be welcomed, in days. */
export const newForDays = 60;

/**
 * How people stand to the network today, see "Members" in docs/metrics.md. `active`, `quiet` and `dormant` part the joined
 * ones; `returning` are some of the active; `toWelcome` are some of who joined lately.
 */
export const memberStanding = z.enum([
  'notInvited',
  'invited',
  'joined',
  'toWelcome',
  'active',
  'returning',
  'quiet',
  'dormant',
  'left',
]);
export type MemberStanding = z.infer<typeof memberStanding>;

export const memberRow = z.object({
  personId,
  personName,
  department: z.string().nullable(),
  version: z.int(),
  reachable: z.boolean(),
  invitedOn: plainDate.nullable(),
  joinedOn: plainDate.nullable(),
  leftOn: plainDate.nullable(),
  welcomedOn: plainDate.nullable(),
  /** The day of their last participation action; null where there never was one. */
  lastActionOn: plainDate.nullable(),
});
export type MemberRow = z.infer<typeof memberRow>;

const step = z.object({ people: z.array(personId).min(1).max(10_000), on: plainDate });
/** `operationId` is for undoing it, null where nothing changed; `unchanged` those for whom it held already. */
const done = z.object({ operationId: operationId.nullable(), changed: z.int(), unchanged: z.int() });

export const membershipsContract = {
  /** How many stand how, and how many joined and left in each month of the two years to today. */
  overview: procedure.input(z.object({ segmentId: segmentId.nullable() })).output(
    z.object({
      on: plainDate,
      standings: z.record(memberStanding, z.int()),
      perMonth: z.array(z.object({ on: plainDate, joined: z.int(), left: z.int() })),
    }),
  ),
  /** Who stands so. By the day that led there, the latest first, dormant ones the longest silent first; else by name. */
  list: procedure
    .input(
      z.object({
        standing: memberStanding,
        segmentId: segmentId.nullable(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(memberRow) })),
  /** All who stand so, for doing something with them; at most 100,000. */
  peopleOf: procedure
    .input(z.object({ standing: memberStanding, segmentId: segmentId.nullable() }))
    .output(z.object({ people: z.array(personId) })),
  /** New members nobody has welcomed yet, who joined first on top. */
  toWelcome: procedure
    .input(z.object({ limit: z.int().min(1).max(100) }))
    .output(z.object({ total: z.int(), people: z.array(memberRow) })),
  /** That they were invited to the network. Who was invited, has joined, or may not be contacted, stays as they are. */
  invite: procedure.input(step).output(done.extend({ leftOut: z.int() })),
  /** That they joined; who was a member before and left is one again. */
  recordJoined: procedure.input(step).output(done),
  /** That they were welcomed; members only. */
  recordWelcomed: procedure.input(step).output(done),
  /** That they left the network; members only. */
  recordLeft: procedure.input(step).output(done),
};
