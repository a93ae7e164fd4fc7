import { z } from 'zod';
import type { SqliteDatabase } from '../../database/driver.ts';
import { type Copied, TargetTable } from './copyTables.ts';
import { readOne } from './readTable.ts';
import { tableForm } from './tableForm.ts';

const references = z.array(z.object({ child: z.string(), column: z.string() }));
const keys = z.array(z.union([z.string(), z.number()]));

const referencesSql = `SELECT t.name AS child, f."from" AS "column"
  FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
  WHERE t.schema = 'main' AND t.type = 'table' AND f."table" = ? AND coalesce(f."to", 'id') = ?`;

/**
 * Looks once more for rows that could not be read in their order and that no index tells of: others that were read refer
 * to them.
 */
export function readReferred(
  source: SqliteDatabase,
  target: SqliteDatabase,
  copied: ReadonlyMap<string, Copied>,
): void {
  for (const [table, tally] of copied) {
    const form = tableForm(target, table);
    const [key, ...others] = form?.key ?? [];
    if (!tally.unsure || form === null || key === undefined || others.length > 0) continue;
    const keeper = new TargetTable(target, form);
    const children = references.parse(target.prepare(referencesSql).all(table, key.replaceAll('"', '')));
    for (const { child, column } of children) {
      const wanted = target
        .prepare(
          `SELECT DISTINCT "${column}" FROM "${child}"
           WHERE "${column}" IS NOT NULL AND "${column}" NOT IN (SELECT ${key} FROM ${form.name})`,
        )
        .pluck()
        .all();
      for (const one of keys.parse(wanted)) readOne(source, form, [one], keeper);
    }
    tally.saved += keeper.kept;
  }
}

const operationsWanted = `SELECT DISTINCT operation_id FROM changes
  WHERE operation_id NOT IN (SELECT id FROM operations)`;

/**
 * Where an operation itself is lost, its changes still tell what became of each record: they keep their place, and their
 * time, which is part of the id.
 */
export function nameOperations(target: SqliteDatabase): void {
  const insert = target.prepare(
    "INSERT INTO operations (id, kind, at, actor, device) VALUES (?, 'damage.repair', ?, '', '')",
  );
  for (const id of z.array(z.string()).parse(target.prepare(operationsWanted).pluck().all())) {
    insert.run(id, new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString());
  }
}
