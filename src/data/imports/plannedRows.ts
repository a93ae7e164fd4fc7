import type { CustomField } from '#shared/contract/customFields.ts';
import type { DuplicatePolicy, RowOutcome } from '#shared/contract/imports.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { namesPeople } from '#shared/domain/imports/mapping.ts';
import { type ParsedRow, type PersonDraft, PersonRows } from '#shared/domain/imports/personRow.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import { refusal } from '../refusal.ts';
import type { KnownPeople } from './knownPeople.ts';
import type { TableFile } from './tableFile.ts';
import type { Turns } from './turns.ts';

export interface ImportPlan {
  mapping: ImportMapping;
  leaversOnly: boolean;
  onDuplicate: DuplicatePolicy;
}

export interface PlannedRow {
  row: number;
  cells: string[];
  person: PersonDraft;
  result: RowOutcome;
}

/**
 * What becomes of each row of the table by the plan; who takes a row as new tells `known`. IMPORT_NO_NAMES where
 * the mapping gives nobody a name, NOT_FOUND where it names a field of the workspace that is not in use.
 */
export async function* plannedRows(
  table: TableFile,
  plan: ImportPlan,
  known: KnownPeople,
  today: PlainDate,
  fields: readonly CustomField[],
  turns: Turns,
): AsyncGenerator<PlannedRow> {
  if (!namesPeople(plan.mapping)) {
    const columns = table.header.filter((header) => header.trim() !== '');
    throw refusal('IMPORT_NO_NAMES', { fileName: table.fileName, columns });
  }
  for (const { customField } of plan.mapping.columns) {
    if (customField !== undefined && !fields.some(({ id }) => id === customField)) {
      throw refusal('NOT_FOUND', { what: 'customField' });
    }
  }
  const rows = new PersonRows(plan.mapping, yearOf(today), fields);
  for await (const { row, cells } of table.rows(turns.signal)) {
    const parsed = rows.parse(cells);
    yield { row, cells, person: parsed.person, result: outcomeOf(parsed, plan, known) };
    if (turns.due()) await turns.pass();
  }
}

function outcomeOf(parsed: ParsedRow, plan: ImportPlan, known: KnownPeople): RowOutcome {
  if (parsed.empty) return { outcome: 'skip', reason: 'emptyRow' };
  if (plan.leaversOnly && parsed.stillEmployed) return { outcome: 'skip', reason: 'stillEmployed' };
  if (parsed.problem !== null) return { outcome: 'fail', ...parsed.problem };
  const same = plan.onDuplicate === 'create' ? null : known.find(parsed.person);
  if (same === null) return { outcome: 'create' };
  return plan.onDuplicate === 'skip'
    ? { outcome: 'skip', reason: 'duplicate' }
    : { outcome: 'update', of: same };
}
