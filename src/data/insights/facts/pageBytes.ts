import { peopleAPage } from './factPage.ts';
import {
  factsForm,
  headerLength,
  type ListName,
  listNames,
  pageLayout,
  personBytes,
  personTimes,
} from './pageLayout.ts';
import type { PersonFacts } from './personFacts.ts';

const encoder = new TextEncoder();

/** The words of a page in the order in which they come, each once; the first is empty. */
class Words {
  readonly #places = new Map<string, number>([['', 0]]);

  place(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(word, place);
    return place;
  }

  packed(): Uint8Array {
    return encoder.encode(JSON.stringify([...this.#places.keys()]));
  }
}

const nobody = { times: [0, 0, 0, 0], bytes: [0, 0, 0] };

type Slots = readonly (PersonFacts | null)[];

/** The numbers of a page by their widths, in the order in which they lie in it. */
interface Widths {
  times: number[];
  places: number[];
  bytes: number[];
}

/** Packs the people of a page by their slots, sixty-four at most; slots left over are empty. */
export function packPage(people: readonly (PersonFacts | null | undefined)[]): Uint8Array {
  const slots = Array.from({ length: peopleAPage }, (_, slot) => people[slot] ?? null);
  const words = new Words();
  const lengths = listNames.map((name) => slots.reduce((sum, person) => sum + lengthOf(person, name), 0));
  const widths: Widths = { times: [factsForm, ...lengths, 0], places: [], bytes: [] };
  for (const index of personTimes.keys()) {
    for (const person of slots) widths.times.push((person ?? nobody).times[index] ?? 0);
  }
  for (const index of personBytes.keys()) {
    for (const person of slots) widths.bytes.push((person ?? nobody).bytes[index] ?? 0);
  }
  for (const name of listNames) {
    addStarts(widths, slots, name);
    addColumns(widths, slots, name, words);
  }
  const text = words.packed();
  widths.times[headerLength - 1] = text.length;
  return joined(widths, text);
}

function addStarts({ times, places }: Widths, slots: Slots, name: ListName): void {
  // Contacts can be very many.
  const starts = name === 'contacts' ? times : places;
  let start = 0;
  for (const person of slots) {
    starts.push(start);
    start += lengthOf(person, name);
  }
  starts.push(start);
}

function addColumns({ times, places, bytes }: Widths, slots: Slots, name: ListName, words: Words): void {
  const layout = pageLayout[name];
  for (const index of layout.times.keys()) {
    for (const person of slots) append(times, person?.lists[name].times[index]);
  }
  for (const index of layout.words.keys()) {
    for (const person of slots) {
      for (const word of person?.lists[name].words[index] ?? []) places.push(words.place(word));
    }
  }
  for (const index of layout.bytes.keys()) {
    for (const person of slots) append(bytes, person?.lists[name].bytes[index]);
  }
}

const lengthOf = (person: PersonFacts | null, name: ListName): number =>
  person?.lists[name].times[0]?.length ?? 0;

function append(to: number[], values: ArrayLike<number> | undefined): void {
  for (let index = 0; index < (values?.length ?? 0); index += 1) to.push(values?.[index] ?? 0);
}

/** The widest first, so that each lies at a place it can be read from as it is. */
function joined({ times, places, bytes }: Widths, text: Uint8Array): Uint8Array {
  const placesFrom = times.length * 4;
  const bytesFrom = placesFrom + places.length * 2;
  const packed = new Uint8Array(bytesFrom + bytes.length + text.length);
  new Int32Array(packed.buffer, 0, times.length).set(times);
  new Uint16Array(packed.buffer, placesFrom, places.length).set(places);
  packed.set(bytes, bytesFrom);
  packed.set(text, bytesFrom + bytes.length);
  return packed;
}
