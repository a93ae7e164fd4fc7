import { z } from 'zod';
import { type PastImport, pastImport } from '#shared/contract/imports.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

/** The imports of the past, the latest first, each with who did it. */
export const pastImportsSql = `
  SELECT i.id, i.file_name AS fileName, i.format, i.imported_at AS importedAt,
    coalesce(
      (SELECT o.actor FROM changes c JOIN operations o ON o.id = c.operation_id
        WHERE c.record_type = 'import' AND c.record_id = i.id AND c.action = 'insert'), '') AS importedBy,
    i.rows_read AS read, i.created, i.updated, i.skipped, i.failed, i.undone_at AS undoneAt
  FROM imports i ORDER BY i.imported_at DESC, i.id DESC LIMIT :limit OFFSET :offset`;

const page = statement<[{ offset: number; limit: number }], unknown>(pastImportsSql);
const count = statement<[], { total: number }>('SELECT count(*) AS total FROM imports');
const imports = z.array(pastImport);

/** A part of the imports of the past, and how many there are. */
export function pastImports(
  sqlite: SqliteDatabase,
  part: { offset: number; limit: number },
): { total: number; imports: PastImport[] } {
  return {
    total: count(sqlite).get()?.total ?? 0,
    imports: imports.parse(page(sqlite).all(part)),
  };
}
