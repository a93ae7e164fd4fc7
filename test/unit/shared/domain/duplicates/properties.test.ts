import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { matchReasons } from '#shared/domain/duplicates/matchReasons.ts';
import { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import { dirtyPeople } from '#test/support/dirtyPeople.ts';
import { someone } from './people.ts';

/** Both languages, good records and bad ones. */
const crowd = (['en', 'ja'] as const).flatMap((language) =>
  dirtyPeople({
    seed: 11,
    language,
    people: 40,
    duplicates: 60,
    mostPerPerson: 3,
    mostSlipsPerField: 2,
    mostSlipsPerRecord: 6,
  }).map(({ person }) => person),
);
const full = crowd.map(
  (person, index): ComparedPerson => ({
    ...person,
    ...pickOf(
      someone({
        externalId: `E${index % 90}`,
        email: `p${index % 70}@example.com`,
        phone: `0905550${1000 + (index % 80)}`,
      }),
    ),
  }),
);

function pickOf({ externalId, emails, phones }: ComparedPerson) {
  return { externalId, emails, phones };
}

const anyone = fc.constantFrom(...full);
const values = new PeopleValues();
for (const person of full) values.learn(person);
const comparer = new PeopleComparer(values, 2);
const explained = (a: ComparedPerson, b: ComparedPerson) =>
  comparer.explain(values.prepare(a), values.prepare(b));

test('it makes no difference who is named first', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const [one, other] = [explained(a, b), explained(b, a)];
      expect(one.score).toBeCloseTo(other.score, 9);
      const turned = matchReasons(other, b, a).map(({ here, there, ...rest }) => ({
        ...rest,
        here: there,
        there: here,
      }));
      expect(
        new Set(matchReasons(one, a, b).map((reason) => JSON.stringify(Object.entries(reason).sort()))),
      ).toEqual(new Set(turned.map((reason) => JSON.stringify(Object.entries(reason).sort()))));
    }),
  );
});

test('a full record is surely the same as itself', () => {
  fc.assert(
    fc.property(anyone, (person) => {
      expect(explained(person, person).score).toBeGreaterThan(0.95);
    }),
  );
});

test('it makes no difference in which order the people were counted', () => {
  const turned = new PeopleValues();
  for (const person of full.toReversed()) turned.learn(person);
  const other = new PeopleComparer(turned, 2);
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const score = other.explain(turned.prepare(a), turned.prepare(b)).score;
      expect(score).toBeCloseTo(explained(a, b).score, 9);
    }),
  );
});

const lacking = {
  birthDate: (person: ComparedPerson): ComparedPerson => ({ ...person, birthDate: null }),
  externalId: (person: ComparedPerson): ComparedPerson => ({ ...person, externalId: null }),
  email: (person: ComparedPerson): ComparedPerson => ({ ...person, emails: [] }),
  phone: (person: ComparedPerson): ComparedPerson => ({ ...person, phones: [] }),
  address: (person: ComparedPerson): ComparedPerson => ({ ...person, addresses: [] }),
} as const;

test('what is missing is never better than what agrees', () => {
  const fields = ['birthDate', 'externalId', 'email', 'phone', 'address'] as const;
  fc.assert(
    fc.property(anyone, anyone, fc.constantFrom(...fields), (a, b, field) => {
      const compared = explained(a, b);
      const reason = matchReasons(compared, a, b).find((each) => each.field === field);
      if (reason?.agreement !== 'same') return;
      expect(explained(a, lacking[field](b)).score).toBeLessThanOrEqual(compared.score + 1e-9);
    }),
    { numRuns: 400 },
  );
});

test('what is missing on either side is no reason', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const bare = { ...b, birthDate: null, emails: [], phones: [], addresses: [], externalId: null };
      const fields = matchReasons(explained(a, bare), a, bare).map(({ field }) => field);
      expect(
        fields.filter((field) => !['name', 'reading', 'latinName', 'formerFamilyName'].includes(field)),
      ).toEqual([]);
    }),
  );
});

test('each field is a reason once, what counts most first', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const reasons = matchReasons(explained(a, b), a, b);
      expect(new Set(reasons.map(({ field }) => field)).size).toBe(reasons.length);
      const weights = reasons.map(({ weight }) => Math.abs(weight));
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    }),
  );
});
