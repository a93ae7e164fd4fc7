import { type SalvageReport, salvageReport } from '#shared/contract/damage.ts';
import type { Database } from '../../database/database.ts';
import { parseJson } from '../../files/parseJson.ts';
import { readFact } from '../../workspace/facts.ts';

/** What the last salvage of this workspace saved and lost; null where there was none. */
export function readSalvageReport(database: Database): SalvageReport | null {
  const found = salvageReport.safeParse(parseJson(readFact(database, 'salvageReport') ?? ''));
  return found.success ? found.data : null;
}
