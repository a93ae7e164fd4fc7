import { expect, test } from 'vitest';
import {
  isDateTarget,
  joinedColumns,
  mappingOf,
  withJoin,
  withTarget,
  withValue,
} from '#renderer/features/imports/mappingEdits.ts';
import type { CustomField } from '#shared/contract/customFields.ts';
import { importColumn } from '#shared/contract/importReading.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { someField } from './openImports.tsx';
import { column as columnParts } from './someImport.ts';

const dated = (index: number) =>
  importColumn.parse(columnParts(index, `Column ${index}`, [], { dateOrders: ['mdy', 'dmy'] }));
const plain = (index: number) => importColumn.parse(columnParts(index, `Column ${index}`, ['1']));
const [shirt, until] = [someField('f1', 'Shirt', 'text'), someField('f2', 'Until', 'date')];
const fields = [shirt, until];
const asCustom = ({ id }: CustomField) => ({ field: 'custom', customField: id }) as const;
const nothing: ImportMapping = { columns: [] };

test('a field of the workspace takes one column', () => {
  const first = withTarget(nothing, dated(0), asCustom(shirt), fields);
  const both = withTarget(first, dated(1), asCustom(until), fields);
  expect(both.columns).toEqual([
    { column: 0, field: 'custom', customField: shirt.id },
    { column: 1, field: 'custom', customField: until.id, dateOrder: 'mdy' },
  ]);
  const moved = withTarget(both, dated(2), asCustom(shirt), fields);
  expect(moved.columns.map((mapped) => mapped.column)).toEqual([1, 2]);
  expect(mappingOf(moved, 0)).toBeNull();
});

test('addresses, tags and consents take several columns, and a column can be left out again', () => {
  const first = withTarget(nothing, plain(0), { field: 'email' }, fields);
  const both = withTarget(first, plain(1), { field: 'email' }, fields);
  expect(both.columns).toHaveLength(2);
  expect(withTarget(both, plain(0), null, fields).columns).toEqual([{ column: 1, field: 'email' }]);
});

test('text fields join their columns; a day is one column, or three with its parts', () => {
  const part = { field: 'location' } as const;
  const joined = withTarget(withTarget(nothing, plain(0), part, fields), plain(2), part, fields);
  expect(joinedColumns(joined, 'location')).toEqual([0, 2]);
  expect(withJoin(joined, 'location', '').joins).toEqual({ location: '' });
  const day = { field: 'endedOn' } as const;
  const moved = withTarget(withTarget(nothing, dated(0), day, fields), dated(1), day, fields);
  expect(moved.columns.map(({ column }) => column)).toEqual([1]);
  const parts = [0, 1, 2].reduce((mapping, at) => withTarget(mapping, plain(at), day, fields), nothing);
  expect(parts.columns.map(({ column }) => column)).toEqual([0, 1, 2]);
});

test('what is said of a word can be taken back', () => {
  const mapping = withTarget(nothing, plain(0), { field: 'status' }, fields);
  const said = withValue(withValue(mapping, 0, 'gone', 'left'), 0, '?', null);
  expect(mappingOf(said, 0)?.values).toEqual({ gone: 'left', '?': null });
  expect(mappingOf(withValue(said, 0, 'gone', undefined), 0)?.values).toEqual({ '?': null });
});

test('choosing a column keeps what else the mapping says', () => {
  const mapping: ImportMapping = {
    columns: [],
    phoneRegion: 'JP',
    constants: [{ field: 'tags', value: 'HR' }],
  };
  expect(withTarget(mapping, plain(0), { field: 'phone' }, fields)).toEqual({
    ...mapping,
    columns: [{ column: 0, field: 'phone' }],
  });
});

test('dates are days of a life, of the tenure, of the membership, and fields of that type', () => {
  expect(isDateTarget({ field: 'endedOn' }, fields)).toBe(true);
  expect(isDateTarget({ field: 'birthDate' }, fields)).toBe(true);
  expect(isDateTarget(asCustom(until), fields)).toBe(true);
  expect(isDateTarget({ field: 'custom', newField: { name: 'Day', type: 'date' } }, fields)).toBe(true);
  expect(isDateTarget(asCustom(shirt), fields)).toBe(false);
  expect(isDateTarget({ field: 'status' }, fields)).toBe(false);
});
