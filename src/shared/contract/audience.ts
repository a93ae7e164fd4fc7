import { z } from 'zod';
import { eventId, personId, segmentId } from '../domain/ids.ts';
import { leftOutReason, orientationKind } from '../domain/vocabulary.ts';

/** Whom a message or an invitation is meant for, before those are left out who may not be contacted. */
export const audience = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('segments'),
    /** Whoever is in one of them; empty for all who are alumni today. */
    segments: z.array(segmentId).max(50),
    /** Of these, only who wants one of them of the network; empty for whoever. */
    orientations: z.array(orientationKind),
    except: z.array(personId).max(100_000),
  }),
  /** Empty for nobody: those who were named may be gone. */
  z.object({ type: z.literal('people'), people: z.array(personId).max(100_000) }),
  /** Of an event's list. */
  z.object({
    type: z.literal('guests'),
    eventId,
    who: z.enum(['notInvited', 'invited', 'yes', 'attended']),
  }),
]);
export type Audience = z.infer<typeof audience>;

/** How many are left out for a reason, most first; each person counts once, under the first reason that holds. */
export const leftOutCount = z.object({ reason: leftOutReason, people: z.int() });
export type LeftOutCount = z.infer<typeof leftOutCount>;
