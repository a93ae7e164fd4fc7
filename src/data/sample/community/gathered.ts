import type { ConsentPurpose, Language, OrientationKind } from '#shared/domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import type { SampleContact } from '../life/contacts.ts';
import type { SamplePerson } from '../samplePerson.ts';
import { events } from '../texts/story.ts';

/** A member as the community of the sample knows them. */
export interface Member {
  personId: string;
  language: Language;
  warmth: number;
  joinedOn: DayNumber;
  wants: ReadonlyMap<OrientationKind, number>;
  openness: SamplePerson['openness'][number] | null;
  /** For what the person may be written to, by some channel. */
  may: ReadonlySet<ConsentPurpose>;
}

/** A contact that is in the sample already, and the people it was with. */
export interface WrittenContact {
  id: string;
  on: DayNumber;
  people: readonly string[];
  /** Of an event by its place in the list of them; null where it names none. */
  topic: number | null;
}

/** How far back the community goes, and how much of it is kept in a large sample. */
const reach = { days: 730, members: 1500, contacts: 4000 };

/** Gathers, while people and contacts are written, what the community is made of in the end. */
export class GatheredCommunity {
  readonly members: Member[] = [];
  readonly gatherings: WrittenContact[] = [];
  readonly letters: WrittenContact[] = [];
  readonly invitations: WrittenContact[] = [];
  readonly surveysSent: WrittenContact[] = [];
  readonly surveysAnswered: WrittenContact[] = [];
  readonly #today: DayNumber;

  constructor(today: DayNumber) {
    this.#today = today;
  }

  addPerson(personId: string, person: SamplePerson): void {
    const { ties, orientations, openness, doNotContact, deceasedOn } = person;
    if (this.members.length >= reach.members || doNotContact || deceasedOn !== null) return;
    if (ties.joinedOn === null || ties.goneOn !== null) return;
    const wants = new Map(orientations.map(({ kind, strength }) => [kind, strength]));
    if ((wants.get('distance') ?? 0) > 0) return;
    this.members.push({
      personId,
      ...{ language: ties.language, warmth: ties.warmth, joinedOn: ties.joinedOn, wants },
      openness: openness.at(-1) ?? null,
      may: grantedOf(person),
    });
  }

  addContact(id: string, { story, on, subject }: SampleContact, people: readonly string[]): void {
    if (on < this.#today - reach.days) return;
    const kept = this.#listFor(story);
    if (kept === null || kept.length >= reach.contacts) return;
    kept.push({ id, on, people, topic: topicOf(subject) });
  }

  #listFor({ kind, direction, purpose }: SampleContact['story']): WrittenContact[] | null {
    if (kind === 'event') return this.gatherings;
    if (kind === 'survey') return direction === 'toAlumnus' ? this.surveysSent : this.surveysAnswered;
    if (kind !== 'email' || direction !== 'toAlumnus') return null;
    if (purpose === 'news') return this.letters;
    return purpose === 'invitation' ? this.invitations : null;
  }
}

/** The purposes granted by the latest word for some channel. */
function grantedOf({ consents }: SamplePerson): Set<ConsentPurpose> {
  const latest = new Map(consents.map((word) => [`${word.purpose} ${word.channel}`, word]));
  return new Set(
    [...latest.values()].filter(({ state }) => state === 'granted').map(({ purpose }) => purpose),
  );
}

function topicOf(subject: string): number | null {
  const place = events.en.findIndex(
    (name, index) => subject.includes(name) || subject.includes(events.ja[index] ?? name),
  );
  return place === -1 ? null : place;
}
