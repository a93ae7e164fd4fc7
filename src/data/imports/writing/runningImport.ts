import type { CustomField } from '#shared/contract/customFields.ts';
import type { RowOutcome } from '#shared/contract/importPlan.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { type CustomFieldId, importId } from '#shared/domain/ids.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { insertCustomField } from '../../customFields/write.ts';
import type { WriteUnit } from '../../database/write.ts';
import { customFields, importRejects, imports } from '../../schema/index.ts';
import { type WantedField, withFieldIds } from '../newFields.ts';
import { isRowId, type PlannedRow, rowId } from '../plannedRows.ts';
import { isStillEmployed } from '../preview.ts';
import type { TableFile } from '../reading/tableFile.ts';
import { ImportOrigin } from '../rows/importOrigin.ts';
import { updatePerson } from '../rows/knownPerson.ts';
import { addPerson } from '../rows/newPerson.ts';

const mostFailuresTold = 1000;

/** What is derived of people waits for so many: together they are done faster. */
const peopleTogether = 8192;

/** What an import keeps of the file it is of. */
export type TableFacts = Pick<TableFile, 'fileName' | 'format' | 'encoding' | 'header' | 'estimatedRows'>;

/** The mapping with the ids of the fields it makes, and those fields. */
export interface BegunImport {
  mapping: ImportMapping;
  fields: CustomField[];
}

/** What of a planned row is written; the cells of those that failed alone. */
export type WrittenRow = Pick<PlannedRow, 'row' | 'person' | 'result' | 'policy' | 'cells'>;

/** An import under way: writes row by row what was planned, and counts what became of them. */
export class RunningImport {
  readonly #unit: WriteUnit;
  readonly #table: TableFacts;
  /** Who the rows that were taken as new have become. */
  readonly #people = new Map<string, string>();
  readonly #summary: ImportSummary;
  readonly #origin: ImportOrigin;
  #expected = false;

  /** `language` is that of the words which the import leaves in the records of people. */
  constructor(unit: WriteUnit, table: TableFacts, language: Language) {
    this.#unit = unit;
    this.#table = table;
    const none = { read: 0, created: 0, updated: 0, skipped: 0, skippedStillEmployed: 0, failed: 0 };
    const id = importId.parse(unit.author.ids.next());
    this.#summary = { id, fileName: table.fileName, ...none, failures: [] };
    this.#origin = new ImportOrigin(id, table.fileName, language);
  }

  /**
   * Writes what people and rejected rows refer to: the import itself, whose numbers `finish` writes, and the new
   * fields. Gives the mapping with their ids.
   */
  begin(mapping: ImportMapping, wanted: ReadonlyMap<string, WantedField>): BegunImport {
    const fields = new Map<string, CustomField>();
    const others = this.#unit.find(customFields, {}, ['name']).map(({ name }) => ({ name: String(name) }));
    for (const [key, field] of wanted) {
      const id = insertCustomField(this.#unit, others, field);
      fields.set(key, { ...field, id, version: 1, archived: false });
      others.push(field);
    }
    const ids = new Map<string, CustomFieldId>([...fields].map(([key, { id }]) => [key, id]));
    const resolved = withFieldIds(mapping, ids);
    this.#insertImport(resolved);
    return { mapping: resolved, fields: [...fields.values()] };
  }

  take(planned: WrittenRow): void {
    const { result, person, policy } = planned;
    const summary = this.#summary;
    summary.read += 1;
    if (result.outcome === 'create') {
      summary.created += 1;
      this.#people.set(rowId(planned.row), addPerson(this.#unit, person, this.#origin));
    } else if (result.outcome === 'update') {
      const id = isRowId(result.of) ? (this.#people.get(result.of) ?? '') : result.of;
      if (updatePerson(this.#unit, id, person, policy, this.#origin)) summary.updated += 1;
      else summary.skipped += 1;
    } else if (result.outcome === 'skip') {
      summary.skipped += 1;
      if (isStillEmployed(result)) summary.skippedStillEmployed += 1;
    } else {
      this.#reject(planned, result);
    }
  }

  /**
   * Derives what is derived of the people of the rows so far, once they are many or it is the end; in steps of so many
   * people, each of which gives how many are left. To be gone through to its end.
   */
  *derive(atATime: number, isEnd: boolean): Generator<number> {
    if (this.#unit.unsettled < peopleTogether && !isEnd) return;
    if (!this.#expected) {
      const { read, created } = this.#summary;
      const rows = isEnd ? read : Math.max(read, this.#table.estimatedRows);
      this.#unit.expectPeople(Math.round((created / Math.max(1, read)) * rows));
      this.#expected = true;
    }
    yield* this.#unit.settling(atATime);
  }

  finish(): ImportSummary {
    const { id, read, created, updated, skipped, skippedStillEmployed, failed } = this.#summary;
    const numbers = { rowsRead: read, created, updated, skipped, skippedStillEmployed, failed };
    this.#unit.update(imports, { id }, numbers);
    this.#unit.audit({
      kind: 'importRun',
      facts: { format: this.#table.format, read, created, updated, failed },
    });
    return this.#summary;
  }

  #insertImport(mapping: ImportMapping): void {
    const { fileName, format, encoding, header } = this.#table;
    this.#unit.insert(imports, {
      id: this.#summary.id,
      fileName,
      format,
      encoding: encoding ?? '',
      mapping: JSON.stringify(mapping),
      header: JSON.stringify(header),
      rowsRead: 0,
      created: 0,
      updated: 0,
      skipped: 0,
      skippedStillEmployed: 0,
      failed: 0,
      importedAt: this.#unit.author.clock.now(),
    });
  }

  #reject({ row, cells }: WrittenRow, result: Extract<RowOutcome, { outcome: 'fail' }>): void {
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
