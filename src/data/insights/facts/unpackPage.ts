import { z } from 'zod';
import { type FactPage, peopleAPage } from './factPage.ts';
import { headerLength } from './pageLayout.ts';
import { awayTimes, leaveDays } from './times.ts';

const decoder = new TextDecoder();
const wordList = z.array(z.string());

/** One string for all pages that say the same, such as the name of a department. */
export class SameWords {
  readonly #known = new Map<string, string>();

  of(word: string): string {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.#known.set(word, word);
    return word;
  }
}

/** Hands out columns one after the other. */
class Columns {
  readonly #buffer: ArrayBufferLike;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#buffer = bytes.buffer;
    this.#at = bytes.byteOffset;
  }

  times = (length: number): Int32Array => new Int32Array(this.#buffer, this.#pass(length * 4), length);
  counts = (length: number): Uint32Array => new Uint32Array(this.#buffer, this.#pass(length * 4), length);
  places = (length: number): Uint16Array => new Uint16Array(this.#buffer, this.#pass(length * 2), length);
  bytes = (length: number): Uint8Array => new Uint8Array(this.#buffer, this.#pass(length), length);

  #pass(length: number): number {
    const at = this.#at;
    this.#at += length;
    return at;
  }
}

/** A page as it is read from: the columns are the packed bytes themselves, only the words are read out of them. */
export function unpackPage(page: number, packed: Uint8Array, same: SameWords): FactPage {
  // A copy begins where numbers of 32 bits may.
  const columns = new Columns(packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed));
  const [, tenures = 0, consents = 0, contacts = 0, exchanges = 0, orientations = 0, openness = 0, ...rest] =
    columns.times(headerLength);
  const [farewells = 0, guests = 0, text = 0] = rest;
  const { times, counts, places, bytes } = columns;
  const starts = peopleAPage + 1;

  const deceasedOn = times(peopleAPage);
  const invitedOn = times(peopleAPage);
  const joinedOn = times(peopleAPage);
  const leftOn = times(peopleAPage);
  const startedOn = times(tenures);
  const endedOn = times(tenures);
  const decidedOn = times(consents);
  const contactsFrom = counts(starts);
  const minute = times(contacts);
  const happenedOn = times(exchanges);
  const wishedOn = times(orientations);
  const openOn = times(openness);
  const lastDay = times(farewells);
  const heldOn = times(farewells);
  const thankedOn = times(farewells);
  const guestsInvitedOn = times(guests);

  const tenuresFrom = places(starts);
  const department = places(tenures);
  const consentsFrom = places(starts);
  const exchangesFrom = places(starts);
  const kind = places(exchanges);
  const orientationsFrom = places(starts);
  const opennessFrom = places(starts);
  const farewellsFrom = places(starts);
  const reasons = places(farewells);
  const by = places(farewells);
  const guestsFrom = places(starts);
  const event = places(guests);

  const there = bytes(peopleAPage);
  const doNotContact = bytes(peopleAPage);
  const channels = bytes(peopleAPage);
  const employed = { from: tenuresFrom, startedOn, endedOn, department, latest: bytes(tenures) };
  const people = { there, deceasedOn, tenures: employed };
  return {
    ...{ page, there, doNotContact, deceasedOn, invitedOn, joinedOn, leftOn, channels },
    ...{ tenures: employed, away: awayTimes(people), leaves: leaveDays(people) },
    consents: { from: consentsFrom, decidedOn, what: bytes(consents) },
    contacts: { from: contactsFrom, minute, what: bytes(contacts) },
    exchanges: { from: exchangesFrom, happenedOn, kind, what: bytes(exchanges) },
    orientations: { from: orientationsFrom, recordedOn: wishedOn, what: bytes(orientations) },
    openness: { from: opennessFrom, recordedOn: openOn, what: bytes(openness) },
    farewells: {
      ...{ from: farewellsFrom, lastDay, heldOn, thankedOn, reasons, by },
      ...{ score: bytes(farewells), tier: bytes(farewells) },
    },
    guests: {
      ...{ from: guestsFrom, event, invitedOn: guestsInvitedOn },
      ...{ what: bytes(guests), score: bytes(guests) },
    },
    words: wordList.parse(JSON.parse(decoder.decode(bytes(text)))).map((word) => same.of(word)),
  };
}
