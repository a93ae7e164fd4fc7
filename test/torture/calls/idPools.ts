import type { SqliteDatabase } from '#data/database/driver.ts';
import type { Chance } from '#data/sample/chance.ts';
import type { World } from '../kills/openWorkspace.ts';

/** Ids that are there, by the table they are of, and files that are granted. */
export class IdPools {
  readonly #byTable: ReadonlyMap<string, readonly string[]>;
  readonly #files: readonly string[];
  readonly #tables: readonly string[];

  constructor(byTable: ReadonlyMap<string, readonly string[]>, files: readonly string[]) {
    this.#byTable = byTable;
    this.#files = files;
    this.#tables = [...byTable.keys()];
  }

  /** An id for the field `name` of a call to `feature`: most often of the right kind, else of another, or of none. */
  draw(chance: Chance, name: string, feature: string): string {
    if (chance.happens(0.05)) return '00000000-0000-7000-8000-00000000ffff';
    if (/file|^to$|parent|folder/i.test(name) && chance.happens(0.9)) return chance.pick(this.#files);
    const right = chance.happens(0.85) ? this.#fitting(name, feature) : [];
    const ids = right.length > 0 ? right : (this.#byTable.get(chance.pick(this.#tables)) ?? []);
    return chance.pick(ids);
  }

  #fitting(name: string, feature: string): readonly string[] {
    if (/person|people|keep|other|host|except|^[ab]$|referred/i.test(name)) return this.#of('people');
    const stem = name === 'id' ? feature : name.replace(/Ids?$/, '');
    const snake = stem.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const table = this.#tables.find(
      (each) => each === snake || each === `${snake}s` || each.endsWith(`_${snake}s`),
    );
    return table === undefined ? [] : this.#of(table);
  }

  #of(table: string): readonly string[] {
    return this.#byTable.get(table) ?? [];
  }
}

/** So many ids of each table are drawn from. */
const most = 40;

/** The ids of a workspace, and files in `folder` granted for reading, writing and as a folder. */
export function poolsOf(
  world: World,
  readable: readonly string[],
  writable: readonly string[],
  folder: string,
): IdPools {
  const { sqlite } = world.opened().database;
  const files = [
    ...readable.map((path) => world.grant(path, 'read')),
    ...writable.map((path) => world.grant(path, 'write')),
    world.grant(folder, 'folder'),
  ];
  return new IdPools(new Map(tablesWithIds(sqlite)), files);
}

function* tablesWithIds(sqlite: SqliteDatabase): Generator<[string, string[]]> {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'id'`,
    )
    .pluck()
    .all();
  for (const table of tables) {
    const ids = sqlite.prepare<[number], unknown>(`SELECT id FROM "${table}" LIMIT ?`).pluck().all(most);
    const texts = ids.filter((id) => typeof id === 'string');
    if (texts.length > 0) yield [table, texts];
  }
}
