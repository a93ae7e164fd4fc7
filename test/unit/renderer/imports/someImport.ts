import {
  type ImportPreview,
  type ImportSummary,
  importPreview,
  importSummary,
  inspection,
} from '#shared/contract/imports.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { fileGrantId } from '#shared/domain/ids.ts';

const column = (index: number, header: string, samples: string[], dateOrders: string[] = []) => ({
  index,
  header,
  samples,
  dateOrders,
});

export const leaversFile: FileGrant = {
  id: fileGrantId.parse('0198f3c2-7d6b-7000-8000-0000000000d1'),
  name: 'leavers.csv',
  folder: '/home/test',
};

/** A file whose dates can be read in two ways, and with a column nobody knows. */
export const found = inspection.parse({
  fileName: 'leavers.csv',
  format: 'csv',
  encoding: 'Shift_JIS',
  delimiter: ',',
  rows: 3,
  columns: [
    column(0, 'Who', ['Ashdown, Anna', 'Brook, Ben']),
    column(1, 'Left on', ['3/4/2010'], ['mdy', 'dmy']),
    column(2, '', ['anything']),
  ],
  mapping: {
    columns: [
      { column: 0, field: 'fullName', nameOrder: 'familyCommaGiven' },
      { column: 1, field: 'endedOn', dateOrder: 'mdy' },
    ],
  },
});

const name = (familyName: string, givenName: string) => ({
  familyName,
  givenName,
  familyReading: null,
  givenReading: null,
  latinName: null,
  preferredName: null,
  formerFamilyName: null,
});

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

/** What becomes of the file: one new, one still employed, one refused. */
export function previewed(leaversOnly: boolean): ImportPreview {
  const second = leaversOnly ? { outcome: 'skip', reason: 'stillEmployed' } : { outcome: 'create' };
  const refused = { outcome: 'fail', reason: 'badDate', field: 'endedOn', value: 'soon' };
  return importPreview.parse({
    rows: [
      row(2, name('Ashdown', 'Anna'), { outcome: 'create' }),
      row(3, name('Brook', 'Ben'), second),
      row(4, name('Crane', 'Cleo'), refused),
    ],
    counts: {
      read: 3,
      create: leaversOnly ? 1 : 2,
      update: 0,
      skip: leaversOnly ? 1 : 0,
      skippedStillEmployed: leaversOnly ? 1 : 0,
      fail: 1,
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
