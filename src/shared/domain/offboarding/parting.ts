import type { PlainDate } from '../plainDate.ts';

/** What is known of a leaver's farewell, by day. */
export interface Parting {
  lastDay: PlainDate;
  /** The day of the farewell conversation, once it is finished. */
  heldOn: PlainDate | null;
  /** The day the thanks were given. */
  givenOn: PlainDate | null;
}

/** A good parting: the conversation was held and thanks were given, both on or before the last day. */
export function isGoodParting({ lastDay, heldOn, givenOn }: Parting): boolean {
  return heldOn !== null && givenOn !== null && heldOn <= lastDay && givenOn <= lastDay;
}

/** How far the thanks of a leaver are. */
export interface ThanksFacts {
  lastDay: PlainDate;
  /** Something is written down of them. */
  prepared: boolean;
  givenOn: PlainDate | null;
  /** The plan says, with a reason, that they are not needed. */
  notNeeded: boolean;
}

/**
 * The state of the thanks on a day. On the last day itself they are due, the day after overdue; who says on the plan why
 * they are not needed is not reminded.
 */
export function thanksStateOn(
  { lastDay, prepared, givenOn, notNeeded }: ThanksFacts,
  today: PlainDate,
): 'none' | 'prepared' | 'given' | 'givenLate' | 'overdue' {
  if (givenOn !== null) return givenOn <= lastDay ? 'given' : 'givenLate';
  if (lastDay < today && !notNeeded) return 'overdue';
  return prepared ? 'prepared' : 'none';
}
