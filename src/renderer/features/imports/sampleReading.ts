import type { CustomField, CustomValue } from '#shared/contract/customFields.ts';
import { parseCustomCell } from '#shared/domain/imports/customCells.ts';
import type { ColumnMapping, ImportMapping } from '#shared/domain/imports/mapping.ts';
import { namesPeople } from '#shared/domain/imports/mapping.ts';
import { type ParsedRow, PersonRows } from '#shared/domain/imports/personRow.ts';
import type { RowProblem } from '#shared/domain/imports/rowReading.ts';
import { type PlainDate, yearOf } from '#shared/domain/plainDate.ts';
import type { CustomFieldType } from '#shared/domain/vocabulary.ts';

/** What a value of the file is read as. */
export type SampleReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly family: string | null; readonly given: string | null }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'days'; readonly days: number }
  /** One of the field's closed list, as the mapping's `values` name it. */
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'custom'; readonly type: CustomFieldType; readonly value: CustomValue }
  | { readonly kind: 'stillEmployed' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bad'; readonly reason: RowProblem['reason'] };

export interface SampleContext {
  readonly mapping: ImportMapping;
  readonly today: PlainDate;
  readonly fields: readonly CustomField[];
}

const nothing: SampleReading = { kind: 'nothing' };

/** Reads one value of a column exactly as the import will, by itself: without the columns it may be joined with. */
export function readSample(mapped: ColumnMapping, sample: string, context: SampleContext): SampleReading {
  if (mapped.newField !== undefined) return readNew(mapped, mapped.newField.type, sample, context.today);
  const column = { ...mapped, column: 0 };
  const named = namesPeople({ columns: [column] });
  const { constants: _constants, ...mapping } = context.mapping;
  const rows = new PersonRows(
    {
      ...mapping,
      // A row needs a name to be somebody.
      columns: named ? [column] : [column, { column: 1, field: 'familyName' }],
    },
    context.today,
    [...context.fields],
  );
  const parsed = rows.parse([sample, 'x']);
  const { problem } = parsed;
  if (problem?.reason === 'noName') return nothing;
  if (problem !== null) return { kind: 'bad', reason: problem.reason };
  return ofField(mapped, parsed, context.fields);
}

function ofField(mapped: ColumnMapping, parsed: ParsedRow, fields: readonly CustomField[]): SampleReading {
  const { person, stillEmployed } = parsed;
  const { name, tenure, membership } = person;
  switch (mapped.field) {
    case 'fullName':
      return { kind: 'name', family: name.familyName, given: name.givenName };
    case 'fullReading':
      return { kind: 'name', family: name.familyReading, given: name.givenReading };
    case 'familyName':
    case 'givenName':
    case 'familyReading':
    case 'givenReading':
    case 'latinName':
    case 'preferredName':
    case 'formerFamilyName':
      return text(name[mapped.field]);
    case 'birthDate':
    case 'deceasedOn':
      return day(person[mapped.field]);
    case 'startedOn':
      return day(tenure.startedOn);
    case 'endedOn':
      return stillEmployed ? { kind: 'stillEmployed' } : day(tenure.endedOn);
    case 'invitedOn':
    case 'joinedOn':
      return day(membership?.[mapped.field] ?? null);
    case 'leftNetworkOn':
      return day(membership?.leftOn ?? null);
    case 'email':
      return list(person.emails);
    case 'phone':
      return list(person.phones);
    case 'message':
      return list(person.messages);
    case 'address':
      return list(person.addresses);
    case 'tags':
    case 'skills':
      return list(person[mapped.field]);
    case 'note':
      return list(person.notes);
    case 'externalId':
    case 'company':
    case 'jobTitle':
    case 'location':
    case 'owner':
    case 'recordId':
      return text(person[mapped.field]);
    case 'department':
    case 'title':
    case 'grade':
    case 'manager':
      return text(tenure[mapped.field]);
    case 'leaveReason':
      return stillEmployed ? { kind: 'stillEmployed' } : text(tenure.leaveReason);
    case 'employmentType':
      return choice(tenure.employmentType);
    case 'status':
      return stillEmployed ? { kind: 'stillEmployed' } : choice('left');
    case 'openness':
    case 'preferredForm':
    case 'language':
      return choice(person[mapped.field]);
    case 'doNotContact':
      return choice(person.doNotContact === null ? null : person.doNotContact ? 'yes' : 'no');
    case 'keepInTouchDays':
      return person.keepInTouchDays === null ? nothing : { kind: 'days', days: person.keepInTouchDays };
    case 'consent':
      return choice(person.consents[0]?.state ?? null);
    case 'orientation':
      return mapped.orientation === undefined
        ? { kind: 'choice', values: person.orientations.map(({ kind }) => kind) }
        : choice(person.orientations[0]?.strength ?? null);
    case 'custom':
      return custom(mapped, person.custom, fields);
  }
}

const text = (value: string | null): SampleReading =>
  value === null ? nothing : { kind: 'text', text: value };
const day = (date: PlainDate | null): SampleReading => (date === null ? nothing : { kind: 'date', date });
const list = (values: readonly string[]): SampleReading =>
  values.length === 0 ? nothing : { kind: 'text', text: values.join(' / ') };
const choice = (value: string | number | null): SampleReading =>
  value === null ? nothing : { kind: 'choice', values: [String(value)] };

function custom(
  { customField }: ColumnMapping,
  values: ParsedRow['person']['custom'],
  fields: readonly CustomField[],
): SampleReading {
  const field = fields.find(({ id }) => id === customField);
  const value = field === undefined ? undefined : values[field.id];
  return field === undefined || value === undefined ? nothing : { kind: 'custom', type: field.type, value };
}

/** A choice that is yet to be made takes its options from the column. */
function readNew(
  { dateOrder }: ColumnMapping,
  type: CustomFieldType,
  sample: string,
  today: PlainDate,
): SampleReading {
  const asText = type === 'choice' ? 'text' : type;
  const read = parseCustomCell({ type: asText, options: [] }, sample, dateOrder ?? 'ymd', yearOf(today));
  if (read.kind === 'bad') return { kind: 'bad', reason: read.reason };
  return read.value === null ? nothing : { kind: 'custom', type: asText, value: read.value };
}
