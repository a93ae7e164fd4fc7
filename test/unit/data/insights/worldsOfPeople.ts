import fc from 'fast-check';
import type { Question as Asked } from '#data/insights/question.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openness, orientationKind } from '#shared/domain/vocabulary.ts';
import type { WorldPerson } from './world.ts';
import { dayNear, type Question, questions } from './worlds.ts';

/* The small worlds with what people want, how they stand to a return, and where they worked; beside the rest of them. */

const department = fc.constantFrom(null, 'Sales', 'sales', 'Works', 'WORKS', 'Lab', ...'abcdefghijklmno');

const wishesOn = (on: string) =>
  fc.record({
    orientations: fc.array(
      fc.record({
        kind: fc.constantFrom(...orientationKind.options.slice(0, 3)),
        strength: fc.integer({ min: 0, max: 3 }),
        recordedOn: dayNear(on),
      }),
      { maxLength: 4 },
    ),
    openness: fc.array(
      fc.record({ openness: fc.constantFrom(...openness.options), recordedOn: dayNear(on) }),
      { maxLength: 3 },
    ),
    departments: fc.array(department, { minLength: 3, maxLength: 3 }),
  });

const withWishes = (person: WorldPerson, on: string): fc.Arbitrary<WorldPerson> =>
  wishesOn(on).map(({ departments, ...wishes }) => ({
    ...person,
    ...wishes,
    tenures: person.tenures.map((tenure, at) => ({ ...tenure, department: departments[at] ?? null })),
  }));

/** A world of people who want something, and the day, period and zone to ask about. */
export const wishfulQuestions: fc.Arbitrary<Question> = questions.chain((question) =>
  fc
    .tuple(...question.world.people.map((person) => withWishes(person, question.on)))
    .map((people) => ({ ...question, world: { ...question.world, people } })),
);

/** The question as the numbers are asked it, over everybody. */
export const questionIn = ({ on, from, to, zone }: Question): Asked => ({
  on: plainDate.parse(on),
  from: plainDate.parse(from),
  to: plainDate.parse(to),
  zone: timeZone.parse(zone),
  among: null,
});
