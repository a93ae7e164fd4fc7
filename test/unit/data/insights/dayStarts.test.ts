import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayStarts } from '#data/insights/dayStarts.ts';
import { dateOfDay, minuteNumber } from '#data/insights/facts/factPage.ts';
import { startOfDay, timeZone } from '#shared/domain/instant.ts';

const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Beirut'];

test('days begin when the zone says, also around changes of its clocks and days it skipped', () => {
  const known = new Map(zones.map((zone) => [zone, new DayStarts(timeZone.parse(zone))]));
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 10_000, max: 22_000 }), (zone, day) => {
      const start = minuteNumber(startOfDay(dateOfDay(day), timeZone.parse(zone)));
      expect(known.get(zone)?.of(day)).toBe(start);
    }),
    { numRuns: 6000 },
  );
  // Samoa had no 30 December 2011.
  const apia = known.get('Pacific/Apia');
  for (let day = 15_330; day < 15_345; day += 1) {
    expect(apia?.of(day)).toBe(minuteNumber(startOfDay(dateOfDay(day), timeZone.parse('Pacific/Apia'))));
  }
});
