import { describe, expect, test } from 'vitest';
import { addressWords } from '#shared/domain/duplicates/addresses.ts';
import { birthDate, birthDateLevel } from '#shared/domain/duplicates/birthDates.ts';
import { nameLevel } from '#shared/domain/duplicates/nameLikeness.ts';
import { namePartsOf } from '#shared/domain/duplicates/nameParts.ts';
import { nameValue } from '#shared/domain/duplicates/nameValues.ts';
import { phoneEnd } from '#shared/domain/duplicates/phones.ts';
import { fold } from '#shared/domain/folding.ts';
import { noName } from '#shared/domain/names.ts';

const given = (text: string) => nameValue('given', fold(text));

describe('given names', () => {
  test.each([
    ['Margaret', 'margaret', 'same'],
    ['Mary-Jane', 'Mary Jane', 'same'],
    ['Satoshi', 'さとし', 'sound'],
    ['Bob', 'Robert', 'nickname'],
    ['Peggy', 'Margaret', 'nickname'],
    ['Mary Jane', 'Mary', 'part'],
    ['R.', 'Robert', 'initial'],
    ['Margaret', 'Margraet', 'typo'],
    ['D1xon', 'Dixon', 'typo'],
    ['Yuki', 'Yuka', 'kindred'],
    ['健二', '健司', 'kindred'],
    ['Margaret', 'Oliver', 'different'],
    ['健', '翔太', 'different'],
  ] as const)('%s and %s are %s', (a, b, level) => {
    expect(nameLevel('given', given(a), given(b))).toBe(level);
    expect(nameLevel('given', given(b), given(a))).toBe(level);
  });
});

describe('birthdays', () => {
  test.each([
    ['1978-11-03', '1978-11-03', 'same'],
    ['1978-11-03', '1978-03-11', 'exchanged'],
    ['1978-11-13', '1987-11-13', 'exchanged'],
    ['1978-11-03', '1978-11-08', 'digit'],
    ['1978-11-03', '1978-12-08', 'digits'],
    ['1978-11-03', '1978-11-26', 'parts'],
    ['1978-11-03', '2001-02-17', 'generation'],
    ['1978-11-03', '1911-02-17', 'far'],
    ['1978-11-03', '1984-02-26', 'different'],
    ['1950-01-01', '1951-01-01', 'different'],
  ] as const)('%s and %s are %s', (a, b, level) => {
    expect(birthDateLevel(birthDate(a), birthDate(b))).toBe(level);
    expect(birthDateLevel(birthDate(b), birthDate(a))).toBe(level);
  });
});

describe('addresses', () => {
  test.each([
    ['東京都港区芝三丁目1番2号', ['東京', '港', '芝', '3-1-2']],
    ['東京都港区芝３−１−２', ['東京', '港', '芝', '3-1-2']],
    ['〒105-0014 東京都港区芝3-1-2', ['105-0014', '東京', '港', '芝', '3-1-2']],
    ['12 Mill Lane, Norwich', ['12', 'mill', 'ln', 'norwich']],
    ['Flat 3, 12 Saint James Street', ['flat', '3', '12', 'st', 'james']],
  ])('%s', (address, words) => {
    expect(addressWords(address)).toEqual(words);
  });
});

test('a number is the same with and without the code of the country, and too short ones are nobody’s', () => {
  expect(phoneEnd('+81 90-5550-0123')).toBe(phoneEnd('０９０ー５５５０ー０１２３'));
  expect(phoneEnd('+44 1603 555 0147')).toBe(phoneEnd('(01603) 5550147'));
  expect(phoneEnd('4711')).toBeNull();
});

describe('which word of a Latin name is the family name', () => {
  test.each([
    ['Taro Yamada', 'やまだ', 'yamada', 'taro'],
    ['Yamada Taro', 'やまだ', 'yamada', 'taro'],
    ['YAMADA Taro', null, 'yamada', 'taro'],
    ['Yamada, Taro', null, 'yamada', 'taro'],
    ['Anna Maria Smith', null, 'smith', 'anna maria'],
  ])('%s', (latinName, familyReading, family, first) => {
    const parts = namePartsOf({ ...noName, latinName, familyReading }, (kind, text) =>
      nameValue(kind, fold(text)),
    );
    expect(parts.family.latin?.text).toBe(family);
    expect(parts.given.latin?.text).toBe(first);
  });
});
