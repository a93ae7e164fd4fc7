import type { CustomField } from '#shared/contract/customFields.ts';
import type { ImportPlan, RowDecision, RowOutcome } from '#shared/contract/importPlan.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { namesPeople } from '#shared/domain/imports/mapping.ts';
import { type ParsedRow, type PersonDraft, PersonRows } from '#shared/domain/imports/personRow.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Match } from '../duplicates/matcher.ts';
import type { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { type ErasedRows, refusedAs } from './erasedRows.ts';
import type { TableFile } from './reading/tableFile.ts';
import type { RecordIds } from './recordIds.ts';

/** What is to become of the rows, apart from how they are read. */
export type RowPlan = Pick<ImportPlan, 'leaversOnly' | 'onDuplicate' | 'matchFrom' | 'decisions'>;

export interface PlannedRow {
  row: number;
  cells: string[];
  person: PersonDraft;
  result: RowOutcome;
  /** Whether all is updated or empty fields are filled, where the row is of somebody known. */
  policy: 'fill' | 'update';
  /** Whom the row may be of, surest first; nobody where it is left out or refused whoever it is of. */
  matches: readonly Match[];
}

/** Finds the people that rows may be of. */
export interface Matcher {
  match(draft: PersonDraft): Match[];
  add(personId: string, draft: PersonDraft): void;
}

/** IMPORT_NO_NAMES where the mapping gives nobody a name, NOT_FOUND where it names a field that is not in use. */
export function checkMapping(mapping: ImportMapping, table: TableFile, fields: readonly CustomField[]): void {
  if (!namesPeople(mapping)) {
    const columns = table.header.filter((header) => header.trim() !== '');
    throw refusal('IMPORT_NO_NAMES', { fileName: table.fileName, columns });
  }
  for (const { customField } of [...mapping.columns, ...(mapping.constants ?? [])]) {
    if (customField !== undefined && !fields.some(({ id }) => id === customField)) {
      throw refusal('NOT_FOUND', { what: 'customField' });
    }
  }
}

/** What stands for the person that an earlier row of the file becomes. */
export const rowId = (row: number): string => `row ${row}`;
export const isRowId = (id: string): boolean => id.startsWith('row ');

/** What becomes of each row of the table by the plan. The matcher learns of who is taken as new or known. */
export class RowPlanner {
  readonly #plan: RowPlan;
  readonly #matcher: Matcher;
  readonly #rows: PersonRows;
  readonly #decisions: ReadonlyMap<number, RowDecision>;
  readonly #records: RecordIds;
  readonly #erased: ErasedRows;

  constructor(
    plan: RowPlan & { mapping: ImportMapping },
    matcher: Matcher,
    today: PlainDate,
    fields: readonly CustomField[],
    records: RecordIds,
    erased: ErasedRows,
  ) {
    this.#records = records;
    this.#erased = erased;
    this.#plan = plan;
    this.#matcher = matcher;
    this.#rows = new PersonRows(plan.mapping, today, fields);
    this.#decisions = new Map(plan.decisions.map((decision) => [decision.row, decision]));
  }

  async *rows(table: TableFile, turns: Turns): AsyncGenerator<PlannedRow> {
    for await (const { row, cells } of table.rows(turns.signal)) {
      yield this.#planned(row, cells);
      if (turns.due()) await turns.pass();
    }
  }

  #planned(row: number, cells: string[]): PlannedRow {
    const parsed = this.#rows.parse(cells);
    const { person } = parsed;
    const left = leftOut(parsed, this.#plan.leaversOnly);
    if (left !== null) return { row, cells, person, result: left, policy: 'update', matches: [] };
    const named = this.#records.of(person.recordId);
    const matches =
      named === null ? this.#likely(person) : [{ personId: named.personId, score: 1, reasons: [] }];
    const { result, policy } =
      named?.inFile === true ? anotherRowOf(named.personId) : this.#outcome(row, matches);
    if (result.outcome === 'create') {
      const erasedOn = this.#erased.on(person);
      if (erasedOn !== null) {
        return { row, cells: [], person, matches: [], result: refusedAs(erasedOn), policy: 'update' };
      }
      this.#learn(rowId(row), person);
    }
    if (result.outcome === 'update') this.#learn(result.of, person);
    return { row, cells, person, matches, result, policy };
  }

  /** Of a table that names records, two records are two people. */
  #likely(person: PersonDraft): readonly Match[] {
    const matches = this.#matcher.match(person);
    if (person.recordId === null) return matches;
    return matches.filter(({ personId }) => !this.#records.isTaken(personId));
  }

  #learn(id: string, person: PersonDraft): void {
    this.#matcher.add(id, person);
    this.#records.learn(person.recordId, id);
  }

  #outcome(row: number, matches: readonly Match[]): Pick<PlannedRow, 'result' | 'policy'> {
    const decision = this.#decisions.get(row);
    const [best] = matches;
    const found = best !== undefined && best.score >= this.#plan.matchFrom ? best.personId : null;
    const of = decision?.of ?? found;
    const policy = decision?.policy ?? this.#plan.onDuplicate;
    if (policy === 'skip') {
      // Somebody decided to leave the row out, whoever it is of.
      const known = of !== null || decision !== undefined;
      const result: RowOutcome = known ? { outcome: 'skip', reason: 'duplicate' } : { outcome: 'create' };
      return { result, policy: 'update' };
    }
    if (policy === 'create' || of === null) return { result: { outcome: 'create' }, policy: 'update' };
    return { result: { outcome: 'update', of }, policy };
  }
}

/** Further rows of one record say what the first had no room for, such as another tenure. */
const anotherRowOf = (of: string): Pick<PlannedRow, 'result' | 'policy'> => ({
  result: { outcome: 'update', of },
  policy: 'update',
});

/** Why a row is no person to be imported, whoever it is of; null where it is. */
function leftOut(parsed: ParsedRow, leaversOnly: boolean): RowOutcome | null {
  if (parsed.empty) return { outcome: 'skip', reason: 'emptyRow' };
  if (leaversOnly && parsed.stillEmployed) return { outcome: 'skip', reason: 'stillEmployed' };
  return parsed.problem === null ? null : { outcome: 'fail', ...parsed.problem };
}
