import type { TableFile } from './tableFile.ts';

const keptTables = 4;

/** The tables opened last, so that inspection, previews and run don't each find out anew how a file is to be read. */
export class RecentTables {
  readonly #tables = new Map<string, TableFile>();

  /** `key` names the file, its state and how it is read. */
  async get(key: string, open: () => Promise<TableFile>): Promise<TableFile> {
    const table = this.#tables.get(key) ?? (await open());
    this.#tables.delete(key);
    this.#tables.set(key, table);
    for (const oldest of [...this.#tables.keys()].slice(0, -keptTables)) this.#tables.delete(oldest);
    return table;
  }
}
