import type { FactPage } from './factPage.ts';
import { type ListName, pageLayout, personBytes, personTimes } from './pageLayout.ts';

/** The entries of one list of a person, column by column in the order of the layout. */
export interface PersonList {
  times: ArrayLike<number>[];
  words: string[][];
  bytes: ArrayLike<number>[];
}

/** One person of a page, before it is packed or taken out of one. */
export interface PersonFacts {
  /** In the order of `personTimes` and `personBytes`. */
  times: number[];
  bytes: number[];
  lists: Record<ListName, PersonList>;
}

/** Somebody of a page as they were packed; null for an empty slot. */
export function personAt(page: FactPage, slot: number): PersonFacts | null {
  if (page.there[slot] !== 1) return null;
  return {
    times: personTimes.map((name) => page[name][slot] ?? 0),
    bytes: personBytes.map((name) => page[name][slot] ?? 0),
    lists: {
      tenures: listAt(page, 'tenures', slot),
      consents: listAt(page, 'consents', slot),
      contacts: listAt(page, 'contacts', slot),
      exchanges: listAt(page, 'exchanges', slot),
      orientations: listAt(page, 'orientations', slot),
      openness: listAt(page, 'openness', slot),
      farewells: listAt(page, 'farewells', slot),
      guests: listAt(page, 'guests', slot),
    },
  };
}

function listAt(page: FactPage, name: ListName, slot: number): PersonList {
  const { from, ...columns } = page[name];
  const first = from[slot] ?? 0;
  const end = from[slot + 1] ?? 0;
  const cut = (column: string) => new Map(Object.entries(columns)).get(column)?.subarray(first, end) ?? [];
  const { times, words, bytes } = pageLayout[name];
  return {
    times: times.map(cut),
    words: words.map((column) => Array.from(cut(column), (place) => page.words[place] ?? '')),
    bytes: bytes.map(cut),
  };
}
