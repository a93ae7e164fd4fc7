import type { AddressTokens } from './addresses.ts';
import type { NamePart } from './nameParts.ts';
import type { NameValue } from './nameValues.ts';
import { nicknameGroups } from './nicknames.ts';
import type { PreparedPerson } from './preparedPerson.ts';
import { textHash } from './textHash.ts';

/**
 * The keys of a person, as numbers: two people are compared where they have one in common. Each stands for one way in
 * which records of one person agree even where others fail; slips in one field leave the keys of the others. Never
 * twice the same.
 */
export function blockingKeys(person: PreparedPerson): number[] {
  const keys = new Set<number>();
  addIdentities(keys, person);
  const families = [person.family, ...(person.former === null ? [] : [person.former])];
  const sounds = {
    family: families.flatMap((family) => soundsOf(family)),
    given: soundsOf(person.given, person.called),
  };
  addNames(keys, person, families, sounds);
  addBirthDate(keys, person, sounds);
  addCareer(keys, person, families);
  for (const address of person.addresses) addAddress(keys, address, person);
  return [...keys];
}

interface Sounds {
  family: readonly NameValue[];
  given: readonly NameValue[];
}

function addIdentities(keys: Set<number>, { externalId, emails, phones }: PreparedPerson): void {
  if (externalId !== null) keys.add(keyOf('externalId', externalId));
  for (const email of emails) {
    keys.add(keyOf('email', email.text));
    if (email.name.length >= 5) keys.add(keyOf('emailName', email.name));
  }
  for (const phone of phones) keys.add(keyOf('phone', phone));
}

/** Whole names, either part first: as written, by their sounds, by their consonants, by what nicknames stand for. */
function addNames(
  keys: Set<number>,
  { given }: PreparedPerson,
  families: readonly NamePart[],
  sounds: Sounds,
): void {
  for (const family of families) {
    if (family.han !== null && given.han !== null)
      keys.add(pairKey('han', family.han.letters, given.han.letters));
  }
  for (const family of sounds.family) {
    for (const name of sounds.given) {
      keys.add(pairKey('sound', family.sound, name.sound));
      keys.add(pairKey('skeleton', family.skeleton, name.skeleton));
      keys.add(pairKey('starts', family.sound.slice(0, 3), name.sound.slice(0, 3)));
      for (const group of nicknameGroups(name.letters))
        keys.add(keyOf('nickname', family.sound, String(group)));
    }
  }
  // A name of one part only.
  if (sounds.given.length === 0) for (const { sound } of sounds.family) keys.add(pairKey('sound', sound, ''));
  if (sounds.family.length === 0) for (const { sound } of sounds.given) keys.add(pairKey('sound', sound, ''));
}

/** The birthday itself, also with day and month exchanged; and two parts of it with the beginning of a name. */
function addBirthDate(keys: Set<number>, { birthDate }: PreparedPerson, sounds: Sounds): void {
  if (birthDate === null) return;
  const { year, month, day } = birthDate;
  keys.add(keyOf('birthDate', String(year), String(Math.min(month, day)), String(Math.max(month, day))));
  for (const { sound } of [...sounds.family, ...sounds.given]) {
    const start = sound.slice(0, 3);
    keys.add(keyOf('yearMonth', String(year), String(month), start));
    keys.add(keyOf('yearDay', String(year), String(day), start));
    keys.add(keyOf('monthDay', String(month), String(day), start));
  }
}

/** The day on which somebody came or left, with a part of the name. */
function addCareer(keys: Set<number>, person: PreparedPerson, families: readonly NamePart[]): void {
  for (const { startedOn, endedOn } of person.tenures) {
    for (const part of [...families, person.given]) {
      const name = part.han?.letters ?? part.kana?.sound ?? part.latin?.sound;
      if (name === undefined) continue;
      if (startedOn !== null) keys.add(keyOf('started', startedOn.text, name));
      if (endedOn !== null) keys.add(keyOf('ended', endedOn.text, name));
    }
  }
}

/** The words of the address that fewest others have, by themselves and with a part of the name. */
function addAddress(keys: Set<number>, address: AddressTokens, { family, given }: PreparedPerson): void {
  const telling = address
    .filter(({ people }) => people !== 1)
    .sort((a, b) => a.people - b.people || (a.text < b.text ? -1 : 1))
    .slice(0, 4);
  for (const { text } of telling) {
    keys.add(keyOf('address', text));
    for (const part of [family, given]) {
      const name = part.han?.letters ?? part.latin?.sound ?? part.kana?.sound;
      if (name !== undefined) keys.add(keyOf('addressName', text, name.slice(0, 2)));
    }
  }
  for (const [index, { text }] of telling.entries()) {
    for (const other of telling.slice(index + 1)) keys.add(pairKey('addressPair', text, other.text));
  }
}

/** The ways of writing a part of which the sound is known, one for each sound. */
function soundsOf({ kana, latin }: NamePart, called: NameValue | null = null): NameValue[] {
  const found: NameValue[] = [];
  for (const value of [kana, latin, called]) {
    if (value === null || value.sound === '') continue;
    if (!found.some(({ sound }) => sound === value.sound)) found.push(value);
  }
  return found;
}

/** What a key is of. Keys of one group tell much the same. */
type KeyGroup = 'identity' | 'name' | 'alikeName' | 'birthDate' | 'partOfBirthDate' | 'career' | 'address';

const groups = {
  externalId: 'identity',
  email: 'identity',
  emailName: 'identity',
  phone: 'identity',
  han: 'name',
  sound: 'name',
  nickname: 'name',
  skeleton: 'alikeName',
  starts: 'alikeName',
  birthDate: 'birthDate',
  yearMonth: 'partOfBirthDate',
  yearDay: 'partOfBirthDate',
  monthDay: 'partOfBirthDate',
  started: 'career',
  ended: 'career',
  address: 'address',
  addressName: 'address',
  addressPair: 'address',
} as const satisfies Record<string, KeyGroup>;
type KeyKind = keyof typeof groups;

const groupNumbers: Record<KeyGroup, number> = {
  identity: 0,
  name: 1,
  birthDate: 2,
  career: 3,
  alikeName: 4,
  partOfBirthDate: 5,
  address: 6,
};
/** By the number of the group, that of the group of which it tells what that tells. */
const fields = [0, 1, 2, 3, 1, 2, 6];
const firstWeakGroup = groupNumbers.alikeName;

const keyGroup = (key: number): number => key & 7;

/** What the key is of, as a number: whole keys and weak ones of one field tell the same. */
export const keyField = (key: number): number => fields[keyGroup(key)] ?? 0;

/** Whether the key tells nothing that keys of other groups tell as well. */
export const ofOneField = (key: number): boolean => keyGroup(key) < groupNumbers.career;

/**
 * How many people at most are compared with one another for having that key in common. Those who belong together have
 * a key with fewer in common as well; under weak keys are many who have nothing else in common.
 */
export const mostUnder = (key: number): number => (keyGroup(key) < firstWeakGroup ? 60 : 12);

/** The hash of the parts, with the group in its last bits. */
function keyOf(kind: KeyKind, ...parts: readonly string[]): number {
  let hash = textHash(kind);
  for (const part of parts) hash = textHash(part, hash);
  return ((hash & ~7) | groupNumbers[groups[kind]]) >>> 0;
}

/** The same whichever comes first. */
function pairKey(kind: KeyKind, a: string, b: string): number {
  return a < b ? keyOf(kind, a, b) : keyOf(kind, b, a);
}
