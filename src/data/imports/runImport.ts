import type { ImportSummary, RowOutcome } from '#shared/contract/imports.ts';
import { type ImportId, importId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { customFieldsInUse } from '../customFields/read.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { importRejects, imports } from '../schema/index.ts';
import { KnownPeople } from './knownPeople.ts';
import { updatePerson } from './knownPerson.ts';
import { addPerson } from './newPerson.ts';
import { type ImportPlan, type PlannedRow, plannedRows } from './plannedRows.ts';
import { isStillEmployed } from './preview.ts';
import type { RowProgress } from './progress.ts';
import type { TableFile } from './tableFile.ts';
import { Turns } from './turns.ts';

const mostFailuresTold = 1000;
const rowsPerSettling = 250;

/**
 * Imports the table by the plan in one transaction, with a record of the import and of the rows that failed.
 * Cancelling leaves nothing.
 */
export async function runImport(
  database: Database,
  author: Author,
  table: TableFile,
  plan: ImportPlan,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<ImportSummary> {
  return await database.writeInSteps('import.run', author, async (unit) => {
    const turns = new Turns(signal);
    const known = await KnownPeople.load(database.sqlite, turns);
    const id = importId.parse(author.ids.next());
    const work = new RunningImport(unit, known, id, table, plan);
    const fields = customFieldsInUse(database.sqlite);
    for await (const planned of plannedRows(table, plan, known, today(author.clock), fields, turns)) {
      work.take(planned);
      report(work.progress());
    }
    return work.finish();
  });
}

class RunningImport {
  readonly #unit: WriteUnit;
  readonly #known: KnownPeople;
  readonly #table: TableFile;
  readonly #summary: ImportSummary;

  constructor(unit: WriteUnit, known: KnownPeople, id: ImportId, table: TableFile, plan: ImportPlan) {
    this.#unit = unit;
    this.#known = known;
    this.#table = table;
    const none = { read: 0, created: 0, updated: 0, skipped: 0, skippedStillEmployed: 0, failed: 0 };
    this.#summary = { id, fileName: table.fileName, ...none, failures: [] };
    // First, because people and rejected rows refer to it; `finish` writes the numbers.
    unit.insert(imports, {
      id,
      fileName: table.fileName,
      format: table.format,
      encoding: table.encoding,
      mapping: JSON.stringify(plan.mapping),
      header: JSON.stringify(table.header),
      rowsRead: 0,
      created: 0,
      updated: 0,
      skipped: 0,
      skippedStillEmployed: 0,
      failed: 0,
      importedAt: unit.author.clock.now(),
    });
  }

  take(planned: PlannedRow): void {
    const { result, person } = planned;
    const summary = this.#summary;
    summary.read += 1;
    if (result.outcome === 'create') {
      summary.created += 1;
      this.#known.add(addPerson(this.#unit, person, summary.id), person);
    } else if (result.outcome === 'update') {
      summary.updated += 1;
      updatePerson(this.#unit, result.of, person);
      this.#known.add(result.of, person);
    } else if (result.outcome === 'skip') {
      summary.skipped += 1;
      if (isStillEmployed(result)) summary.skippedStillEmployed += 1;
    } else {
      this.#reject(planned, result);
    }
    if (summary.read % rowsPerSettling === 0) this.#unit.settle();
  }

  progress(): RowProgress {
    const { read } = this.#summary;
    return { done: read, total: Math.max(read, this.#table.estimatedRows) };
  }

  finish(): ImportSummary {
    const { id, read, created, updated, skipped, skippedStillEmployed, failed } = this.#summary;
    const numbers = { rowsRead: read, created, updated, skipped, skippedStillEmployed, failed };
    this.#unit.update(imports, { id }, numbers);
    return this.#summary;
  }

  #reject({ row, cells }: PlannedRow, result: Extract<RowOutcome, { outcome: 'fail' }>): void {
    const { id, failures } = this.#summary;
    this.#summary.failed += 1;
    if (failures.length < mostFailuresTold) failures.push({ row, result });
    const { reason, field, value, customField = null } = result;
    this.#unit.insert(importRejects, {
      importId: id,
      row,
      reason,
      field,
      customField,
      value,
      cells: JSON.stringify(cells),
    });
  }
}
