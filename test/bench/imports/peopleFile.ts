import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { type DayNumber, dayNumber, isoDate } from '#data/sample/calendar.ts';
import { departments } from '#data/sample/company/departments.ts';
import { Colleagues } from '#data/sample/company/managers.ts';
import { Careers } from '#data/sample/life/careers.ts';
import { type SamplePerson, samplePerson } from '#data/sample/samplePerson.ts';
import type { SampleSize } from '#shared/contract/workspace.ts';
import type { ColumnMapping, ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

type Column = Omit<ColumnMapping, 'column'> & {
  header: string;
  cell: (person: SamplePerson) => string | null;
};

const tenure = ({ tenures }: SamplePerson) => tenures.at(-1);
const day = (number: DayNumber | null | undefined): string | null =>
  number === null || number === undefined ? null : isoDate(number);
const first = ({ contactPoints }: SamplePerson, wanted: string): string | null =>
  contactPoints.find(({ channel }) => channel === wanted)?.value ?? null;

/** A leaver list of fifteen columns, names in both scripts. */
const columns: readonly Column[] = [
  { header: '社員番号', field: 'externalId', cell: ({ externalId }) => externalId },
  { header: '姓', field: 'familyName', cell: ({ name }) => name.familyName },
  { header: '名', field: 'givenName', cell: ({ name }) => name.givenName },
  { header: 'セイ', field: 'familyReading', cell: ({ name }) => name.familyReading },
  { header: 'メイ', field: 'givenReading', cell: ({ name }) => name.givenReading },
  { header: 'Latin name', field: 'latinName', cell: ({ name }) => name.latinName },
  { header: 'Email', field: 'email', cell: (person) => first(person, 'email') },
  { header: 'Phone', field: 'phone', cell: (person) => first(person, 'phone') },
  {
    header: 'Start date',
    field: 'startedOn',
    dateOrder: 'ymd',
    cell: (person) => day(tenure(person)?.startsOn),
  },
  { header: 'End date', field: 'endedOn', dateOrder: 'ymd', cell: (person) => day(tenure(person)?.endsOn) },
  { header: 'Department', field: 'department', cell: (person) => tenure(person)?.department ?? null },
  { header: 'Title', field: 'title', cell: (person) => tenure(person)?.title ?? null },
  { header: 'Manager', field: 'manager', cell: (person) => tenure(person)?.manager ?? null },
  { header: 'Company', field: 'company', cell: ({ occupation }) => occupation?.company ?? null },
  { header: 'City', field: 'location', cell: ({ location }) => location },
];

/** One row in so many is of somebody of the workspace. */
const knownEvery = 10;

const piece = 1000;

/** How the file is mapped. */
export const fileMapping: ImportMapping = {
  columns: columns.map(({ header: _header, cell: _cell, ...target }, column) => ({ ...target, column })),
};

/**
 * Writes a CSV of made-up people to `path`: one in ten is a person of the sample of that size, the others are the
 * people that would come after them.
 */
export async function writePeopleFile(
  path: string,
  rows: number,
  size: SampleSize,
  today: PlainDate,
): Promise<void> {
  const on = dayNumber(today);
  const careers = new Careers(on, new Colleagues(size.seed, size.people, departments.length));
  const person = (index: number) => {
    const number = index % knownEvery === 0 && index < size.people ? index : size.people + index;
    return samplePerson(size.seed, number, careers, on);
  };
  function* pieces() {
    yield stringify([columns.map(({ header }) => header)]);
    for (let from = 0; from < rows; from += piece) {
      const length = Math.min(piece, rows - from);
      const made = Array.from({ length }, (_, index) => person(from + index));
      yield stringify(made.map((each) => columns.map(({ cell }) => cell(each))));
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path));
}
