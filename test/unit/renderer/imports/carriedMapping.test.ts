import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedMapping, fitMapping } from '#renderer/features/imports/carriedMapping.ts';
import type { ChosenMapping } from '#renderer/features/imports/session.ts';
import { importColumn } from '#shared/contract/importReading.ts';
import type { ColumnMapping } from '#shared/domain/imports/mapping.ts';
import { column, foundWith } from './someImport.ts';

const columns = (...names: string[]) =>
  names.map((name, index) => importColumn.parse(column(index, name, ['x'])));

const chosen = (header: string[], ...mapped: ColumnMapping[]): ChosenMapping => ({
  file: 'a file',
  header,
  mapping: { columns: mapped, phoneRegion: 'JP' },
  answered: [],
});

const inspectionOf = (names: string[], mapped: ColumnMapping[] = []) =>
  foundWith({ columns: columns(...names), mapping: { columns: mapped } });

test('columns are found by their names, wherever they stand', () => {
  const before = chosen(
    ['Name', 'Left on', 'Why'],
    { column: 0, field: 'fullName' },
    { column: 1, field: 'endedOn' },
    { column: 2, field: 'leaveReason' },
  );
  const { mapping, missing } = fitMapping(before, columns('LEFT ON', 'No.', 'name'));
  expect(mapping).toEqual({
    columns: [
      { column: 0, field: 'endedOn' },
      { column: 2, field: 'fullName' },
    ],
    phoneRegion: 'JP',
  });
  expect(missing).toEqual(['Why']);
});

test('a name that is there twice, or none, tells nothing', () => {
  const before = chosen(['Tel', ''], { column: 0, field: 'phone' }, { column: 1, field: 'note' });
  expect(fitMapping(before, columns('Tel', 'Tel', '')).missing).toEqual(['Tel', '']);
});

test('where the header is the same, unnamed columns keep their places, too', () => {
  const before = chosen(['', ''], { column: 0, field: 'fullName' }, { column: 1, field: 'note' });
  expect(carriedMapping(before, inspectionOf(['', '']))?.mapping).toEqual(before.mapping);
});

test('columns that nobody decided on follow the proposal; those left out before stay so', () => {
  const before = chosen(['Name', 'Mail'], { column: 0, field: 'fullName' });
  const carried = carriedMapping(
    before,
    inspectionOf(
      ['Mail', 'Name', 'Left', 'Who'],
      [
        { column: 0, field: 'email' },
        { column: 2, field: 'endedOn' },
        { column: 3, field: 'fullName' },
      ],
    ),
  );
  expect(carried?.mapping.columns).toEqual([
    { column: 1, field: 'fullName' },
    { column: 2, field: 'endedOn' },
  ]);
});

test('another kind of file starts from the proposal', () => {
  const before = chosen(['Name', 'Left'], { column: 0, field: 'fullName' }, { column: 1, field: 'endedOn' });
  expect(carriedMapping(before, inspectionOf(['Name', 'Shoe size']))).toBeNull();
});

test('an order in which the new dates can not be read is asked anew', () => {
  const day = (...dateOrders: string[]) => [
    importColumn.parse(column(0, 'Left', ['3/4/10'], { dateOrders })),
  ];
  const before = {
    ...chosen(['Left'], { column: 0, field: 'endedOn', dateOrder: 'dmy' }),
    answered: [0],
  } satisfies ChosenMapping;
  const fitted = (...orders: string[]) => {
    const { mapping, answered } = fitMapping(before, day(...orders));
    return { order: mapping.columns[0]?.dateOrder, answered };
  };
  expect(fitted('mdy', 'dmy')).toEqual({ order: 'dmy', answered: [0] });
  expect(fitted('mdy', 'ymd')).toEqual({ order: 'mdy', answered: [] });
});

test('a mapping comes back the same when its columns are shuffled and put back', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.infiniteStream(fc.nat()), (header, places) => {
      const mapped = header.map((_, at) => ({ column: at, field: 'tags' as const }));
      const shuffled = header
        .map((name) => ({ name, place: places.next().value ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ name }) => name);
      const there = fitMapping(chosen(header, ...mapped), columns(...shuffled));
      const back = fitMapping({ header: shuffled, ...there }, columns(...header));
      expect(back.mapping.columns).toEqual(mapped);
      expect([...there.missing, ...back.missing]).toEqual([]);
    }),
  );
});
