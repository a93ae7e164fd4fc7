import { Temporal } from 'temporal-polyfill/full';
import { dateOf, epochMilliseconds, instantOf, startOfDay, type TimeZone } from '#shared/domain/instant.ts';
import { dateOfDay, dayNumber, minuteNumber } from './facts/factPage.ts';

/** Days whose starts are found at one time. */
const daysAtATime = 1024;
const minutesOfDay = 1440;

/**
 * The minutes (`minuteNumber`) in which days (`dayNumber`) begin in a zone, for asking of many: where the zone's clocks are
 * not changed, one day begins as long after the other as it should.
 */
export class DayStarts {
  readonly #zone: TimeZone;
  readonly #blocks = new Map<number, Int32Array>();

  constructor(zone: TimeZone) {
    this.#zone = zone;
  }

  of(day: number): number {
    const number = Math.floor(day / daysAtATime);
    let block = this.#blocks.get(number);
    if (block === undefined) {
      block = this.#starts(number * daysAtATime);
      this.#blocks.set(number, block);
    }
    return block[day - number * daysAtATime] ?? 0;
  }

  #starts(first: number): Int32Array {
    const starts = new Int32Array(daysAtATime);
    const changed = this.#daysOfChanges(first, first + daysAtATime);
    for (let place = 0; place < daysAtATime; place += 1) {
      starts[place] =
        place === 0 || changed.has(first + place)
          ? this.#startOf(first + place)
          : (starts[place - 1] ?? 0) + minutesOfDay;
    }
    return starts;
  }

  #startOf(day: number): number {
    return minuteNumber(startOfDay(dateOfDay(day), this.#zone));
  }

  /** The days around each change of the clocks, from the last before it to the first after it. */
  #daysOfChanges(first: number, end: number): Set<number> {
    const days = new Set<number>();
    const from = epochMilliseconds(startOfDay(dateOfDay(first), this.#zone));
    let at = Temporal.Instant.fromEpochMilliseconds(from - 1).toZonedDateTimeISO(this.#zone);
    for (;;) {
      const change = at.getTimeZoneTransition('next');
      if (change === null) return days;
      const { epochMilliseconds: moment } = change;
      const before = dayNumber(dateOf(instantOf(moment - 1), this.#zone));
      const after = dayNumber(dateOf(instantOf(moment), this.#zone)) + 1;
      if (before >= end) return days;
      for (let day = before; day <= after; day += 1) days.add(day);
      at = change;
    }
  }
}
