import { describe, expect, test } from 'vitest';
import { csvText, neutralised } from '#data/files/csvCells.ts';

describe('a CSV cell', () => {
  test.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    '%j can not run as a formula',
    (cell) => {
      expect(neutralised(cell)).toBe(`'${cell}`);
    },
  );

  test.each(['-1.5', '+81', '-12%', '1=1', 'a@b', '', '山田'])('%j stays as it is', (cell) => {
    expect(neutralised(cell)).toBe(cell);
  });
});

test('a CSV text opens right in Excel', () => {
  expect(
    csvText([
      ['名', 'n'],
      ['a "b", c', null],
      ['=A1', 3],
      ['two\nlines', 1],
    ]),
  ).toBe('\ufeff名,n\r\n"a ""b"", c",\r\n\'=A1,3\r\n"two\nlines",1\r\n');
  expect(csvText([['a']], false)).toBe('a\r\n');
});
