import type { ExportedPerson } from '#shared/domain/exports/exportedPerson.ts';
import { listCell } from '#shared/domain/exports/listCell.ts';
import type { PeopleColumn } from '#shared/domain/exports/peopleColumns.ts';
import type { Channel, Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Cell } from './exportTable.ts';

type Tenure = ExportedPerson['tenures'][number];

/** What one row says of a person: the person with one tenure and one postal address. */
interface RowOfPerson {
  person: ExportedPerson;
  tenure: Tenure | undefined;
  address: string | null;
}

type Words = ReturnType<typeof translator>['t'];

/**
 * The rows of a person in the program's own table: one for each tenure, latest first, and more where there are more
 * postal addresses; all else is repeated. The import puts them together by the record's id.
 */
export function rowsOfPerson(
  person: ExportedPerson,
  columns: readonly PeopleColumn[],
  language: Language,
): Cell[][] {
  const addresses = valuesOf(person, 'post');
  const { t } = translator(language);
  const rows = Math.max(1, person.tenures.length, addresses.length);
  return Array.from({ length: rows }, (_, index) => {
    const row = { person, tenure: person.tenures[index], address: addresses[index] ?? null };
    return columns.map((column) => cellOf(row, column, t));
  });
}

const valuesOf = ({ contacts }: ExportedPerson, wanted: Channel): string[] =>
  contacts.filter(({ channel }) => channel === wanted).map(({ value }) => value);

const channels = { email: 'email', phone: 'phone', message: 'message' } as const;

function cellOf({ person, tenure, address }: RowOfPerson, column: PeopleColumn, t: Words): Cell {
  const { target, number } = column;
  switch (target.field) {
    case 'recordId':
      return person.id;
    case 'familyName':
    case 'givenName':
    case 'familyReading':
    case 'givenReading':
    case 'latinName':
    case 'preferredName':
    case 'formerFamilyName':
      return person.name[target.field];
    case 'startedOn':
    case 'endedOn':
    case 'department':
    case 'title':
    case 'grade':
    case 'manager':
    case 'leaveReason':
      return tenure?.[target.field] ?? null;
    case 'employmentType': {
      const type = tenure?.employmentType ?? null;
      return type && t(`vocabulary:employmentType.${type}`);
    }
    case 'email':
    case 'phone':
    case 'message':
      return valuesOf(person, channels[target.field])[(number ?? 1) - 1] ?? null;
    case 'address':
      return address;
    case 'externalId':
    case 'company':
    case 'jobTitle':
    case 'location':
    case 'owner':
    case 'keepInTouchDays':
    case 'birthDate':
    case 'deceasedOn':
      return person[target.field];
    case 'language':
      return person.language && t(`vocabulary:language.${person.language}`);
    case 'doNotContact':
      return yesOrNo(person.doNotContact, t);
    case 'tags':
    case 'skills':
      return listCell(person[target.field]) || null;
    case 'openness':
      return person.openness && t(`vocabulary:openness.${person.openness.openness}`);
    case 'preferredForm': {
      const form = person.openness?.form ?? null;
      return form && t(`vocabulary:partnershipForm.${form}`);
    }
    case 'orientation':
      return target.orientation === undefined ? null : (person.orientations[target.orientation] ?? null);
    case 'consent': {
      const { purpose, channel } = target.consent ?? {};
      const word = person.consents.find((each) => each.purpose === purpose && each.channel === channel);
      return word === undefined ? null : t(`vocabulary:consentState.${word.state}`);
    }
    case 'invitedOn':
    case 'joinedOn':
      return person.membership?.[target.field] ?? null;
    case 'leftNetworkOn':
      return person.membership?.leftOn ?? null;
    case 'custom':
      return customCell(column, person, t);
  }
}

function customCell({ customField }: PeopleColumn, { custom }: ExportedPerson, t: Words): Cell {
  const value = customField === null ? undefined : custom[customField.id];
  if (value === undefined) return null;
  return typeof value === 'boolean' ? yesOrNo(value, t) : value;
}

const yesOrNo = (value: boolean, t: Words): string => t(value ? 'exports:value.yes' : 'exports:value.no');
