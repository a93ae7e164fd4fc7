import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backupOccasion,
  outdatedBackups,
  type RotatedBackup,
  usualRotation,
} from '#shared/domain/backups/rotation.ts';
import { epochMilliseconds, instant, instantOf, timeZone } from '#shared/domain/instant.ts';

const tokyo = timeZone.parse('Asia/Tokyo');
const planned = (madeAt: string): RotatedBackup => ({
  workspace: 'ours',
  occasion: 'planned',
  madeAt: instant.parse(madeAt),
});

const anyBackup = fc.record({
  workspace: fc.constantFrom('ours', 'theirs'),
  occasion: fc.constantFrom(...backupOccasion.options),
  madeAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 31) }).map(instantOf),
});
const anyRotation = fc.record({
  daily: fc.integer({ min: 1, max: 60 }),
  weekly: fc.integer({ min: 0, max: 60 }),
  monthly: fc.integer({ min: 0, max: 120 }),
});
const anyZone = fc
  .constantFrom('Asia/Tokyo', 'UTC', 'America/Los_Angeles')
  .map((zone) => timeZone.parse(zone));

test('never lets go the latest one, what was made by hand, or what is of another workspace', () => {
  fc.assert(
    fc.property(fc.array(anyBackup), anyRotation, anyZone, (backups, rotation, zone) => {
      const gone = new Set(outdatedBackups(backups, 'ours', rotation, zone));
      for (const backup of gone) {
        expect(backup).toMatchObject({ workspace: 'ours', occasion: 'planned' });
      }
      const ours = backups.filter((one) => one.workspace === 'ours' && one.occasion === 'planned');
      const latest = Math.max(...ours.map(({ madeAt }) => epochMilliseconds(madeAt)));
      if (ours.length === 0) return;
      expect(ours.some((one) => epochMilliseconds(one.madeAt) === latest && !gone.has(one))).toBe(true);
    }),
  );
});

test('keeps no more than it is asked to, and done again lets nothing more go', () => {
  fc.assert(
    fc.property(fc.array(anyBackup), anyRotation, anyZone, (backups, rotation, zone) => {
      const ours = backups.filter((one) => one.workspace === 'ours' && one.occasion === 'planned');
      const gone = outdatedBackups(backups, 'ours', rotation, zone);
      const left = ours.filter((one) => !gone.includes(one));
      expect(left.length).toBeLessThanOrEqual(rotation.daily + rotation.weekly + rotation.monthly);
      expect(outdatedBackups(left, 'ours', rotation, zone)).toEqual([]);
    }),
  );
});

test('a year of daily backups leaves seven days, four weeks and twelve months', () => {
  const first = Date.UTC(2025, 3, 1);
  const day = 24 * 60 * 60 * 1000;
  const year = Array.from({ length: 365 }, (_, index) => planned(instantOf(first + index * day)));
  const gone = outdatedBackups(year, 'ours', usualRotation, tokyo);
  const left = year.filter((one) => !gone.includes(one)).map(({ madeAt }) => madeAt.slice(0, 10));
  expect(left).toEqual([
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    '2025-12-31',
    '2026-01-31',
    '2026-02-28',
    '2026-03-15',
    '2026-03-22',
    '2026-03-25',
    '2026-03-26',
    '2026-03-27',
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
    '2026-03-31',
  ]);
});

test('a day is that of the zone', () => {
  // Both on the second of April in Tokyo, on different days in UTC.
  const early = planned('2026-04-01T16:00:00.000Z');
  const late = planned('2026-04-02T09:00:00.000Z');
  const one = { daily: 5, weekly: 0, monthly: 0 };
  expect(outdatedBackups([early, late], 'ours', one, tokyo)).toEqual([early]);
  expect(outdatedBackups([early, late], 'ours', one, timeZone.parse('UTC'))).toEqual([]);
});
