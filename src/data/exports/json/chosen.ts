import type { PersonId } from '#shared/domain/ids.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { allOf, type SqlPart } from '../../database/sqlPart.ts';
import { type Reader, visibleSql } from '../../interactions/visibility.ts';

/** What of the workspace goes into a document. */
export interface JsonExportOrder {
  /** Outside the bin, each once. */
  people: readonly PersonId[];
  /** Whether that is everybody: then rules and words that nobody carries are in it too. */
  whole: boolean;
  tiers: readonly NoteTier[];
  reader: Reader;
  workspace: string;
}

/** Notes the people in a table of the connection's own, so that every statement can join them; beside it tables for what hangs on them. */
export function keepChosen(sqlite: SqliteDatabase, people: readonly PersonId[]): void {
  sqlite.exec(`
    CREATE TEMP TABLE chosen (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE met (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE told (id TEXT PRIMARY KEY) WITHOUT ROWID;`);
  sqlite
    .prepare('INSERT OR IGNORE INTO temp.chosen SELECT value FROM json_each(?)')
    .run(JSON.stringify(people));
}

/** Holds for the interactions `i` that go into the document, apart from whose they are. */
export function toldSql({ tiers, reader }: JsonExportOrder): SqlPart {
  return allOf([
    { sql: 'i.deleted_at IS NULL', parameters: [] },
    { sql: 'i.tier IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(tiers)] },
    visibleSql(reader),
  ]);
}
