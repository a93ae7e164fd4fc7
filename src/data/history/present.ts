import { getTableName } from 'drizzle-orm';
import type { SqliteDatabase } from '../database/driver.ts';
import { columnsOf } from '../database/records.ts';
import type { Row } from '../database/statements.ts';
import { grouped } from './grouped.ts';
import { type KeptChange, type Place, placeOf } from './kept.ts';

/** The rows that the changes are about as they are now, by kind of record and id; those that are gone are left out. */
export function presentRows(sqlite: SqliteDatabase, changes: readonly KeptChange[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const [recordType, ofType] of grouped(changes, (change) => change.recordType)) {
    const places = new Map(
      ofType.flatMap((change) => {
        const place = placeOf(change);
        return place === null ? [] : [[change.recordId, place] as const];
      }),
    );
    for (const [id, row] of readRows(sqlite, [...places.values()])) found.set(`${recordType}/${id}`, row);
  }
  return found;
}

/** The SQL that reads the rows of a table by the keys in a JSON array of arrays. */
export function rowsByKeySql({ table, kind }: Place): string {
  const columns = columnsOf(table);
  const column = (name: string) => `t."${columns.get(name)?.name}"`;
  const selected = [...columns.keys()].filter((name) => !(kind.leftOut?.includes(name) ?? false));
  const list = selected.map((name) => `${column(name)} AS "${name}"`).join(', ');
  const on = kind.key.map((name, index) => `${column(name)} = json_extract(k.value, '$[${index}]')`);
  return `SELECT ${list} FROM json_each(?) k JOIN "${getTableName(table)}" t ON ${on.join(' AND ')}`;
}

function readRows(sqlite: SqliteDatabase, places: readonly Place[]): [string, Row][] {
  const [first] = places;
  if (first === undefined) return [];
  const columns = columnsOf(first.table);
  const keys = JSON.stringify(places.map((place) => first.kind.key.map((name) => place.key[name])));
  return sqlite
    .prepare<[string], Row>(rowsByKeySql(first))
    .all(keys)
    .map((raw) => {
      const row = Object.fromEntries(
        Object.entries(raw).map(([name, value]) => [
          name,
          value === null ? null : columns.get(name)?.mapFromDriverValue(value),
        ]),
      );
      return [first.kind.key.map((name) => String(row[name])).join('/'), row];
    });
}
