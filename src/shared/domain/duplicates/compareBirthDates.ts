import { type BirthDate, type BirthDateLevel, birthDateLevel } from './birthDates.ts';
import type { Evidence } from './evidence.ts';
import { levelCodes, levelRates } from './levels.ts';
import type { PeopleValues } from './preparedPerson.ts';
import type { Shares } from './shares.ts';

/** How often two birthdays lie so by chance; for `same` that comes from how many have that birthday. */
const chances: Record<BirthDateLevel, number> = {
  same: 0,
  exchanged: 0.0005,
  digit: 0.0015,
  digits: 0.025,
  parts: 0.006,
  generation: 0.35,
  far: 0.05,
  different: 0.56,
};

const agreements: Partial<Record<BirthDateLevel, 'same' | 'different'>> = {
  same: 'same',
  generation: 'different',
  far: 'different',
  different: 'different',
};

/** Twins bear the same family name; for others of a household the same birthday is a rare chance. */
const sameByChance = 0.002;
/** Of a birthday where nothing is measured: people of a company are born over some 45 years. */
const usual = 1 / (365 * 45);

/** Compares birthdays and adds what they say; `otherFamily` where the family names are other ones. */
export function addBirthDates(
  evidence: Evidence,
  a: BirthDate,
  b: BirthDate,
  otherFamily: boolean,
  values: PeopleValues,
  shares: Shares,
): void {
  const level = birthDateLevel(a, b);
  const { match, relative } = levelRates.birthDate[level];
  const agreement = agreements[level] ?? 'similar';
  const codes = [levelCodes.birthDate[level]];
  if (level !== 'same') {
    evidence.add('birthDate', agreement, { match, relative, chance: chances[level] }, { codes });
    return;
  }
  const chance = shares.of(values.birthDates, a, usual);
  const ofTwins = otherFamily ? sameByChance : relative;
  evidence.add('birthDate', agreement, { match, relative: Math.max(ofTwins, chance), chance }, { codes });
}
