import type { SqliteDatabase } from '#data/database/driver.ts';

const indexes = ['people_search', 'notes_search'];

/** Counted up, or moved on, by every write; and the history itself, with the audit log. */
const moving = new Set(['version', 'updated_at', 'changed']);
const history = new Set(['operations', 'changes', 'audit_entries', 'audit_people', 'audit_mentions']);

/** All rows of all tables, derived ones and the terms of the search among them, without what every write moves on. */
export function stateOf(sqlite: SqliteDatabase): Record<string, unknown[]> {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_master
       WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
    .filter((name) => !history.has(name));
  const rows = tables.map((table) => [table, rowsOf(sqlite, table)] as const);
  const terms = indexes.map((index) => [index, termsOf(sqlite, index)] as const);
  return Object.fromEntries([...rows, ...terms]);
}

function rowsOf(sqlite: SqliteDatabase, table: string): unknown[] {
  const columns = sqlite
    .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
    .pluck()
    .all()
    .filter((name) => !moving.has(name));
  const list = columns.map((name) => `"${name}"`).join(', ');
  // How many operations there were is the history's.
  const where = table === 'workspace_facts' ? "WHERE name <> 'operations'" : '';
  return sqlite.prepare(`SELECT ${list} FROM "${table}" ${where} ORDER BY ${list}`).all();
}

function termsOf(sqlite: SqliteDatabase, index: string): unknown[] {
  sqlite.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', '${index}', 'instance')`);
  try {
    return sqlite.prepare('SELECT term, doc, col, offset FROM temp.terms').all();
  } finally {
    sqlite.exec('DROP TABLE temp.terms');
  }
}
