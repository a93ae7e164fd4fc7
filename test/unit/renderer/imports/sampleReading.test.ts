import { expect, test } from 'vitest';
import { makePageWords } from '#renderer/app/i18n.ts';
import { dateQuestion, openDateColumns } from '#renderer/features/imports/openDates.ts';
import { readSample } from '#renderer/features/imports/sampleReading.ts';
import { valueChoices } from '#renderer/features/imports/valueChoices.ts';
import { meaningOf } from '#renderer/features/imports/valueMeanings.ts';
import { importColumn } from '#shared/contract/importReading.ts';
import type { ColumnMapping, MappingTarget } from '#shared/domain/imports/mapping.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { someField } from './openImports.tsx';
import { column, found, foundWith } from './someImport.ts';

const size = someField('f1', 'Size', 'choice', ['S', 'M']);
const fields = [size, someField('f2', 'Keys', 'flag')];
const words = makePageWords('en').getFixedT<['imports', 'vocabulary']>('en', ['imports', 'vocabulary']);
const today = plainDate.parse('2026-05-01');

const read = (target: Omit<ColumnMapping, 'column'>, sample: string) =>
  readSample({ ...target, column: 7 }, sample, {
    mapping: { columns: [], phoneRegion: 'JP' },
    today,
    fields,
  });

test('a value is read as the import reads it', () => {
  expect(read({ field: 'endedOn', dateOrder: 'dmy' }, '3/4/21')).toEqual({
    kind: 'date',
    date: '2021-04-03',
  });
  expect(read({ field: 'endedOn' }, '9999-12-31')).toEqual({ kind: 'stillEmployed' });
  expect(read({ field: 'startedOn' }, 'soon')).toEqual({ kind: 'bad', reason: 'badDate' });
  expect(read({ field: 'fullName', nameOrder: 'familyGiven' }, '山田　花子')).toEqual({
    kind: 'name',
    family: '山田',
    given: '花子',
  });
  expect(read({ field: 'phone' }, '03-1234-5678')).toEqual({ kind: 'text', text: '+81 3 1234 5678' });
  expect(read({ field: 'orientation' }, '交流、紹介')).toEqual({
    kind: 'choice',
    values: ['exchange', 'mentor'],
  });
  expect(read({ field: 'keepInTouchDays' }, '半年')).toEqual({ kind: 'days', days: 180 });
  expect(read({ field: 'custom', customField: size.id }, 'm')).toEqual({
    kind: 'custom',
    type: 'choice',
    value: 'M',
  });
  expect(read({ field: 'custom', customField: size.id }, 'XL')).toEqual({
    kind: 'bad',
    reason: 'notAnOption',
  });
  expect(read({ field: 'department' }, '-')).toEqual({ kind: 'nothing' });
});

test('what the user says a word stands for is read in its place', () => {
  const said = { field: 'employmentType', values: { Blue: 'temporary' } } as const;
  expect(read(said, 'Blue')).toEqual({ kind: 'choice', values: ['temporary'] });
});

test('a field that is yet to be made is read by its type', () => {
  const newField = (type: 'number' | 'choice' | 'date') =>
    ({ field: 'custom', newField: { name: 'New', type } }) as const;
  expect(read(newField('number'), '1,200')).toEqual({ kind: 'custom', type: 'number', value: 1200 });
  expect(read(newField('number'), 'many')).toEqual({ kind: 'bad', reason: 'notANumber' });
  expect(read(newField('choice'), 'Red')).toEqual({ kind: 'custom', type: 'text', value: 'Red' });
});

test.each<[MappingTarget, string, string | null | undefined]>([
  [{ field: 'status' }, '退職', 'left'],
  [{ field: 'status' }, 'Active', 'stillHere'],
  [{ field: 'status' }, 'green', undefined],
  [{ field: 'employmentType' }, '正社員', 'permanent'],
  [{ field: 'employmentType' }, 'その他', 'other'],
  [{ field: 'employmentType' }, 'green', undefined],
  [{ field: 'consent', consent: { purpose: 'news', channel: 'email' } }, '配信停止', 'withdrawn'],
  [{ field: 'doNotContact' }, '×', 'no'],
  [{ field: 'openness' }, 'なし', 'no'],
  [{ field: 'preferredForm' }, 'なし', null],
  [{ field: 'orientation' }, 'mentoring', 'mentor'],
  [{ field: 'orientation', orientation: 'mentor' }, '強', '3'],
  [{ field: 'custom', customField: size.id }, 'm', 'M'],
  [{ field: 'custom', customField: fields[1]?.id }, 'あり', 'yes'],
])('a word of %o stands for what the import takes it for: %s', (target, word, value) => {
  const meaning = meaningOf(target, word, fields);
  if (value === undefined) expect(meaning).toEqual({ kind: 'unknown' });
  else if (value === null) expect(meaning).toEqual({ kind: 'nothing' });
  else expect(meaning).toEqual({ kind: 'value', value });
});

test('every value that can be chosen for a word is read as itself', () => {
  const targets: MappingTarget[] = [
    { field: 'status' },
    { field: 'employmentType' },
    { field: 'openness' },
    { field: 'preferredForm' },
    { field: 'doNotContact' },
    { field: 'consent', consent: { purpose: 'news', channel: 'email' } },
    { field: 'orientation' },
    { field: 'orientation', orientation: 'exchange' },
    { field: 'custom', customField: size.id },
    { field: 'custom', customField: fields[1]?.id },
  ];
  for (const target of targets) {
    const choices = valueChoices(target, fields, words) ?? [];
    expect(choices.length).toBeGreaterThan(1);
    for (const { value } of choices) {
      expect(meaningOf(target, value, fields)).toEqual({ kind: 'value', value });
    }
  }
});

test('dates are open where two orders give two days and nobody has said which', () => {
  expect(openDateColumns(found, found.mapping, [], fields)).toEqual([1]);
  expect(openDateColumns(found, found.mapping, [1], fields)).toEqual([]);
  const own = foundWith({ profile: { type: 'own', id: '0198f3c2-7d6b-7000-8000-0000000000a1', name: 'HR' } });
  expect(openDateColumns(own, own.mapping, [], fields)).toEqual([]);
});

test('the question shows a value that tells the orders apart', () => {
  const days = (...samples: string[]) =>
    importColumn.parse(column(0, 'Day', samples, { dateOrders: ['mdy', 'dmy'] }));
  expect(dateQuestion(days('3/3/21', '03/04/21'), 2026)).toEqual({
    sample: '03/04/21',
    readings: [
      { order: 'mdy', date: '2021-03-04' },
      { order: 'dmy', date: '2021-04-03' },
    ],
  });
  expect(dateQuestion(days('3/3/21'), 2026)).toBeNull();
});
