import type { ListName } from './pageLayout.ts';
import type { PersonFacts, PersonList } from './personFacts.ts';

/** An entry of a list: its columns, and by what it comes before others, one after the other. */
interface Entry {
  times: number[];
  words: string[];
  bytes: number[];
  order: (number | string)[];
}

/** What is gathered of a person's lists, in whatever order it comes. */
export class Lists {
  readonly #entries = new Map<ListName, Entry[]>();

  add(name: ListName, entry: Entry): void {
    const entries = this.#entries.get(name);
    if (entries === undefined) this.#entries.set(name, [entry]);
    else entries.push(entry);
  }

  /** An entry of a day, of which the one written down later counts more. */
  addDated(name: ListName, day: number, id: string, what: number): void {
    this.add(name, { times: [day], words: [], bytes: [what], order: [day, id] });
  }

  /** The lists in their orders, with the contacts, which are gathered apart. */
  sorted(contacts: PersonList): PersonFacts['lists'] {
    const list = (name: ListName): PersonList => columnsOf(this.#entries.get(name)?.sort(inOrder) ?? []);
    return {
      tenures: withLatest(list('tenures')),
      consents: list('consents'),
      contacts,
      exchanges: list('exchanges'),
      orientations: list('orientations'),
      openness: list('openness'),
      farewells: list('farewells'),
      guests: list('guests'),
    };
  }
}

/** Contacts are very many, so that each is one number while they are put in order. */
export const contactsOf = {
  packed: (minute: number, what: number): number => minute * 256 + what,
  list: (packed: readonly number[]): PersonList => {
    const sorted = Float64Array.from(packed).sort();
    const minutes = Array.from(sorted, (each) => Math.floor(each / 256));
    return {
      times: [minutes],
      words: [],
      bytes: [Array.from(sorted, (each, index) => each - (minutes[index] ?? 0) * 256)],
    };
  },
};

function inOrder(a: Entry, b: Entry): number {
  for (const [index, value] of a.order.entries()) {
    const other = b.order[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function columnsOf(entries: readonly Entry[]): PersonList {
  const [first] = entries;
  return {
    times: (first?.times ?? []).map((_, index) => entries.map(({ times }) => times[index] ?? 0)),
    words: (first?.words ?? []).map((_, index) => entries.map(({ words }) => words[index] ?? '')),
    bytes: (first?.bytes ?? []).map((_, index) => entries.map(({ bytes }) => bytes[index] ?? 0)),
  };
}

/** Marks the tenure that ends last, of these the one begun last, of these the one written down last: that of the lists. */
function withLatest(tenures: PersonList): PersonList {
  const ended = Array.from(tenures.times[1] ?? []);
  if (ended.length === 0) return tenures;
  const latest = ended.lastIndexOf(ended.reduce((a, b) => Math.max(a, b)));
  return { ...tenures, bytes: [ended.map((_, index) => (index === latest ? 1 : 0))] };
}
