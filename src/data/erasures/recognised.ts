import { foldContactValue, phoneKey } from '#shared/domain/contactPoints.ts';
import { fold, wordsOf } from '#shared/domain/folding.ts';
import { isFamilyFirst } from '#shared/domain/names.ts';
import type { Identity } from './identity.ts';
import { markOf } from './marks.ts';

/** The part of what is known of somebody by which they can be recognised. */
export type Recognisable = Omit<Identity, 'addresses' | 'messages'>;

/**
 * By what a person is recognised, as words to be hashed: an id, an address or a number each alone (a number together with
 * a part of the name, as a company's own number is that of many), a name together with a day that goes with it.
 */
export function signsOf(person: Recognisable): { kind: string; value: string }[] {
  const names = namesOf(person);
  const signs: { kind: string; value: string }[] = [];
  const add = (kind: string, value: string) => signs.push({ kind, value });
  for (const id of person.ids) add('id', id);
  for (const id of person.externalIds) add('externalId', fold(id));
  for (const email of person.emails) add('email', foldContactValue('email', email));
  for (const phone of person.phones) {
    const key = phoneKey(phone);
    if (key !== null) for (const part of partsOf(person)) add('phone', `${key} ${part}`);
  }
  for (const name of names) {
    for (const day of person.birthDates) add('born', `${name} ${day}`);
    for (const day of person.starts) add('joined', `${name} ${day}`);
    for (const day of person.ends) add('left', `${name} ${day}`);
  }
  return signs;
}

/** A whole name alone, which tells only where nothing else is known that could tell two people apart. */
export function namesAloneOf(person: Recognisable): { kind: string; value: string }[] {
  return namesOf(person).map((value) => ({ kind: 'name', value }));
}

export function marksOf(key: Uint8Array, person: Recognisable): string[] {
  return [...signsOf(person), ...namesAloneOf(person)].map(({ kind, value }) => markOf(key, kind, value));
}

/** The whole names in a form that does not depend on their order or spaces. */
function namesOf(person: Recognisable): string[] {
  const names = new Set<string>();
  const pair = (families: Iterable<string>, givens: Iterable<string>) => {
    for (const familyName of families) {
      for (const givenName of givens) {
        const inOne = isFamilyFirst({ familyName, givenName });
        names.add(
          inOne ? fold(familyName + givenName).replaceAll(' ', '') : sorted(`${familyName} ${givenName}`),
        );
      }
    }
  };
  pair(person.families, person.givens);
  pair(person.familyReadings, person.givenReadings);
  for (const name of person.wholeNames) if (wordsOf(fold(name)).length > 1) names.add(sorted(name));
  return [...names];
}

const sorted = (name: string): string => wordsOf(fold(name)).toSorted().join(' ');

function partsOf(person: Recognisable): Set<string> {
  const { families, givens, familyReadings, givenReadings, wholeNames } = person;
  const parts = [...families, ...givens, ...familyReadings, ...givenReadings, ...wholeNames];
  return new Set(parts.flatMap((part) => wordsOf(fold(part))));
}
