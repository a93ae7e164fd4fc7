import { getTableName } from 'drizzle-orm';
import { z } from 'zod';
import type { SalvageStep, SavedRecords } from '#shared/contract/damage.ts';
import { unlock } from '../../database/cipher.ts';
import { deriveAnew } from '../../database/derivedForm.ts';
import { derivedFactNames, derivedTableNames } from '../../database/derivedTables.ts';
import { openSqlite, type SqliteDatabase } from '../../database/driver.ts';
import { registerFunctions } from '../../database/functions.ts';
import { migrate, schemaVersion } from '../../database/migrate.ts';
import { recordKind, recordTables } from '../../database/records.ts';
import { packNextPages, pagesATime } from '../../insights/facts/keepFacts.ts';
import { isSound } from '../checkFile.ts';
import { type Copied, copyTables } from './copyTables.ts';
import { removeOrphans } from './orphans.ts';
import { rebuildFromHistory } from './rebuild.ts';
import { nameOperations, readReferred } from './referred.ts';
import { byKind } from './tallies.ts';

export interface SalvageOrder {
  /** The damaged file; it is only read. */
  source: string;
  /** Where the new one is made; there is none yet. */
  target: string;
  key: Uint8Array;
  workspaceId: string;
}

export interface Salvaged {
  records: SavedRecords[];
  moreMayBeLost: boolean;
}

type Report = (step: SalvageStep, done: number, total: number) => void;

const tableNames = z.array(z.string());

/**
 * Makes a new database of what can be read of a damaged one, and of what the history tells of the rest. Nobody relies
 * on the new file before it is whole, so it is written without a journal; whoever puts it in place brings it to the disk.
 */
export function salvageFile(order: SalvageOrder, report: Report = () => undefined): Salvaged {
  const source = openSqlite(order.source, { readonly: true, fileMustExist: true });
  const target = openSqlite(order.target);
  try {
    unlock(source, order.key);
    registerFunctions(source);
    prepareTarget(target, order.key);
    const version = schemaVersion(source);
    migrate(target, version);
    target.pragma('foreign_keys = OFF');
    const tables = ownTables(target);
    const copied = copyTables(source, target, tables, (done) => report('reading', done, tables.length));
    readReferred(source, target, copied);
    const salvaged = makeWhole(target, tables, copied, report);
    report('deriving', 0, 1);
    deriveAll(target, order.workspaceId, report);
    target.pragma('foreign_keys = ON');
    return salvaged;
  } finally {
    source.close();
    target.close();
  }
}

/** Whether what was made is sound, to be asked before it is put in place. */
export function isSalvaged({ target, key }: SalvageOrder, report: Report = () => undefined): boolean {
  return isSound({ path: target, key }, (done, total) => report('checking', done, total));
}

function prepareTarget(target: SqliteDatabase, key: Uint8Array): void {
  unlock(target, key);
  target.pragma('temp_store = MEMORY');
  target.pragma('journal_mode = OFF');
  target.pragma('synchronous = OFF');
  registerFunctions(target);
}

/** The tables that hold what was entered. */
function ownTables(sqlite: SqliteDatabase): string[] {
  const found = sqlite
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .pluck()
    .all();
  return tableNames
    .parse(found)
    .filter((name) => !name.startsWith('sqlite_') && !derivedTableNames.includes(name));
}

/** Brings what was read to the present form, fills gaps from the history and takes out what refers to nothing. */
function makeWhole(
  target: SqliteDatabase,
  tables: readonly string[],
  copied: ReadonlyMap<string, Copied>,
  report: Report,
): Salvaged {
  nameOperations(target);
  migrate(target);
  const known = new Map(recordTables().map((table) => [getTableName(table), table]));
  const damaged = [...copied].filter(([, { whole }]) => !whole);
  let done = 0;
  for (const [name, tally] of damaged) {
    report('rebuilding', done, damaged.length);
    done += 1;
    const table = known.get(name);
    const { rebuilt, failed } = table === undefined ? nothing : rebuildFromHistory(target, table);
    tally.rebuilt = rebuilt;
    tally.lost = Math.max(tally.missing - rebuilt, failed, 0);
  }
  for (const [name, gone] of removeOrphans(target, tables)) {
    const tally = copied.get(name);
    if (tally === undefined) continue;
    tally.saved -= gone;
    tally.lost += gone;
  }
  const history = [...copied].some(
    ([name, { unsure }]) => unsure && ['changes', 'operations'].includes(name),
  );
  const told = new Set(
    [...known].flatMap(([name, table]) => (recordKind(table).alsoAside === true ? [] : [name])),
  );
  const untold = [...copied].some(([name, { unsure }]) => unsure && (history || !told.has(name)));
  return { records: byKind(copied), moreMayBeLost: untold };
}

const nothing = { rebuilt: 0, failed: 0 };

function deriveAll(target: SqliteDatabase, workspaceId: string, report: Report): void {
  const forget = target.prepare('DELETE FROM workspace_facts WHERE name = ?');
  for (const name of derivedFactNames) forget.run(name);
  target
    .prepare("INSERT OR REPLACE INTO workspace_facts (name, value) VALUES ('workspaceId', ?)")
    .run(workspaceId);
  for (const { done, total } of deriveAnew(target)) report('deriving', done, total);
  for (let more = true; more; ) more = packNextPages(target, pagesATime);
}
