import { Temporal } from 'temporal-polyfill/full';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';

/** From when on clocks in a zone are how far from UTC, as the clocks show it that are put forward or back then. */
export interface ZoneRule {
  /** `YYYY-MM-DDTHH:MM:SS`, by the offset until then. */
  begins: string;
  /** `+HH:MM`. */
  offsetBefore: string;
  offset: string;
  daylight: boolean;
}

/** What holds in a zone without changes since, which is as far back as calendars look. */
const always = '1970-01-01T00:00:00';

/**
 * How far the clocks of a zone are from UTC between two moments, and for a year after, as someone may move the date in
 * their calendar: the rule that held at the first, and each change since.
 */
export function zoneRules(zone: TimeZone, from: Instant, to: Instant): ZoneRule[] {
  const first = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  const last = Temporal.Instant.from(to).toZonedDateTimeISO(zone).add({ years: 1 });
  // A change at that very moment holds at it.
  const began = first.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const rules = began === null || began.year < 1970 ? [unchanged(first)] : [ruleFrom(began)];
  let change = first.add({ milliseconds: 1 }).getTimeZoneTransition('next');
  while (change !== null && Temporal.ZonedDateTime.compare(change, last) <= 0) {
    rules.push(ruleFrom(change));
    change = change.getTimeZoneTransition('next');
  }
  return rules;
}

const unchanged = ({ offset }: Temporal.ZonedDateTime): ZoneRule => ({
  begins: always,
  offsetBefore: offset,
  offset,
  daylight: false,
});

function ruleFrom(change: Temporal.ZonedDateTime): ZoneRule {
  const before = change.subtract({ nanoseconds: 1 });
  const begins = before.toPlainDateTime().add({ nanoseconds: 1 });
  return {
    begins: begins.toString({ smallestUnit: 'second' }),
    offsetBefore: before.offset,
    offset: change.offset,
    daylight: change.offsetNanoseconds > before.offsetNanoseconds,
  };
}
