import type { ImportPlan, ImportPreview } from '#shared/contract/importPlan.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import { withKnownFields } from '#shared/domain/imports/knownFields.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { customFieldsInUse } from '../customFields/read.ts';
import type { Database } from '../database/database.ts';
import { PeopleMatcher } from '../duplicates/matcher.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { decisionsThatHold } from './decisions.ts';
import { ErasedRows } from './erasedRows.ts';
import { imaginedFields, newFieldsOf, withFieldIds } from './newFields.ts';
import { checkMapping, RowPlanner } from './plannedRows.ts';
import { PreviewRows } from './preview.ts';
import type { TableFile } from './reading/tableFile.ts';
import { RecordIds } from './recordIds.ts';

/** What an import by the plan would do, row by row and in sum; writes nothing. Refuses as the import itself does. */
export async function previewFile(
  { database, clock, ids }: { database: Database; clock: Clock; ids: IdSource },
  table: TableFile,
  plan: Omit<ImportPlan, 'file' | 'reading'> & { limit: number },
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const { sqlite } = database;
  const turns = new Turns(signal);
  const present = customFieldsInUse(sqlite);
  const known = withKnownFields(plan.mapping, present);
  checkMapping(known, table, present);
  const imagined = imaginedFields(await newFieldsOf(known, table, turns), ids);
  const mapping = withFieldIds(known, idsOf(imagined));
  const fields = [...present, ...imagined.values()];
  const decisions = decisionsThatHold(sqlite, plan.decisions);
  const matcher = await database.readInSteps((reading) => PeopleMatcher.load(reading, turns));
  const planner = new RowPlanner(
    { ...plan, mapping, decisions },
    matcher,
    today(clock),
    fields,
    new RecordIds(sqlite),
    new ErasedRows(sqlite, clock.timeZone()),
  );
  const gathered = new PreviewRows(plan);
  let done = 0;
  for await (const planned of planner.rows(table, turns)) {
    gathered.take(planned);
    done += 1;
    report({ done, total: Math.max(done, table.estimatedRows) });
  }
  return gathered.finish(sqlite);
}

const idsOf = <Id>(fields: ReadonlyMap<string, { id: Id }>): Map<string, Id> =>
  new Map([...fields].map(([key, { id }]) => [key, id]));
