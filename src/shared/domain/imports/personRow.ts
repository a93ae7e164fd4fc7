import type { CustomField, CustomValue } from '../../contract/customFields.ts';
import type { Membership } from '../../contract/personProfile.ts';
import { type CustomFieldId, type PersonId, personId } from '../ids.ts';
import type { PersonName } from '../names.ts';
import { type PlainDate, yearOf } from '../plainDate.ts';
import type {
  Channel,
  ConsentPurpose,
  ConsentState,
  EmploymentType,
  Language,
  Openness,
  OrientationKind,
  PartnershipForm,
} from '../vocabulary.ts';
import { sourcesOf } from './cellSources.ts';
import { tidy } from './cellText.ts';
import { employmentTypeOf } from './employmentTypes.ts';
import type { ImportMapping } from './mapping.ts';
import { PhoneCells } from './phoneCells.ts';
import { addressesOf, emailsOf, messagesOf, phonesOf } from './rowContacts.ts';
import { CustomReader } from './rowCustomValues.ts';
import { lifeOf, membershipOf, stayOf } from './rowDates.ts';
import { type PreparedMapping, type RowProblem, RowReading } from './rowReading.ts';
import {
  consentsOf,
  doNotContactIn,
  keepInTouchIn,
  languageIn,
  opennessIn,
  orientationsOf,
  preferredFormIn,
} from './rowWishes.ts';
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

/** A person as a row of a file describes them; null and empty where the row says nothing. */
export interface PersonDraft {
  name: PersonName;
  /** The person's id in this program, as its own tables have it: rows that share one are of one person. */
  recordId: PersonId | null;
  birthDate: PlainDate | null;
  deceasedOn: PlainDate | null;
  /** In which they are written to. */
  language: Language | null;
  externalId: string | null;
  emails: string[];
  /** As they will be kept: international where the number is a valid one, else as written. */
  phones: string[];
  messages: string[];
  addresses: string[];
  company: string | null;
  jobTitle: string | null;
  location: string | null;
  owner: string | null;
  doNotContact: boolean | null;
  keepInTouchDays: number | null;
  tenure: TenureDraft;
  tags: string[];
  skills: string[];
  orientations: { kind: OrientationKind; strength: number }[];
  openness: Openness | null;
  preferredForm: PartnershipForm | null;
  consents: { purpose: ConsentPurpose; channel: Channel; state: ConsentState }[];
  membership: Membership | null;
  notes: string[];
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

const asWritten = { numbersIn: (cell: string): string[] => [cell] };

/**
 * Reads rows by a mapping; `today` decides the century of two-digit years and which days lie ahead. Never throws,
 * whatever the cells hold.
 */
export class PersonRows {
  readonly #mapping: PreparedMapping;
  readonly #today: PlainDate;
  readonly #thisYear: number;
  readonly #phones: Pick<PhoneCells, 'numbersIn'>;
  readonly #custom: CustomReader;

  constructor(mapping: ImportMapping, today: PlainDate, customFields: readonly CustomField[] = []) {
    const { joins = {}, exact = false } = mapping;
    this.#mapping = { sources: sourcesOf(mapping), joins, exact };
    this.#today = today;
    this.#thisYear = yearOf(today);
    this.#phones = exact ? asWritten : new PhoneCells(mapping.phoneRegion);
    this.#custom = new CustomReader(this.#mapping.sources.get('custom') ?? [], customFields);
  }

  parse(cells: readonly string[]): ParsedRow {
    const row = new RowReading(cells, this.#mapping);
    const name = row.name();
    if (Object.values(name).every((part) => part === null)) row.fail('noName', null, '');
    const { startedOn, endedOn, stillEmployed } = stayOf(row, this.#thisYear);
    const { birthDate, deceasedOn } = lifeOf(row, this.#today);
    const emails = emailsOf(row);
    const leaveReason = row.text('leaveReason');
    const employmentType = row.text('employmentType');
    const person: PersonDraft = {
      name,
      recordId: recordIdIn(row),
      birthDate,
      deceasedOn,
      language: languageIn(row),
      externalId: row.text('externalId'),
      emails,
      phones: phonesOf(row, this.#phones),
      messages: messagesOf(row),
      addresses: addressesOf(row),
      company: row.text('company'),
      jobTitle: row.text('jobTitle'),
      location: row.text('location'),
      owner: row.text('owner'),
      doNotContact: doNotContactIn(row),
      keepInTouchDays: keepInTouchIn(row),
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
      tags: row.list('tags'),
      skills: row.list('skills'),
      orientations: orientationsOf(row),
      openness: opennessIn(row),
      preferredForm: preferredFormIn(row),
      consents: consentsOf(row),
      membership: membershipOf(row, this.#thisYear),
      notes: row.notes(),
      custom: this.#custom.read(row, this.#thisYear),
    };
    const empty = row.problem?.reason === 'noName' && cells.every((cell) => tidy(cell) === '');
    return { person, empty, stillEmployed, problem: row.problem };
  }
}

/** As a table has it, or a card. What is no id of a record says nothing: another program may have such a column. */
function recordIdIn(row: RowReading): PersonId | null {
  const text = row.cell('recordId').replace(/^urn:uuid:/i, '');
  return text === '' ? null : (personId.safeParse(text).data ?? null);
}
