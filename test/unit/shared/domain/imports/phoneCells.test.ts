import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { areOfRegion, PhoneCells } from '#shared/domain/imports/phoneCells.ts';

const inJapan = new PhoneCells('JP');
const inAmerica = new PhoneCells('US');
const anywhere = new PhoneCells(undefined);

describe('phone numbers of a cell', () => {
  test.each([
    ['090-1234-5678', ['+81 90 1234 5678']],
    ['０９０−１２３４−５６７８', ['+81 90 1234 5678']],
    ['(03) 1234-5678', ['+81 3 1234 5678']],
    ['0120-444-444', ['+81 120 444 444']],
    // Without the zero that a spreadsheet took for a number's.
    ['9012345678', ['+81 90 1234 5678']],
    ['312345678', ['+81 3 1234 5678']],
    ['9012345678.0', ['+81 90 1234 5678']],
    ['+81 (0)90-1234-5678', ['+81 90 1234 5678']],
    ['0081 90 1234 5678', ['+81 90 1234 5678']],
    ['tel: 03-1234-5678', ['+81 3 1234 5678']],
    ['携帯：090-1234-5678', ['+81 90 1234 5678']],
    ['03-1234-5678 内線 123', ['+81 3 1234 5678 ext. 123']],
    ['+44 20 7946 0958', ['+44 20 7946 0958']],
    ['090-1234-5678 / 03-1234-5678', ['+81 90 1234 5678', '+81 3 1234 5678']],
    ['090-1234-5678、03-1234-5678', ['+81 90 1234 5678', '+81 3 1234 5678']],
    ['090-1234-5678 ::: 03-1234-5678', ['+81 90 1234 5678', '+81 3 1234 5678']],
    // Of another country, or no number: as it is written.
    ['(202) 555-0143', ['(202) 555-0143']],
    ['202-555-0143', ['202-555-0143']],
    ['110', ['110']],
    ['9.01235E+09', ['9.01235E+09']],
    ['ask reception', ['ask reception']],
  ])('in a Japanese file, %s is %o', (cell, expected) => {
    expect(inJapan.numbersIn(cell)).toEqual(expected);
  });

  test.each([
    ['+81 90 1234 5678', ['+81 90 1234 5678']],
    ['+1 202-555-0143', ['+1 202 555 0143']],
    ['090-1234-5678', ['090-1234-5678']],
  ])('where the country is open, %s is %o', (cell, expected) => {
    expect(anywhere.numbersIn(cell)).toEqual(expected);
  });

  test('are those of the country that the mapping names', () => {
    expect(new PhoneCells('US').numbersIn('(202) 555-0143')).toEqual(['+1 202 555 0143']);
    expect(new PhoneCells('GB').numbersIn('020 7946 0958')).toEqual(['+44 20 7946 0958']);
    expect(new PhoneCells('XX').numbersIn('020 7946 0958')).toEqual(['020 7946 0958']);
  });

  test('from a mobile in Japan are as the library has them', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(fc.constantFrom('050', '070', '080', '090'), digits(4), digits(4), (start, middle, end) => {
        const number = `${start}-${middle}-${end}`;
        const known = parsePhoneNumberFromString(number, 'JP');
        const expected = known?.isValid() === true ? known.formatInternational() : number;
        expect(inJapan.numbersIn(number)).toEqual([expected]);
      }),
    );
  });

  test('are the same read once more, and never throw', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789+-() /;:'.split(''), '内線', 'ext', '\n') }),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom(inJapan, anywhere, inAmerica), (text, phones) => {
        const once = phones.numbersIn(text);
        const international = once.filter((number) => /^\+\d/.test(number) && !/[/;,|]/.test(number));
        for (const number of international) expect(phones.numbersIn(number)).toEqual([number]);
      }),
    );
  });

  test('tell the country of a file', () => {
    expect(areOfRegion(['090-1234-5678', '+1 202 555 0143'], 'JP')).toBe(true);
    expect(areOfRegion(['(202) 555-0143'], 'JP')).toBe(false);
    expect(areOfRegion(['(202) 555-0143'], 'US')).toBe(true);
    expect(areOfRegion(['+1 202 555 0143'], 'JP')).toBe(false);
  });
});
