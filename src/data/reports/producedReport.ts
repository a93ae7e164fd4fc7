import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ProducedReport, ReportDocument, ReportFormat } from '#shared/contract/reports.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { producedReports } from '../schema/index.ts';

/**
 * Keeps in the history that the report was written to a file. Where that fails the file is taken away again:
 * no report leaves the workspace without a word of it.
 */
export async function logProduction(
  {
    document,
    format,
    path,
    bytes,
  }: { document: ReportDocument; format: ReportFormat; path: string; bytes: number },
  { database, author }: { database: Database; author: Author },
): Promise<ProducedReport> {
  const fileName = basename(path);
  try {
    await database.write('report.produce', author, (unit) =>
      unit.insert(producedReports, {
        id: author.ids.next(),
        name: document.name,
        language: document.language,
        format,
        fromOn: document.from,
        toOn: document.to,
        stateOn: document.on,
        fileName,
        bytes,
        producedAt: document.producedAt,
      }),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { fileName, bytes };
}
