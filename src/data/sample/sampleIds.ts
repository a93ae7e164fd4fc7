import type { IdSource } from '#shared/domain/ids.ts';
import { epochMilliseconds, type Instant } from '#shared/domain/instant.ts';
import { Chance } from './chance.ts';

const perMillisecond = 4096;

/**
 * UUIDv7 ids that are the same for the same seed and start: 4,096 a millisecond from `start` on, numbered within it
 * so that they sort in the order of their making, the rest by the seed.
 */
export function sampleIds(seed: number, start: Instant): IdSource {
  const chance = new Chance(seed, -1);
  const first = epochMilliseconds(start);
  let made = 0;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return {
    next: () => {
      const time = hex(first + Math.floor(made / perMillisecond), 12);
      const number = hex(made % perMillisecond, 3);
      const variant = hex(0x8000 + Math.floor(chance.share() * 0x4000), 4);
      const rest = hex(Math.floor(chance.share() * 0x1000000000000), 12);
      made += 1;
      return `${time.slice(0, 8)}-${time.slice(8)}-7${number}-${variant}-${rest}`;
    },
  };
}
