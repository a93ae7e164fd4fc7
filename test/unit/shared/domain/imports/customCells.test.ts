import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customValueProblem } from '#shared/domain/customValues.ts';
import { parseCustomCell } from '#shared/domain/imports/customCells.ts';
import { customFieldType } from '#shared/domain/vocabulary.ts';

const options = ['Ｓ', 'M', 'なし'];
const parse = (type: (typeof customFieldType.options)[number], cell: string | undefined) =>
  parseCustomCell({ type, options }, cell, 'dmy', 2026);

describe('a cell of a custom field', () => {
  test.each([
    ['text', '  two   words ', 'two words'],
    ['number', '１，２３４．５', 1234.5],
    ['number', '−3', -3],
    ['number', '1,234,567', 1234567],
    ['date', '3/4/2020', '2020-04-03'],
    ['date', '令和2年4月3日', '2020-04-03'],
    ['choice', 's', 'Ｓ'],
    // A word for nothing is an answer where it is one of the options.
    ['choice', 'なし', 'なし'],
    ['flag', 'はい', true],
    ['flag', '○', true],
    ['flag', 'YES', true],
    ['flag', 'なし', false],
    ['flag', '０', false],
    ['text', 'n/a', null],
    ['number', ' - ', null],
    ['date', '', null],
    ['choice', undefined, null],
    ['flag', '　', null],
  ] as const)('as %s, %o is %o', (type, cell, value) => {
    expect(parse(type, cell)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['text', 'x'.repeat(2001), 'tooLong'],
    ['number', '1,23', 'notANumber'],
    ['number', '12 people', 'notANumber'],
    ['date', '31/2/2020', 'badDate'],
    ['date', '現在', 'badDate'],
    ['choice', 'XL', 'notAnOption'],
    ['flag', 'perhaps', 'notYesOrNo'],
  ] as const)('as %s, %o is refused: %s', (type, cell, reason) => {
    expect(parse(type, cell)).toEqual({ kind: 'bad', reason });
  });

  test('is never anything the field could not keep', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...customFieldType.options),
        fc.string({ unit: 'grapheme' }),
        (type, cell) => {
          const read = parse(type, cell);
          if (read.kind === 'bad' || read.value === null) return;
          expect(customValueProblem({ type, options }, read.value)).toBeNull();
        },
      ),
    );
  });
});
