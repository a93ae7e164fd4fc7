import { expect, test } from 'vitest';
import { isDateTarget, mappingOf, withTarget } from '#renderer/features/imports/mappingEdits.ts';
import { type CustomField, customField } from '#shared/contract/customFields.ts';
import { importColumn } from '#shared/contract/imports.ts';
import { someId } from '../people/somePeople.ts';

const field = (n: number, type: CustomField['type']) =>
  customField.parse({ id: someId(n), version: 1, name: `Field ${n}`, type, options: [], archived: false });
const column = (index: number) =>
  importColumn.parse({ index, header: `Column ${index}`, samples: [], dateOrders: ['mdy', 'dmy'] });
const [shirt, until] = [field(1, 'text'), field(2, 'date')];
const fields = [shirt, until];
const asCustom = ({ id }: CustomField) => ({ field: 'custom', customField: id }) as const;

test('a field of the workspace takes one column, as every other field does', () => {
  const first = withTarget({ columns: [] }, column(0), asCustom(shirt), fields);
  const both = withTarget(first, column(1), asCustom(until), fields);
  expect(both.columns).toEqual([
    { column: 0, field: 'custom', customField: shirt.id },
    { column: 1, field: 'custom', customField: until.id, dateOrder: 'mdy' },
  ]);
  const moved = withTarget(both, column(2), asCustom(shirt), fields);
  expect(moved.columns.map((mapped) => mapped.column)).toEqual([1, 2]);
  expect(mappingOf(moved, 0)).toBeNull();
});

test('addresses take several columns, and a column can be left out again', () => {
  const first = withTarget({ columns: [] }, column(0), { field: 'email' }, fields);
  const both = withTarget(first, column(1), { field: 'email' }, fields);
  expect(both.columns).toHaveLength(2);
  expect(withTarget(both, column(0), null, fields).columns).toEqual([{ column: 1, field: 'email' }]);
});

test('dates are days of the tenure and fields of that type', () => {
  expect(isDateTarget({ field: 'endedOn' }, fields)).toBe(true);
  expect(isDateTarget(asCustom(until), fields)).toBe(true);
  expect(isDateTarget(asCustom(shirt), fields)).toBe(false);
  expect(isDateTarget({ field: 'status' }, fields)).toBe(false);
});
