import { mostUnder } from '#shared/domain/duplicates/blockingKeys.ts';
import { KeyTable } from '#shared/domain/duplicates/keyTable.ts';
import type { Turns } from '../longWork/turns.ts';
import type { KeyLists } from './keyLists.ts';

/** Who is to be compared with whom: those with a key in common that not too many have. */
export class Candidates {
  readonly #keys: KeyLists;
  readonly #table: KeyTable;
  /** By the record, the last one it was given for. */
  readonly #givenFor: Int32Array;

  private constructor(keys: KeyLists, table: KeyTable, records: number) {
    this.#keys = keys;
    this.#table = table;
    this.#givenFor = new Int32Array(records).fill(-1);
  }

  static async under(keys: KeyLists, records: number, turns: Turns): Promise<Candidates> {
    const table = new KeyTable(keys.count);
    for (let record = 0; record < records; record += 1) {
      for (let at = keys.start(record); at < keys.end(record); at += 1) table.add(keys.at(at), record);
      if (turns.due()) await turns.pass();
    }
    return new Candidates(keys, table, records);
  }

  /** Those of a lower number than the record, each once, so that going through all records gives each pair once. */
  before(record: number): number[] {
    const given: number[] = [];
    const end = this.#keys.end(record);
    for (let at = this.#keys.start(record); at < end; at += 1) {
      const key = this.#keys.at(at);
      if (this.#table.count(key) > mostUnder(key)) continue;
      for (let entry = this.#table.last(key); entry >= 0; entry = this.#table.before(entry)) {
        const other = this.#table.record(entry);
        if (other >= record || this.#givenFor[other] === record) continue;
        this.#givenFor[other] = record;
        given.push(other);
      }
    }
    return given;
  }
}
