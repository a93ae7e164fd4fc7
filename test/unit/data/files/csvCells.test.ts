import { expect, test } from 'vitest';
import { csvText } from '#data/files/csvCells.ts';

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
