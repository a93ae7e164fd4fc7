import { basename } from 'node:path';
import type { ProducedReport, ReportDocument, ReportFormat } from '#shared/contract/reports.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { producedReports } from '../schema/index.ts';

/** Keeps in the history that the report was written to a file, which is taken away again where that fails. */
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
  await logWrittenFile(path, () =>
    database.write('report.produce', author, (unit) =>
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
    ),
  );
  return { fileName, bytes };
}
