import { expect, test } from 'vitest';
import { timeZones } from '#renderer/features/settings/timeZones.ts';
import { timeZone } from '#shared/domain/instant.ts';

test('the list holds UTC, Tokyo and the present zone, each once, in order', () => {
  const zones = timeZones('Asia/Tokyo');
  expect(zones).toContain('UTC');
  expect(zones.filter((zone) => zone === 'Asia/Tokyo')).toHaveLength(1);
  expect(zones).toEqual([...zones].sort());
});

test('a present zone under a name of its own is kept', () => {
  expect(timeZones('Etc/GMT-9')).toContain('Etc/GMT-9');
});

test('the contract takes every zone of the list', () => {
  for (const zone of timeZones('UTC')) expect(timeZone.safeParse(zone).success, zone).toBe(true);
});
