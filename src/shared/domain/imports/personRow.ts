import type { CustomField } from '../../contract/customFields.ts';
import type { CustomValue } from '../../contract/people.ts';
import type { CustomFieldId } from '../ids.ts';
import type { PersonName } from '../names.ts';
import type { PlainDate } from '../plainDate.ts';
import type { EmploymentType } from '../vocabulary.ts';
import { tidy } from './cellText.ts';
import { employmentTypeOf } from './employmentTypes.ts';
import type { ColumnMapping, ImportField, ImportMapping } from './mapping.ts';
import { type RowProblem, RowReading } from './rowReading.ts';
import { saysStillHere } from './stillHere.ts';

export interface TenureDraft {
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  department: string | null;
  title: string | null;
  grade: string | null;
  manager: string | null;
  employmentType: EmploymentType | null;
  leaveReason: string | null;
}

/** A person as a row of a file describes them. */
export interface PersonDraft {
  name: PersonName;
  externalId: string | null;
  emails: string[];
  phones: string[];
  company: string | null;
  jobTitle: string | null;
  location: string | null;
  tenure: TenureDraft;
  /** The workspace's own fields of which the row says something. */
  custom: Readonly<Record<CustomFieldId, CustomValue>>;
}

export interface ParsedRow {
  person: PersonDraft;
  /** No cell of the row, mapped or not, holds anything. */
  empty: boolean;
  stillEmployed: boolean;
  /** The first one, in the order in which people would mend them. */
  problem: RowProblem | null;
}

/** Reads rows by a mapping; `thisYear` decides the century of two-digit years. Never throws, whatever the cells hold. */
export class PersonRows {
  readonly #columns = new Map<ImportField, ColumnMapping[]>();
  readonly #thisYear: number;
  readonly #customFields: ReadonlyMap<string, CustomField>;

  constructor(mapping: ImportMapping, thisYear: number, customFields: readonly CustomField[] = []) {
    this.#thisYear = thisYear;
    this.#customFields = new Map(customFields.map((field) => [field.id, field]));
    for (const column of mapping.columns) {
      this.#columns.set(column.field, [...(this.#columns.get(column.field) ?? []), column]);
    }
  }

  parse(cells: readonly string[]): ParsedRow {
    const row = new RowReading(cells, this.#columns);
    const name = row.name();
    if (Object.values(name).every((part) => part === null)) row.fail('noName', null, '');
    const { startedOn, endedOn, stillEmployed } = this.#dates(row);
    const emails = row.emails();
    const leaveReason = row.text('leaveReason');
    const employmentType = row.text('employmentType');
    const person: PersonDraft = {
      name,
      externalId: row.text('externalId'),
      emails,
      phones: row.all('phone'),
      company: row.text('company'),
      jobTitle: row.text('jobTitle'),
      location: row.text('location'),
      tenure: {
        startedOn,
        endedOn,
        department: row.text('department'),
        title: row.text('title'),
        grade: row.text('grade'),
        manager: row.text('manager'),
        employmentType: employmentType === null ? null : employmentTypeOf(employmentType),
        leaveReason: leaveReason !== null && saysStillHere(leaveReason) ? null : leaveReason,
      },
      custom: row.custom(this.#customFields, this.#thisYear),
    };
    const empty = row.problem?.reason === 'noName' && cells.every((cell) => tidy(cell) === '');
    return { person, empty, stillEmployed, problem: row.problem };
  }

  #dates(row: RowReading): Pick<TenureDraft, 'startedOn' | 'endedOn'> & { stillEmployed: boolean } {
    const start = row.date('startedOn', this.#thisYear);
    const end = row.date('endedOn', this.#thisYear);
    const startedOn = start?.kind === 'date' ? start.date : null;
    const endedOn = end?.kind === 'date' ? end.date : null;
    if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
      row.fail('endBeforeStart', 'endedOn', row.cell('endedOn'));
    }
    return {
      startedOn,
      endedOn,
      stillEmployed: end?.kind !== 'bad' && endedOn === null && row.saysHere(end?.kind),
    };
  }
}
