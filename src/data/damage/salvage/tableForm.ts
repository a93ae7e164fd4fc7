import { z } from 'zod';
import type { SqliteDatabase } from '../../database/driver.ts';

export type Key = (string | number)[];

/** What has to be known of a table to read it in pieces; names come quoted. */
export interface TableForm {
  name: string;
  table: string;
  columns: string[];
  /** The columns its rows lie in the order of. */
  key: string[];
  /** Its rows lie in the order of a whole number. */
  numbered: boolean;
  /** Those that hold every row. */
  indexes: { name: string; columns: string[] }[];
}

const columnRows = z.array(z.object({ name: z.string(), pk: z.int() }));
const indexRows = z.array(z.object({ name: z.string(), partial: z.int(), origin: z.string() }));
const indexColumnRows = z.array(z.object({ name: z.string().nullable() }));
const tableRow = z.object({ wr: z.int() });

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Reads the form of a table; null for one whose rows have no key of their own to be found by. */
export function tableForm(sqlite: SqliteDatabase, table: string): TableForm | null {
  const name = quoted(table);
  const columns = columnRows.parse(sqlite.pragma(`table_info(${name})`));
  const { wr } = tableRow.parse(sqlite.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').get(table));
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  if (key.length === 0) return null;
  const numbered = wr === 0 && key.length === 1;
  const indexes = indexRows
    .parse(sqlite.pragma(`index_list(${name})`))
    .filter(({ partial, origin }) => partial === 0 && (wr === 0 || origin !== 'pk'))
    .map((index) => ({ name: quoted(index.name), columns: columnsOf(sqlite, index.name) }))
    .filter(({ columns: found }) => found.length > 0);
  return {
    name,
    table,
    columns: columns.map((column) => quoted(column.name)),
    key: key.map((column) => quoted(column.name)),
    numbered,
    indexes,
  };
}

/** The columns an index is ordered by; none where it is one of expressions, whose keys can be had by others. */
function columnsOf(sqlite: SqliteDatabase, index: string): string[] {
  const found = indexColumnRows.parse(sqlite.pragma(`index_info(${quoted(index)})`));
  return found.every(({ name }) => name !== null) ? found.map(({ name }) => quoted(String(name))) : [];
}
