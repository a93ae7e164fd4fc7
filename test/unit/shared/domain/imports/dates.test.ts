import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateCell } from '#shared/domain/imports/dateCells.ts';
import { DateOrderEvidence } from '#shared/domain/imports/dateOrders.ts';
import type { DateOrder } from '#shared/domain/imports/mapping.ts';
import { plainDateOf } from '#shared/domain/plainDate.ts';

const thisYear = 2026;
const read = (cell: string, order: DateOrder = 'ymd') => {
  const parsed = parseDateCell(cell, order, thisYear);
  return parsed.kind === 'date' ? parsed.date : parsed.kind;
};

const day = fc.record({
  year: fc.integer({ min: 1950, max: 2098 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

describe('a date cell', () => {
  test.each([
    ['2021-04-01', '2021-04-01'],
    ['2021/4/1', '2021-04-01'],
    ['２０２１年４月１日', '2021-04-01'],
    ['20210401', '2021-04-01'],
    ['2021-04-01T00:00:00.000Z', '2021-04-01'],
    ['2021/04/01 0:00:00', '2021-04-01'],
    ['2021/4/1(木)', '2021-04-01'],
    ['12 Mar 2021', '2021-03-12'],
    ['March 12, 2021', '2021-03-12'],
    ['Fri, 12-Mar-21', '2021-03-12'],
    ['令和3年4月1日', '2021-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H22.10.1', '2010-10-01'],
    ['s63/1/7', '1988-01-07'],
    ['平成二十年四月一日', '2008-04-01'],
    ['㍻31年4月1日', '2019-04-01'],
  ])('%s is read in one way whatever the order', (cell, expected) => {
    for (const order of ['ymd', 'mdy', 'dmy', 'era'] as const) expect(read(cell, order)).toBe(expected);
  });

  test.each([
    ['7/5/2011', 'mdy', '2011-07-05'],
    ['7/5/2011', 'dmy', '2011-05-07'],
    ['31.12.1999', 'dmy', '1999-12-31'],
    ['07/10/83', 'mdy', '1983-07-10'],
    ['07/10/35', 'mdy', '2035-07-10'],
    ['07/10/37', 'mdy', '1937-07-10'],
    ['21/04/01', 'ymd', '2021-04-01'],
    ['13/5/2020', 'mdy', 'bad'],
    ['2/30/2020', 'mdy', 'bad'],
    ['7/5/2011', 'ymd', 'bad'],
    ['平成元年1月7日', 'era', 'bad'],
    ['soon', 'mdy', 'bad'],
    ['44287', 'mdy', 'bad'],
    ['44287', 'serial', '2021-04-01'],
    ['44287.75', 'serial', '2021-04-01'],
    ['1', 'serial', '1900-01-01'],
    ['61', 'serial', '1900-03-01'],
    ['2958465', 'serial', 'stillHere'],
    ['0', 'serial', 'bad'],
    ['2021-04-01', 'serial', '2021-04-01'],
  ] as const)('%s as %s is %s', (cell, order, expected) => {
    expect(read(cell, order)).toBe(expected);
  });

  test.each(['9999-12-31', '12/31/9999', 'N/A-StillEmployed', '在籍中', '現在に至る', 'Present'])(
    '%s says that the person is still here',
    (cell) => expect(read(cell, 'mdy')).toBe('stillHere'),
  );

  test.each(['', '  ', '\u3000', 'N/A', '-', '―', 'なし', '0000-00-00'])('“%s” says nothing', (cell) => {
    expect(read(cell)).toBe('none');
  });

  test('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(day, ({ year, month, day: dayOfMonth }) => {
        const date = plainDateOf(year, month, dayOfMonth);
        const [m, d] = [String(month), String(dayOfMonth)];
        expect(read(`${m}/${d}/${year}`, 'mdy')).toBe(date);
        expect(read(`${d}/${m}/${year}`, 'dmy')).toBe(date);
        expect(read(`${d}.${m}.${year}`, 'dmy')).toBe(date);
        expect(read(`${year}年${m}月${d}日`, 'mdy')).toBe(date);
        if (year > 2019) expect(read(`令和${year - 2018}年${m}月${d}日`, 'era')).toBe(date);
      }),
    );
  });

  test('never throws and never gives a day that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/.年月日令和RHS -]{0,14}$/)),
        fc.constantFrom('ymd', 'mdy', 'dmy', 'era'),
        (cell, order) => {
          const parsed = parseDateCell(cell, order, thisYear);
          if (parsed.kind === 'date') expect(new Date(parsed.date).toISOString()).toContain(parsed.date);
        },
      ),
    );
  });
});

describe('the order of a column', () => {
  const orders = (values: string[], elsewhere: DateOrder[] = []) => {
    const evidence = new DateOrderEvidence(thisYear);
    for (const value of values) evidence.add(value);
    return evidence.orders(elsewhere);
  };

  test('is settled by any value that fits one order only', () => {
    expect(orders(['1/2/2020', '3/4/2020', '5/13/2020'])).toEqual(['mdy']);
    expect(orders(['1/2/2020', '3/4/2020', '13/5/2020'])).toEqual(['dmy']);
    expect(orders(['99/01/02', '21/4/1'])).toEqual(['ymd']);
  });

  test('stays open where the values leave it open, the likeliest first', () => {
    expect(orders(['3/4/2020', '5/6/2020'])).toEqual(['mdy', 'dmy']);
    expect(orders(['3.4.2020', '5.6.2020'])).toEqual(['dmy', 'mdy']);
    expect(orders(['3/4/2020', '5/6/2020'], ['dmy'])).toEqual(['dmy', 'mdy']);
    // Most people start on the first of a month.
    expect(orders(['1/4/2020', '1/7/2020', '1/10/2021'])).toEqual(['dmy', 'mdy']);
  });

  test('is not a question for dates that can be read in one way', () => {
    expect(orders(['2020-01-02', '2021/3/4'])).toEqual(['ymd']);
    expect(orders(['令和3年4月1日', 'H22.10.1', '2020-01-01'])).toEqual(['era']);
    expect(orders(['Sales', 'IT/IS'])).toEqual([]);
  });
});

test('a day counted as spreadsheets do is that day', () => {
  const first = Date.UTC(1900, 2, 1);
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 72_000 }), (count) => {
      const expected = new Date(first + (count - 61) * 86_400_000).toISOString().slice(0, 10);
      expect(read(String(count), 'serial')).toBe(expected);
    }),
  );
});
