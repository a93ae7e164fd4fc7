import type { ImportPlan } from '#shared/contract/importPlan.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { withKnownFields } from '#shared/domain/imports/knownFields.ts';
import { today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { customFieldsInUse } from '../customFields/read.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { PeopleMatcher } from '../duplicates/matcher.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { refuseStaleDecisions } from './decisions.ts';
import { ErasedRows } from './erasedRows.ts';
import { newFieldsOf } from './newFields.ts';
import { checkMapping, type PlannedRow, RowPlanner } from './plannedRows.ts';
import type { TableFile } from './reading/tableFile.ts';
import { RecordIds } from './recordIds.ts';
import type { ImportWriting, Written } from './writing/importWriting.ts';
import { writeHere } from './writing/writeHere.ts';
import { writeInThread } from './writing/writeInThread.ts';

type Plan = Omit<ImportPlan, 'file' | 'reading'> & { language: Language };

interface Workspace {
  database: Database;
  author: Author;
  /** The code of the thread that writes; null to write in this one. */
  thread: URL | null;
}

const rowsAtATime = 128;

/**
 * Imports the table by the plan in one transaction, with a record of the import and of the rows that failed; the
 * mapping's new fields are made first. Cancelling leaves nothing. CHANGED_MEANWHILE where somebody a decision is about
 * is gone, else it refuses as `checkMapping` and `newFieldsOf` do.
 */
export async function runImport(
  { database, author, thread }: Workspace,
  table: TableFile,
  plan: Plan,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const write = thread === null ? writeHere : writeInThread(thread);
  const written = ({ rows }: Written): void => {
    report({ done: rows, total: Math.max(rows, table.estimatedRows) });
  };
  const order = { database, author, table, language: plan.language, report: written, signal };
  return await write(order, async (writing) => {
    const turns = new Turns(signal);
    let rows: PlannedRow[] = [];
    for await (const row of plannedRows({ database, author }, table, plan, writing, turns)) {
      rows.push(row);
      if (rows.length < rowsAtATime) continue;
      await writing.take(rows);
      rows = [];
    }
    await writing.take(rows);
  });
}

async function* plannedRows(
  { database, author }: Pick<Workspace, 'database' | 'author'>,
  table: TableFile,
  plan: Plan,
  writing: ImportWriting,
  turns: Turns,
): AsyncGenerator<PlannedRow> {
  const { sqlite } = database;
  const present = customFieldsInUse(sqlite);
  const known = withKnownFields(plan.mapping, present);
  checkMapping(known, table, present);
  refuseStaleDecisions(sqlite, plan.decisions);
  const newFields = await newFieldsOf(known, table, turns);
  const { mapping, fields } = await writing.begin(known, newFields);
  const matcher = await database.readInSteps((reading) => PeopleMatcher.load(reading, turns));
  const planner = new RowPlanner(
    { ...plan, mapping },
    matcher,
    today(author.clock),
    [...present, ...fields],
    new RecordIds(sqlite),
    new ErasedRows(sqlite, author.clock.timeZone()),
  );
  yield* planner.rows(table, turns);
}
