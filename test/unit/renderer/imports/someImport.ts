import {
  type ImportPlan,
  type ImportPreview,
  importPreview,
  type OwnProfile,
  ownProfile,
} from '#shared/contract/importPlan.ts';
import { type Inspection, inspection } from '#shared/contract/importReading.ts';
import { type ImportSummary, importSummary } from '#shared/contract/imports.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';

interface ColumnParts {
  readonly dateOrders?: readonly string[];
  readonly values?: Readonly<Record<string, number>>;
}

/** A column of a file with these values. */
export const column = (
  index: number,
  header: string,
  samples: readonly string[],
  { dateOrders = [], values }: ColumnParts = {},
) => ({
  index,
  header,
  samples,
  dateOrders,
  filled:
    values === undefined ? samples.length : Object.values(values).reduce((sum, count) => sum + count, 0),
  values:
    values === undefined
      ? samples.map((value) => ({ value, count: 1 }))
      : Object.entries(values).map(([value, count]) => ({ value, count })),
});

const grant = (last: string, name: string): FileGrant => ({
  id: fileGrantId.parse(`0198f3c2-7d6b-7000-8000-0000000000${last}`),
  name,
  folder: '/home/test',
});

export const leaversFile = grant('d1', 'leavers.csv');
export const otherFile = grant('d2', 'others.csv');

/** A table whose dates can be read in two ways, and with a column nobody knows. */
export function foundWith(parts: object = {}): Inspection {
  return inspection.parse({
    fileName: 'leavers.csv',
    format: 'csv',
    encoding: 'Shift_JIS',
    delimiter: ',',
    sheet: null,
    sheets: [],
    headerRow: 1,
    top: [
      ['Who', 'Left on', ''],
      ['Ashdown, Anna', '3/4/2010', 'anything'],
      ['Brook, Ben', '3/4/2010', ''],
    ],
    rows: 3,
    columns: [
      column(0, 'Who', ['Ashdown, Anna', 'Brook, Ben']),
      column(1, 'Left on', ['3/4/2010'], { dateOrders: ['mdy', 'dmy'] }),
      column(2, '', ['anything']),
    ],
    oddities: [],
    mapping: {
      columns: [
        { column: 0, field: 'fullName', nameOrder: 'familyCommaGiven' },
        { column: 1, field: 'endedOn', dateOrder: 'mdy' },
      ],
    },
    profile: null,
    ...parts,
  });
}

export const found = foundWith();

const name = (familyName: string, givenName: string) => ({ ...noName, familyName, givenName });

const row = (number: number, person: ReturnType<typeof name>, result: object) => ({
  row: number,
  name: person,
  email: null,
  company: null,
  department: 'Sales',
  title: null,
  manager: null,
  startedOn: null,
  endedOn: '2010-03-04',
  leaveReason: null,
  custom: {},
  result,
});

/** What becomes of the file where nobody of it is here yet: one new, one still employed, one refused. */
export function previewed({ leaversOnly }: Pick<ImportPlan, 'leaversOnly'>): ImportPreview {
  const second = leaversOnly ? { outcome: 'skip', reason: 'stillEmployed' } : { outcome: 'create' };
  const refused = { outcome: 'fail', reason: 'badDate', field: 'endedOn', value: 'soon' };
  return importPreview.parse({
    rows: [
      row(2, name('Ashdown', 'Anna'), { outcome: 'create' }),
      row(3, name('Brook', 'Ben'), second),
      row(4, name('Crane', 'Cleo'), refused),
    ],
    matches: [],
    counts: {
      read: 3,
      create: leaversOnly ? 1 : 2,
      update: 0,
      skip: leaversOnly ? 1 : 0,
      skippedStillEmployed: leaversOnly ? 1 : 0,
      fail: 1,
      matched: 0,
      inDoubt: 0,
    },
  });
}

export const somebodyHere = (last: string) => `0198f3c2-7d6b-7000-8000-0000000000${last}`;

const candidate = (last: string, person: ReturnType<typeof name>, score: number) => ({
  person: {
    ...person,
    id: somebodyHere(last),
    externalId: null,
    email: 'anna@example.com',
    department: 'Sales',
    startedOn: null,
    leftOn: '2010-03-04',
  },
  score,
  reasons: [
    { field: 'name', agreement: 'similar', weight: 3, here: 'Anna Ashdown', there: 'Ana Ashdown' },
    { field: 'email', agreement: 'different', weight: -1, here: 'a@example.org', there: 'anna@example.com' },
  ],
});

/** What becomes of a file of which two rows are surely, and two may be, of people who are here. */
export function previewedWithMatches(plan: Pick<ImportPlan, 'matchFrom'>): ImportPreview {
  const match = (number: number, familyName: string, ...scores: number[]) => ({
    row: row(number, name(familyName, 'Anna'), { outcome: 'create' }),
    candidates: scores.map((score, at) =>
      candidate(`${number}${at}`, name(familyName, `Ana${at || ''}`), score),
    ),
  });
  const matches = [
    match(3, 'Brook', 0.7, 0.6),
    match(4, 'Crane', 0.8),
    match(2, 'Ashdown', 0.99),
    match(5, 'Dale', 0.97),
  ];
  const matched = matches.filter(({ candidates: [first] }) => (first?.score ?? 0) >= plan.matchFrom).length;
  return importPreview.parse({
    rows: matches.map((each) => each.row),
    matches,
    counts: {
      read: 4,
      create: 4 - matched,
      update: 0,
      skip: matched,
      skippedStillEmployed: 0,
      fail: 0,
      matched,
      inDoubt: matches.length - matched,
    },
  });
}

export function summarised(): ImportSummary {
  return importSummary.parse({
    id: '0198f3c2-7d6b-7000-8000-0000000000e1',
    fileName: 'leavers.csv',
    read: 3,
    created: 1,
    updated: 0,
    skipped: 1,
    skippedStillEmployed: 1,
    failed: 1,
    failures: [{ row: 4, result: { outcome: 'fail', reason: 'badDate', field: 'endedOn', value: 'soon' } }],
  });
}

/** A profile that reads the second column as the names and the first as the last day. */
export function someProfile(parts: object = {}): OwnProfile {
  return ownProfile.parse({
    id: '0198f3c2-7d6b-7000-8000-0000000000a1',
    version: 1,
    name: 'HR monthly',
    header: ['Left on', 'Who', 'Gone'],
    definition: {
      reading: {},
      mapping: {
        columns: [
          { column: 0, field: 'endedOn', dateOrder: 'dmy' },
          { column: 1, field: 'fullName', nameOrder: 'familyCommaGiven' },
          { column: 2, field: 'leaveReason' },
        ],
      },
      leaversOnly: false,
      onDuplicate: 'fill',
    },
    ...parts,
  });
}
