import type { TimeZone } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { PeopleSet } from './facts/factPage.ts';

/** What the numbers are asked: the state at a day, what happened in a period (both its ends in it), and of whom. */
export interface Question {
  readonly on: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The zone that says to which day a moment belongs. */
  readonly zone: TimeZone;
  /** Those who are in the segment, of the department and left in the year that were asked for; null for everybody. */
  readonly among: PeopleSet | null;
}
