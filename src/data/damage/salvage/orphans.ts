import { z } from 'zod';
import type { SqliteDatabase } from '../../database/driver.ts';

const references = z.array(
  z.object({ id: z.int(), table: z.string(), from: z.string(), to: z.string().nullable() }),
);
const columns = z.array(z.object({ name: z.string(), notnull: z.int(), pk: z.int() }));

interface Reference {
  table: string;
  column: string;
  optional: boolean;
  parent: string;
  to: string;
}

/**
 * Takes out what refers to rows that are lost, or empties the reference where it may be empty; again and again, as what
 * is taken out may be referred to itself. Gives how many rows went, by table.
 */
export function removeOrphans(sqlite: SqliteDatabase, tables: readonly string[]): Map<string, number> {
  const all = tables.flatMap((table) => referencesOf(sqlite, table));
  const gone = new Map<string, number>();
  for (let more = true; more; ) {
    more = false;
    for (const reference of all) {
      if (reference.optional && emptied(sqlite, reference)) continue;
      const removed = sqlite
        .prepare(`DELETE FROM "${reference.table}" WHERE ${orphan(reference)}`)
        .run().changes;
      gone.set(reference.table, (gone.get(reference.table) ?? 0) + removed);
      more ||= removed > 0;
    }
  }
  return gone;
}

/** True where no orphan is left: rules of the table, such as that one of two is there, may forbid an empty reference. */
function emptied(sqlite: SqliteDatabase, reference: Reference): boolean {
  try {
    const { table, column } = reference;
    sqlite.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE ${orphan(reference)}`).run();
    return true;
  } catch {
    return false;
  }
}

const orphan = ({ column, parent, to }: Reference): string =>
  `"${column}" IS NOT NULL AND "${column}" NOT IN (SELECT "${to}" FROM "${parent}")`;

function referencesOf(sqlite: SqliteDatabase, table: string): Reference[] {
  const known = new Map(columns.parse(sqlite.pragma(`table_info("${table}")`)).map((one) => [one.name, one]));
  return references
    .parse(sqlite.pragma(`foreign_key_list("${table}")`))
    .map(({ table: parent, from, to }) => {
      const column = known.get(from);
      const optional = column !== undefined && column.notnull === 0 && column.pk === 0;
      return { table, column: from, optional, parent, to: to ?? 'id' };
    });
}
