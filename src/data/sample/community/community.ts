import type { SampleSize } from '#shared/contract/workspace.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../../database/write.ts';
import type { DayNumber } from '../calendar.ts';
import { Chance } from '../chance.ts';
import type { Colleagues } from '../company/managers.ts';
import type { SampleContact } from '../life/contacts.ts';
import { sampleIds } from '../sampleIds.ts';
import type { SamplePerson } from '../samplePerson.ts';
import type { WrittenSegments } from '../sampleSegments.ts';
import { GatheredCommunity } from './gathered.ts';
import { writeEvents } from './writeEvents.ts';
import { writeOutreaches } from './writeOutreaches.ts';
import { writeSurveys } from './writeSurveys.ts';
import { writeExchanges, writeManagers, writeVoices } from './writeVoices.ts';

interface Surroundings {
  size: SampleSize;
  language: Language;
  today: DayNumber;
  now: Instant;
  zone: TimeZone;
  colleagues: Colleagues;
}

/** The stream of the community, beside those of the people. */
const stream = 1_100_000_000;

/** Fewer members make no community. */
const fewest = 12;

/**
 * Events, surveys, messages, circles and voices. What they left on people's timelines is what is there anyway: they are made
 * around it, with chances and ids of their own, so that all else in a sample is the same as without them.
 */
export class Community {
  readonly #in: Surroundings;
  readonly #ids: IdSource;
  readonly #gathered: GatheredCommunity;

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
    this.#ids = sampleIds(surroundings.size.seed ^ 0x0c01_0de5, surroundings.now);
    this.#gathered = new GatheredCommunity(surroundings.today);
  }

  addPerson(personId: string, person: SamplePerson): void {
    this.#gathered.addPerson(personId, person);
  }

  addContact(id: string, contact: SampleContact, people: readonly string[]): void {
    this.#gathered.addContact(id, contact, people);
  }

  /** All of it; once, at the end. */
  write(unit: WriteUnit, segments: WrittenSegments): void {
    const { members } = this.#gathered;
    if (members.length < fewest) return;
    const { size, colleagues, ...rest } = this.#in;
    const chance = new Chance(size.seed, stream);
    const owner = () => colleagues.staff(chance, rest.language);
    const ground = { ...rest, chance, ids: this.#ids, owner };
    const events = writeEvents(unit, this.#gathered, ground);
    const surveys = writeSurveys(unit, this.#gathered, ground);
    const [next] = events;
    writeOutreaches(unit, this.#gathered, events, surveys, ground);
    const { circle, help } = segments;
    writeManagers(unit, { circle, help }, members, next ?? null, ground);
    writeVoices(unit, members, circle[0], ground);
    writeExchanges(unit, members, ground);
  }
}
