import type { OwnReport } from '#shared/contract/ownReports.ts';
import { type ReportName, reportName } from '#shared/contract/reports.ts';
import { fold } from '#shared/domain/folding.ts';
import type { DataLayer } from './dataLayer.ts';
import type { Words } from './surroundings.ts';
import { UsageError } from './usageError.ts';

/** One of the program's reports, or one of somebody's own by its name as the search folds it. */
export type ChosenReport = { name: ReportName; own: null } | { name: string; own: OwnReport };

/** The report of that name; a UsageError that names those there are where none has it. */
export async function reportOption(
  name: string,
  client: DataLayer['client'],
  words: Words,
): Promise<ChosenReport> {
  const known = reportName.safeParse(name);
  if (known.success) return { name: known.data, own: null };
  const own = await client.ownReports.list();
  const found = own.find((report) => fold(report.name) === fold(name));
  if (found !== undefined) return { name, own: found };
  const names = [...reportName.options, ...own.map((report) => report.name)].join(', ');
  throw new UsageError(words('cli:wrong.unknownReport', { name, names }));
}
