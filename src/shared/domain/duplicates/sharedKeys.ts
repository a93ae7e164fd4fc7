import { keyField, mostUnder, ofOneField } from './blockingKeys.ts';
import type { KeyTable } from './keyTable.ts';
import type { PreparedPerson } from './preparedPerson.ts';
import { peopleTaken, priorBits, usualPriors } from './priors.ts';
import { textHash } from './textHash.ts';
import type { Value } from './values.ts';

/** What the same department or company, which are no keys, may add, in bits. */
const unkeyedBits = 4;
/** So few are remembered of each person; more make no difference. */
const unkeyedEach = 3;

/**
 * Finds who of many shares so much with somebody that comparing the two in full is worth while: of the keys of one field
 * the rarest one in common counts with what it tells, which is the more the fewer have it. Keys made of several fields
 * tell in part what others tell, too, and count by half.
 */
export class SharedKeys {
  readonly #table: KeyTable;
  readonly #people: number;
  readonly #least: number;
  readonly #unkeyed: Uint32Array;
  /** By the record: what was found for the somebody of that turn, so that nothing needs to be emptied. */
  readonly #turns: Int32Array;
  readonly #bits: Float32Array;
  readonly #fields: Uint8Array;
  readonly #fieldBits: Float32Array;
  #turn = 0;

  /** For so many people, numbered from 0. */
  constructor(table: KeyTable, people: number) {
    this.#table = table;
    this.#people = peopleTaken(people);
    this.#least = -priorBits(usualPriors.secondRecords, people);
    this.#unkeyed = new Uint32Array(people * unkeyedEach);
    this.#turns = new Int32Array(people);
    this.#bits = new Float32Array(people);
    this.#fields = new Uint8Array(people);
    this.#fieldBits = new Float32Array(people);
  }

  /** Puts a person under their keys. */
  add(record: number, person: PreparedPerson, keys: readonly number[]): void {
    for (const key of keys) this.#table.add(key, record);
    this.#unkeyed.set(hashesOf(unkeyedOf(person)), record * unkeyedEach);
  }

  /** The records worth comparing with somebody of those keys, in no particular order; the keys stand field by field. */
  likely(person: PreparedPerson, keys: readonly number[]): number[] {
    this.#turn += 1;
    const touched: number[] = [];
    for (const key of keys) {
      const count = this.#table.count(key);
      if (count === 0 || count > mostUnder(key)) continue;
      const bits = Math.log2(this.#people / count) * (ofOneField(key) ? 1 : 0.5);
      for (let entry = this.#table.last(key); entry >= 0; entry = this.#table.before(entry)) {
        this.#count(this.#table.record(entry), keyField(key), bits, touched);
      }
    }
    // What many have adds less.
    const most = this.#turns.length * 2 ** -unkeyedBits;
    const unkeyed = hashesOf(unkeyedOf(person).filter(({ people }) => people <= most));
    return touched.filter((record) => {
      const lacking = this.#least - (this.#bits[record] ?? 0);
      return lacking <= 0 || (lacking <= unkeyedBits && this.#shareUnkeyed(record, unkeyed));
    });
  }

  #count(record: number, field: number, bits: number, touched: number[]): void {
    if (this.#turns[record] !== this.#turn) {
      this.#turns[record] = this.#turn;
      this.#bits[record] = bits;
      touched.push(record);
    } else if (this.#fields[record] === field) {
      const before = this.#fieldBits[record] ?? 0;
      if (bits <= before) return;
      this.#bits[record] = (this.#bits[record] ?? 0) + bits - before;
    } else {
      this.#bits[record] = (this.#bits[record] ?? 0) + bits;
    }
    this.#fields[record] = field;
    this.#fieldBits[record] = bits;
  }

  #shareUnkeyed(record: number, wanted: readonly number[]): boolean {
    const own = this.#unkeyed.subarray(record * unkeyedEach, (record + 1) * unkeyedEach);
    return wanted.some((hash) => own.includes(hash));
  }
}

function unkeyedOf({ company, tenures }: PreparedPerson): Value[] {
  const departments = tenures.map(({ department }) => department);
  return [company, ...new Set(departments)].filter((value) => value !== null).slice(0, unkeyedEach);
}

const hashesOf = (values: readonly Value[]): number[] => values.map(({ text }) => textHash(text) >>> 0);
