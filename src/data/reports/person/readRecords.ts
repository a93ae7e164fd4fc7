import { z } from 'zod';
import { documentArrays, exportDocument } from '#shared/domain/exports/document.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type Instant, instant } from '#shared/domain/instant.ts';
import { personName } from '#shared/domain/names.ts';
import { type NoteTier, relationKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { keepChosen } from '../../exports/json/chosen.ts';
import { pagesOf } from '../../exports/json/writeJsonExport.ts';
import { mergedIntoSql } from '../../history/merged.ts';
import type { Reader } from '../../interactions/visibility.ts';
import { nameColumns, withName } from '../../people/nameColumns.ts';
import { refusal } from '../../refusal.ts';

/** Everything that is kept of one person: what an export of them alone holds, and what stands only outside of it. */
export type PersonRecords = Awaited<ReturnType<typeof readRecords>>;

/** The content of attached files is theirs to be handed over beside the report, which names them. */
const named = documentArrays.exclude(['attachmentPieces']);

/**
 * Reads all that is kept of one person, notes of the tiers alone. `sqlite` is a connection of its own, whose data stands
 * still meanwhile. NOT_FOUND where there is no such person outside the bin.
 */
export async function readRecords(
  sqlite: SqliteDatabase,
  id: PersonId,
  order: {
    tiers: readonly NoteTier[];
    reader: Reader;
    at: Instant;
    workspace: string;
    turn: () => Promise<void>;
  },
) {
  const { tiers, reader, workspace } = order;
  keepChosen(sqlite, [id]);
  const arrays: Record<string, unknown[]> = {};
  for (const name of named.options) {
    const records: unknown[] = [];
    for (const page of pagesOf[name](sqlite, { people: [id], whole: false, tiers, reader, workspace })) {
      records.push(...page);
      await order.turn();
    }
    arrays[name] = records;
  }
  const document = exportDocument.parse({
    format: 'enishi-export',
    version: 1,
    workspace,
    exportedAt: order.at,
    tiers,
    counts: { people: 1 },
    attachmentPieces: [],
    ...arrays,
  });
  const [person] = document.people;
  if (person === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  return {
    ...document,
    person,
    relations: relationsOf(sqlite, id),
    operations: operationsOn(sqlite, id),
    produced: producedOf(sqlite, id),
  };
}

const relation = z
  .record(z.string(), z.unknown())
  .transform(withName)
  .pipe(z.object({ kind: relationKind, note: z.string(), other: z.int(), personName }));

/** With whoever it is: the other side is named, as it is in the profile. `other` is 1 where it is said from their side. */
function relationsOf(sqlite: SqliteDatabase, id: PersonId) {
  const rows = sqlite
    .prepare<[string, string], unknown>(
      `SELECT r.kind, r.note, 0 AS other, ${nameColumns} FROM relations r JOIN people p ON p.id = r.other_id
       WHERE r.person_id = ? AND p.deleted_at IS NULL
       UNION ALL
       SELECT r.kind, r.note, 1, ${nameColumns} FROM relations r JOIN people p ON p.id = r.person_id
       WHERE r.other_id = ? AND p.deleted_at IS NULL`,
    )
    .all(id, id);
  return z.array(relation).parse(rows);
}

const operation = z.object({
  at: instant,
  kind: z.string(),
  actor: z.string(),
  fileName: z.string().nullable(),
});

/** What was done with the record and with those that were merged into it, earliest first; of imports the file it came from. */
function operationsOn(sqlite: SqliteDatabase, id: PersonId) {
  const merged = sqlite.prepare<[string], string>(mergedIntoSql).pluck().all(id);
  const rows = sqlite
    .prepare<[string], unknown>(
      `WITH done AS (SELECT DISTINCT c.operation_id FROM changes c WHERE c.person_id IN (SELECT value FROM json_each(?))),
         imported AS (
           SELECT m.operation_id, i.file_name FROM imports i
           JOIN changes m ON m.record_type = 'import' AND m.record_id = i.id AND m.action = 'insert')
       SELECT o.at, o.kind, o.actor, f.file_name AS fileName
       FROM done d JOIN operations o ON o.id = d.operation_id LEFT JOIN imported f ON f.operation_id = o.id
       ORDER BY o.id`,
    )
    .all(JSON.stringify([id, ...merged]));
  return z.array(operation).parse(rows);
}

const producedRow = z.object({ at: instant, title: z.string(), format: z.string() });

/** When their data was given out like this before. */
function producedOf(sqlite: SqliteDatabase, id: PersonId) {
  const rows = sqlite
    .prepare<[string], unknown>(
      'SELECT produced_at AS at, title, format FROM produced_reports WHERE person_id = ? ORDER BY produced_at, id',
    )
    .all(id);
  return z.array(producedRow).parse(rows);
}
