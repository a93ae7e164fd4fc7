import type { BirthDateLevel } from './birthDates.ts';
import type { NameLevel } from './nameLikeness.ts';

/** How much of two addresses is the same. */
export type AddressLevel = 'same' | 'close' | 'similar' | 'weak' | 'different';

/** How often a level is found with two records of one person, and with two people of one household. */
interface Rates {
  match: number;
  relative: number;
}

/**
 * How often each level of agreement is found, by field: the beginnings from which a workspace's own rates are measured.
 * docs/duplicates.md says why they are what they are.
 */
export const levelRates = {
  family: {
    same: { match: 0.81, relative: 0.81 },
    sound: { match: 0.04, relative: 0.03 },
    nickname: { match: 0.001, relative: 0.001 },
    typo: { match: 0.06, relative: 0.01 },
    loose: { match: 0.02, relative: 0.005 },
    part: { match: 0.02, relative: 0.02 },
    initial: { match: 0.01, relative: 0.01 },
    kindred: { match: 0.004, relative: 0.002 },
    different: { match: 0.035, relative: 0.12 },
  },
  given: {
    same: { match: 0.78, relative: 0.02 },
    sound: { match: 0.04, relative: 0.005 },
    nickname: { match: 0.03, relative: 0.005 },
    typo: { match: 0.06, relative: 0.01 },
    loose: { match: 0.022, relative: 0.02 },
    part: { match: 0.04, relative: 0.02 },
    initial: { match: 0.02, relative: 0.08 },
    kindred: { match: 0.002, relative: 0.2 },
    different: { match: 0.006, relative: 0.72 },
  },
  birthDate: {
    same: { match: 0.884, relative: 0.04 },
    exchanged: { match: 0.015, relative: 0.0005 },
    digit: { match: 0.05, relative: 0.004 },
    digits: { match: 0.015, relative: 0.025 },
    parts: { match: 0.02, relative: 0.006 },
    generation: { match: 0.004, relative: 0.4 },
    far: { match: 0.002, relative: 0.02 },
    different: { match: 0.01, relative: 0.5 },
  },
  address: {
    same: { match: 0.55, relative: 0.55 },
    close: { match: 0.1, relative: 0.08 },
    similar: { match: 0.07, relative: 0.05 },
    weak: { match: 0.04, relative: 0.04 },
    different: { match: 0.24, relative: 0.24 },
  },
} as const satisfies {
  family: Record<NameLevel, Rates>;
  given: Record<NameLevel, Rates>;
  birthDate: Record<BirthDateLevel, Rates>;
  address: Record<AddressLevel, Rates>;
};

/** A field whose levels are counted. */
export type LevelField = keyof typeof levelRates;

/** A level of a field, by its place among all. */
export type LevelCode = number;

interface Level {
  field: LevelField;
  match: number;
}

/** All levels of all fields, in the order of their codes. */
export const levels: readonly Level[] = levelFields().flatMap((field) =>
  Object.values(levelRates[field]).map(({ match }) => ({ field, match })),
);

function levelFields(): readonly LevelField[] {
  return ['family', 'given', 'birthDate', 'address'];
}

/** The codes of a field's levels by their names. */
function codesOf<L extends string>(
  field: LevelField,
  names: Readonly<Record<L, Rates>>,
): Record<L, LevelCode> {
  const first = levels.findIndex((level) => level.field === field);
  const codes = Object.keys(names).map((name, index) => [name, first + index]);
  return Object.fromEntries(codes);
}

export const levelCodes = {
  family: codesOf<NameLevel>('family', levelRates.family),
  given: codesOf<NameLevel>('given', levelRates.given),
  birthDate: codesOf<BirthDateLevel>('birthDate', levelRates.birthDate),
  address: codesOf<AddressLevel>('address', levelRates.address),
};
