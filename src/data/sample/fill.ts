import { setImmediate } from 'node:timers/promises';
import type { SampleSize } from '#shared/contract/workspace.ts';
import { type Clock, startOfDay, today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { sizeCache } from '../database/settings.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { DayMoments, type DayNumber, dayNumber } from './calendar.ts';
import { Chance } from './chance.ts';
import { Community } from './community/community.ts';
import { Companions } from './companions.ts';
import { Acquaintances } from './company/acquaintances.ts';
import { departments } from './company/departments.ts';
import { Colleagues } from './company/managers.ts';
import { type FieldIds, writeCustomFields } from './customFields.ts';
import { FarewellsAndPipeline, type WrittenPerson } from './farewellsAndPipeline.ts';
import { Careers } from './life/careers.ts';
import { contactWeight, drawContacts, type SampleContact } from './life/contacts.ts';
import { quotas } from './quotas.ts';
import { sampleBonds } from './sampleBonds.ts';
import { sampleIds } from './sampleIds.ts';
import { SampleLabels } from './sampleLabels.ts';
import { type SamplePerson, samplePerson } from './samplePerson.ts';
import { SampleSegments } from './sampleSegments.ts';
import { writeBonds, writeFollowUps, writeRelations } from './writeBonds.ts';
import { writeContact } from './writeContact.ts';
import { writePerson } from './writePerson.ts';

/** How many of the people and interactions wanted are there. */
export interface FillProgress {
  done: number;
  total: number;
}

/** Steps are small enough to be cancelled soon, and large enough that most pages are not written in each of them. */
const steps = { least: 10, most: 40, size: 15_000 };

/** The streams of who knew whom, beside those of the people and of their bonds. */
const meetings = 1_500_000_000;

/** Pages in the log before they are moved into the file: rarely, as most pages are written again and again. */
const logPages = { whileFilling: 20_000, usually: 1000 };

/**
 * Fills an empty workspace with made-up people of both languages; the same size, seed, day (of the author's clock, in
 * its zone) and language of the user, in which fields and segments are named, give the same data to the letter.
 * Each step is one operation, so memory stays small whatever the size.
 */
export async function* fillWithSample(
  database: Database,
  author: Author,
  size: SampleSize,
  language: Language = 'en',
): AsyncGenerator<FillProgress> {
  const filler = new Filler(author.clock, size, language);
  const total = size.people + size.interactions;
  const writer: Author = { ...author, clock: filler.clock, ids: sampleIds(size.seed, filler.clock.now()) };
  const wanted = Math.min(Math.max(Math.ceil(total / steps.size), steps.least), steps.most);
  const peopleAStep = Math.ceil(size.people / wanted);
  yield { done: 0, total };
  database.sqlite.pragma(`wal_autocheckpoint = ${logPages.whileFilling}`);
  try {
    for (let first = 0; first < size.people; first += peopleAStep) {
      const next = Math.min(first + peopleAStep, size.people);
      const done = await database.write('sample.fill', writer, (unit) => filler.write(unit, first, next));
      sizeCache(database.sqlite);
      // Lets a request to cancel come through.
      await setImmediate();
      yield { done, total };
    }
  } finally {
    if (database.sqlite.open) database.sqlite.pragma(`wal_autocheckpoint = ${logPages.usually}`);
  }
}

/** Writes the people of a sample with the contacts with them, in the order of their numbers. */
class Filler {
  readonly clock: Clock;
  readonly #size: SampleSize;
  readonly #language: Language;
  readonly #today: DayNumber;
  readonly #moments: DayMoments;
  readonly #colleagues: Colleagues;
  readonly #careers: Careers;
  readonly #companions = new Companions();
  readonly #acquaintances = new Acquaintances();
  readonly #labels = new SampleLabels();
  readonly #segments = new SampleSegments();
  readonly #partings: FarewellsAndPipeline;
  readonly #community: Community;
  readonly #contactsOf: (number: number) => number;
  #fields: FieldIds | null = null;
  #done = 0;

  constructor(clock: Clock, size: SampleSize, language: Language) {
    const day = today(clock);
    const zone = clock.timeZone();
    const now = startOfDay(day, zone);
    this.clock = { now: () => now, timeZone: () => zone };
    this.#size = size;
    this.#language = language;
    this.#today = dayNumber(day);
    this.#moments = new DayMoments(zone);
    this.#colleagues = new Colleagues(size.seed, size.people, departments.length);
    this.#careers = new Careers(this.#today, this.#colleagues);
    this.#partings = new FarewellsAndPipeline({
      ...{ size, language, today: this.#today, now },
      ...{ moments: this.#moments, colleagues: this.#colleagues },
    });
    this.#community = new Community({
      ...{ size, language, today: this.#today, now, zone, colleagues: this.#colleagues },
    });
    this.#contactsOf = quotas(size.interactions, size.people, (number) =>
      contactWeight(this.#person(number).ties, this.#today),
    );
  }

  /** Writes the people from `first` up to, not including, `next`; gives how many people and contacts there are now. */
  write(unit: WriteUnit, first: number, next: number): number {
    const now = this.clock.now();
    const fields = this.#fields ?? writeCustomFields(unit, this.#language, now);
    this.#fields = fields;
    for (let number = first; number < next; number += 1) this.#writePerson(unit, number, fields);
    if (next === this.#size.people) {
      const segments = this.#segments.write(unit, this.#language, fields, now);
      this.#partings.writeMessages(unit);
      this.#community.write(unit, segments);
    }
    return this.#done;
  }

  #writePerson(unit: WriteUnit, number: number, fields: FieldIds): void {
    const now = this.clock.now();
    const person = this.#person(number);
    const bonds = sampleBonds(this.#size.seed, number, person, this.#colleagues, this.#today);
    const { personId, tenureIds } = writePerson(unit, person, bonds, now);
    const partnershipIds = writeBonds(unit, personId, bonds, { labels: this.#labels, fields });
    const meeting = new Chance(this.#size.seed, meetings + number);
    writeRelations(unit, this.#acquaintances.meet(meeting, personId, person.tenures));
    const { lastContact, farewell } = this.#writeContacts(unit, number, person, personId);
    writeFollowUps(unit, bonds.followUps, { personId, owner: bonds.owner, lastContact }, this.#moments, now);
    this.#partings.write(unit, number, person, bonds, { personId, tenureIds, partnershipIds, farewell });
    this.#companions.add(personId, person.ties);
    this.#segments.add(personId, person);
    this.#community.addPerson(personId, person);
  }

  #person(number: number): SamplePerson {
    return samplePerson(this.#size.seed, number, this.#careers, this.#today);
  }

  /** Gives the id of the latest, and the contact that tells of the farewell conversation. */
  #writeContacts(
    unit: WriteUnit,
    number: number,
    person: SamplePerson,
    personId: string,
  ): { lastContact: string | null; farewell: WrittenPerson['farewell'] } {
    // A stream of its own: how many contacts there are must not change the person.
    const chance = new Chance(this.#size.seed, -2 - number);
    const until = person.deceasedOn ?? this.#today;
    const contacts = drawContacts(chance, person.ties, this.#contactsOf(number), until);
    let latest: { on: DayNumber; id: string } | null = null;
    let farewell: WrittenPerson['farewell'] = null;
    for (const contact of contacts) {
      const others = isGathering(contact)
        ? this.#companions.draw(chance, person.ties.language, contact.on)
        : [];
      const occurredAt = this.#moments.at(contact.on, contact.minute);
      const loggedBy = this.#colleagues.staff(chance, person.ties.language);
      const people = [personId, ...others];
      const id = writeContact(unit, { contact, people, occurredAt, loggedBy }, this.clock.now());
      this.#community.addContact(id, contact, people);
      if (latest === null || latest.on <= contact.on) latest = { on: contact.on, id };
      if (contact.story.kind === 'farewell') farewell = { on: contact.on, id };
    }
    this.#done += 1 + contacts.length;
    return { lastContact: latest?.id ?? null, farewell };
  }
}

const isGathering = ({ story }: SampleContact): boolean =>
  story.direction === 'mutual' &&
  (story.kind === 'event' || story.kind === 'meeting') &&
  story.exchange === undefined;
