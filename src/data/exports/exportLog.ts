import { z } from 'zod';
import { type ExportedFile, exportedFile } from '#shared/contract/exports.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { parseJson } from '../files/parseJson.ts';
import { exportedFiles } from '../schema/index.ts';

/** Keeps in the history what was exported, never its content; the file at `path` goes where that can't be kept. */
export async function logExport(
  file: ExportedFile,
  path: string,
  { database, author }: { database: Database; author: Author },
): Promise<void> {
  await logWrittenFile(path, () => database.write('export.run', author, (unit) => keepExport(unit, file)));
}

/** Keeps in the history and in the audit log that a file left, as part of a write. */
export function keepExport(unit: WriteUnit, file: ExportedFile): void {
  unit.insert(exportedFiles, { ...file, tiers: JSON.stringify(file.tiers) });
  const { subject, format, people, tiers } = file;
  unit.audit({ kind: 'peopleExported', facts: { subject, format, people, tiers: tiers.join(' ') } });
}

const row = z
  .looseObject({ tiers: z.string() })
  .transform(({ tiers, ...rest }) => ({ ...rest, tiers: parseJson(tiers) }))
  .pipe(exportedFile);

/** Latest first, by the index of the moments. */
export const exportLogSql = `
  SELECT id, subject, format, encoding, tiers, people, file_name AS fileName, bytes, exported_at AS exportedAt,
    exported_by AS exportedBy
  FROM exports ORDER BY exported_at DESC, id DESC LIMIT ? OFFSET ?`;

/** A page of what was exported, latest first, and how much there is in all. */
export function readExportLog(
  sqlite: SqliteDatabase,
  { offset, limit }: { offset: number; limit: number },
): { total: number; files: ExportedFile[] } {
  const total = sqlite.prepare<[], number>('SELECT count(*) FROM exports').pluck().get() ?? 0;
  const files = sqlite.prepare<[number, number], unknown>(exportLogSql).all(limit, offset);
  return { total, files: z.array(row).parse(files) };
}
