import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, instantOf, timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { momentAt, wallTimeOf } from '#shared/domain/wallTime.ts';

const zone = (name: string) => timeZone.parse(name);

test('calendar and clock are those of the zone', () => {
  const moment = instant.parse('2025-12-31T15:30:59.999Z');
  expect(wallTimeOf(moment, zone('Asia/Tokyo'))).toEqual({ date: '2026-01-01', time: '00:30' });
  expect(wallTimeOf(moment, zone('America/New_York'))).toEqual({ date: '2025-12-31', time: '10:30' });
});

test('a time that clocks skip is the one after', () => {
  const skipped = { date: plainDate.parse('2026-03-29'), time: '02:30' };
  expect(momentAt(skipped, zone('Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z');
});

test('there and back is the same minute, in zones without a change of clocks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.constantFrom('Asia/Tokyo', 'UTC', 'Asia/Kathmandu'),
      (milliseconds, name) => {
        const minute = milliseconds - (milliseconds % 60_000);
        expect(momentAt(wallTimeOf(instantOf(minute), zone(name)), zone(name))).toBe(instantOf(minute));
      },
    ),
  );
});
