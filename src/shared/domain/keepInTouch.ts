import { addDays, type PlainDate } from './plainDate.ts';

/** An interval in days that a segment asks for. */
export interface SegmentInterval {
  days: number;
  segment: string;
}

/** What decides by when we want to have been in touch with a person; days are those of the user's zone. */
export interface TouchFacts {
  /** The person's own interval, and the day it was set. */
  own: { days: number; from: PlainDate } | null;
  /** The intervals of the segments the person is in. */
  segments: readonly SegmentInterval[];
  /** Of any interaction. */
  lastContactOn: PlainDate | null;
  /** The last day of the latest tenure. */
  leftOn: PlainDate | null;
  /** Since when the person is on record. */
  addedOn: PlainDate;
}

export interface TouchPlan {
  days: number;
  dueOn: PlainDate;
  /** The segment whose interval it is; null for the person's own. */
  segment: string | null;
}

/**
 * By when we want to be in touch with a person; null where nobody wants it. The person's own interval comes
 * before those of segments, and of these the shortest (of equals the one whose name is first) holds.
 *
 * It counts from the day of the last contact. Where there was none yet, an own interval counts from the day it
 * was set; a segment's from the day the person left, or came on record where no such day is known.
 */
export function touchPlan(facts: TouchFacts): TouchPlan | null {
  const { own, lastContactOn, leftOn, addedOn } = facts;
  if (own !== null) {
    return { days: own.days, dueOn: addDays(lastContactOn ?? own.from, own.days), segment: null };
  }
  const [shortest] = [...facts.segments].sort(shorterFirst);
  if (shortest === undefined) return null;
  const { days, segment } = shortest;
  return { days, dueOn: addDays(lastContactOn ?? leftOn ?? addedOn, days), segment };
}

/** The order in which segments are asked for their interval. */
export function shorterFirst(a: SegmentInterval, b: SegmentInterval): number {
  if (a.days !== b.days) return a.days - b.days;
  return a.segment < b.segment ? -1 : Number(a.segment > b.segment);
}

/** Why we do not ask anybody to get in touch with a person, whatever the interval. */
type TouchRest = 'deceased' | 'doNotContact' | 'distance';

/** The reason, the gravest first; null where nothing speaks against it. */
export function touchRest(person: {
  deceasedOn: PlainDate | null;
  doNotContact: boolean;
  /** The latest word of each kind. */
  orientations: readonly { kind: string; strength: number }[];
}): TouchRest | null {
  if (person.deceasedOn !== null) return 'deceased';
  if (person.doNotContact) return 'doNotContact';
  const wantsDistance = person.orientations.some(({ kind, strength }) => kind === 'distance' && strength > 0);
  return wantsDistance ? 'distance' : null;
}
