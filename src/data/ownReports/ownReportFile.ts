import { join } from 'node:path';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import type { ReportFormat } from '#shared/contract/reports.ts';
import { forFileName } from '#shared/domain/fileNames.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { refusal } from '../refusal.ts';

/** Where the report of that day is put without asking: one of the same day takes the place of the one before. INVALID_INPUT. */
export function ownReportFile(
  { name, folder }: Pick<OwnReport, 'name' | 'folder'>,
  format: ReportFormat,
  day: PlainDate,
): string {
  if (folder === null) throw refusal('INVALID_INPUT', { field: 'folder', reason: 'missing' });
  return join(folder, `${forFileName(`${name} ${day}`)}.${format}`);
}
