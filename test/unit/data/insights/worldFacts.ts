import { dayNumber, longAgo, minuteNumber, noDayYet } from '#data/insights/facts/factPage.ts';
import type { Facts } from '#data/insights/facts/facts.ts';
import { packPage } from '#data/insights/facts/pageBytes.ts';
import type { PersonFacts } from '#data/insights/facts/personFacts.ts';
import { contactsOf, Lists } from '#data/insights/facts/personLists.ts';
import { SameWords, unpackPage } from '#data/insights/facts/unpackPage.ts';
import { channel, direction, openness, orientationKind, purpose } from '#shared/domain/vocabulary.ts';
import type { World, WorldPerson } from './world.ts';

const day = (date: string | null | undefined, otherwise = noDayYet): number =>
  date === null || date === undefined ? otherwise : dayNumber(date);

/** So that what is written down later comes later. */
const nth = (index: number): string => String(index).padStart(4, '0');

/** The facts of a small world without a database, for going through very many of them. The seq of a person is their place. */
export function factsOfWorld(world: World): Facts {
  const people = world.people.map((person, index) => (person.inBin ? null : factsOf(world, person, index)));
  return { pages: [unpackPage(0, packPage(people), new SameWords())], mostSeq: 63 };
}

function factsOf(world: World, person: WorldPerson, index: number): PersonFacts {
  const lists = new Lists();
  const dated = <T>(
    name: 'consents' | 'orientations' | 'openness',
    entries: readonly T[],
    of: (entry: T) => [string, number],
  ) => {
    for (const [at, entry] of entries.entries()) {
      const [date, what] = of(entry);
      lists.addDated(name, day(date), nth(at), what);
    }
  };
  for (const [at, { startedOn, endedOn, department }] of person.tenures.entries()) {
    const times = [day(startedOn, longAgo), day(endedOn)];
    lists.add('tenures', { times, words: [department ?? ''], bytes: [0], order: [...times, nth(at)] });
  }
  const asked = person.consents.filter((word) => word.purpose !== 'jobs');
  dated('consents', asked, (word) => [
    word.decidedOn,
    channel.options.indexOf(word.channel) * 4 +
      (word.purpose === 'events' ? 2 : 0) +
      (word.state === 'granted' ? 1 : 0),
  ]);
  dated('orientations', person.orientations ?? [], ({ recordedOn, kind, strength }) => [
    recordedOn,
    orientationKind.options.indexOf(kind) * 4 + strength,
  ]);
  dated('openness', person.openness ?? [], (word) => [
    word.recordedOn,
    openness.options.indexOf(word.openness),
  ]);
  for (const { person: whose, happenedOn, party, act, kind } of world.exchanges) {
    if (whose !== index) continue;
    const what = (party === 'company' ? 2 : 0) + (act === 'asked' ? 1 : 0);
    lists.add('exchanges', {
      times: [day(happenedOn)],
      words: [kind],
      bytes: [what],
      order: [day(happenedOn), what, kind],
    });
  }
  const contacts = world.interactions
    .filter(({ inBin, people }) => !inBin && people.includes(index))
    .map((contact) =>
      contactsOf.packed(
        minuteNumber(contact.occurredAt),
        direction.options.indexOf(contact.direction) * 16 + purpose.options.indexOf(contact.purpose),
      ),
    );
  const usable = person.contactPoints.filter((point) => point.usable);
  const { membership } = person;
  return {
    times: [
      day(person.deceasedOn),
      day(membership?.invitedOn),
      day(membership?.joinedOn),
      day(membership?.leftOn),
    ],
    bytes: [
      1,
      person.doNotContact ? 1 : 0,
      usable.reduce((bits, point) => bits | (1 << channel.options.indexOf(point.channel)), 0),
    ],
    lists: lists.sorted(contactsOf.list(contacts)),
  };
}
