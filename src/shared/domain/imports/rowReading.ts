import type { CustomField } from '../../contract/customFields.ts';
import type { CustomValue } from '../../contract/people.ts';
import { isEmailAddress } from '../contactPoints.ts';
import type { CustomFieldId } from '../ids.ts';
import type { PersonName } from '../names.ts';
import { cellValue, tidy } from './cellText.ts';
import { type CustomCellProblem, parseCustomCell } from './customCells.ts';
import { type DateCell, parseDateCell } from './dateCells.ts';
import { type SplitName, splitFullName } from './fullNames.ts';
import type { ColumnMapping, ImportField } from './mapping.ts';
import { saysStillHere, statusOf } from './stillHere.ts';

/** Why a row can't become a person; `value` is what stands in the cell. */
export interface RowProblem {
  reason: 'noName' | 'endBeforeStart' | 'badEmail' | CustomCellProblem;
  field: ImportField | null;
  /** The name of the workspace's own field, where it is one. */
  customField?: string;
  value: string;
}

const longestName = 200;
const longestText = 500;
const nobody = /^#?n\/a$|^[^\p{L}\p{N}]*$/iu;

/** One row under way: gives the values of its fields and keeps the first problem met. */
export class RowReading {
  problem: RowProblem | null = null;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<ImportField, readonly ColumnMapping[]>;

  constructor(cells: readonly string[], columns: ReadonlyMap<ImportField, readonly ColumnMapping[]>) {
    this.#cells = cells;
    this.#columns = columns;
  }

  fail(reason: RowProblem['reason'], field: ImportField | null, value: string): void {
    this.problem ??= { reason, field, value };
  }

  cell(field: ImportField): string {
    const column = this.#columns.get(field)?.[0];
    return column === undefined ? '' : tidy(this.#cells[column.column]);
  }

  /** The values of all columns of the field; too long ones fail the row. */
  all(field: ImportField): string[] {
    const values: string[] = [];
    for (const { column } of this.#columns.get(field) ?? []) {
      const value = cellValue(this.#cells[column]);
      if (value === null || values.includes(value)) continue;
      if (value.length > longestText) this.fail('tooLong', field, value.slice(0, longestText));
      else values.push(value);
    }
    return values;
  }

  text(field: ImportField): string | null {
    return this.all(field)[0] ?? null;
  }

  name(): PersonName {
    const whole = this.#split('fullName');
    const reading = this.#split('fullReading');
    return {
      familyName: this.#namePart('familyName') ?? whole.family,
      givenName: this.#namePart('givenName') ?? whole.given,
      familyReading: this.#namePart('familyReading') ?? reading.family,
      givenReading: this.#namePart('givenReading') ?? reading.given,
      latinName: this.#namePart('latinName'),
      preferredName: this.#namePart('preferredName'),
      formerFamilyName: this.#namePart('formerFamilyName'),
    };
  }

  emails(): string[] {
    const found: string[] = [];
    for (const cell of this.all('email')) {
      for (const address of addressesIn(cell)) {
        if (!isEmailAddress(address)) this.fail('badEmail', 'email', cell);
        else if (!found.includes(address)) found.push(address);
      }
    }
    return found;
  }

  date(field: 'startedOn' | 'endedOn', thisYear: number): DateCell | null {
    const column = this.#columns.get(field)?.[0];
    if (column === undefined) return null;
    const read = parseDateCell(this.#cells[column.column], column.dateOrder ?? 'ymd', thisYear);
    if (read.kind === 'bad') this.fail('badDate', field, read.text.slice(0, longestText));
    return read;
  }

  /** The values of the workspace's own fields; none for a field whose cell says nothing. */
  custom(fields: ReadonlyMap<string, CustomField>, thisYear: number): Record<CustomFieldId, CustomValue> {
    const values: Record<CustomFieldId, CustomValue> = {};
    for (const { column, customField, dateOrder } of this.#columns.get('custom') ?? []) {
      const field = fields.get(customField ?? '');
      if (field === undefined) continue;
      const read = parseCustomCell(field, this.#cells[column], dateOrder ?? 'ymd', thisYear);
      if (read.kind === 'bad') {
        const value = tidy(this.#cells[column]).slice(0, longestText);
        this.problem ??= { reason: read.reason, field: 'custom', customField: field.name, value };
      } else if (read.value !== null) values[field.id] = read.value;
    }
    return values;
  }

  /**
   * Whether the row without an end date is of somebody still here. The status decides, then the words in the end
   * date or the reason; an empty end date means so where the file has such a column and no reason is given.
   */
  saysHere(end: DateCell['kind'] | undefined): boolean {
    const status = statusOf(this.cell('status'));
    if (status !== null) return status === 'here';
    if (end === 'stillHere' || saysStillHere(this.cell('leaveReason'))) return true;
    if (end === 'none') return cellValue(this.cell('leaveReason')) === null;
    return false;
  }

  #split(field: 'fullName' | 'fullReading'): SplitName {
    const column = this.#columns.get(field)?.[0];
    const name = this.#namePart(field);
    if (column === undefined || name === null) return { family: null, given: null };
    return splitFullName(name, column.nameOrder ?? 'familyGiven');
  }

  #namePart(field: ImportField): string | null {
    const name = this.cell(field);
    if (name === '' || nobody.test(name)) return null;
    if (name.length <= longestName) return name;
    this.fail('tooLong', field, name.slice(0, longestName));
    return null;
  }
}

/** The addresses of a cell: several between signs or white space, or one behind a name as `Name <address>`. */
function addressesIn(cell: string): string[] {
  const bracketed = [...cell.matchAll(/<([^<>]+)>/g)].map(([, address]) => address?.trim() ?? '');
  if (bracketed.length > 0) return bracketed;
  return cell.split(/[\s;,、；，]+/u).filter((address) => address !== '');
}
