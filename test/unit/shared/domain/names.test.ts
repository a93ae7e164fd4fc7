import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  displayName,
  displayReading,
  monogram,
  nameForms,
  noName,
  type PersonName,
  sortKey,
  writtenTogether,
} from '#shared/domain/names.ts';

const nameOf = (parts: Partial<PersonName>): PersonName => ({ ...noName, ...parts });

describe('the display name', () => {
  test.each([
    [{ familyName: '山田', givenName: '太郎' }, '山田 太郎'],
    [{ familyName: 'Smith', givenName: 'Anna' }, 'Anna Smith'],
    [{ familyName: '김', givenName: '민준' }, '김 민준'],
    [{ familyName: 'スミス', givenName: 'アンナ' }, 'スミス アンナ'],
    [{ familyName: 'Smith' }, 'Smith'],
    [{ givenName: '花子' }, '花子'],
    [{ latinName: 'Hanako Sato' }, 'Hanako Sato'],
    [{ preferredName: 'Ann' }, 'Ann'],
    [{ familyReading: 'さとう', givenReading: 'はなこ' }, 'さとう はなこ'],
    [{ formerFamilyName: '鈴木' }, '鈴木'],
    [{}, ''],
  ])('of %o is %s', (parts, shown) => {
    expect(displayName(nameOf(parts))).toBe(shown);
  });

  test('is there for every name with any part', () => {
    const part = fc.option(fc.constantFrom('山', 'Li', 'さ'), { nil: null });
    const name = fc.record({
      familyName: part,
      givenName: part,
      familyReading: part,
      givenReading: part,
      latinName: part,
      preferredName: part,
      formerFamilyName: part,
    });
    fc.assert(
      fc.property(name, (parts) => {
        const empty = Object.values(parts).every((value) => value === null);
        expect(displayName(parts) === '').toBe(empty);
        expect(monogram(parts)).not.toBe('');
      }),
    );
  });
});

test('the reading is family name first', () => {
  expect(displayReading(nameOf({ familyReading: 'やまだ', givenReading: 'たろう' }))).toBe('やまだ たろう');
  expect(displayReading(nameOf({ givenReading: 'たろう' }))).toBe('たろう');
  expect(displayReading(nameOf({ familyName: '山田' }))).toBeNull();
});

describe('the monogram', () => {
  test.each([
    [{ familyName: '山田', givenName: '太郎' }, '山'],
    [{ familyName: '𠮷田', givenName: '花子' }, '𠮷'],
    [{ givenName: '花子' }, '花'],
    [{ familyName: 'Smith', givenName: 'Anna' }, 'AS'],
    [{ familyName: 'ångström' }, 'Å'],
    [{ latinName: 'hanako' }, 'H'],
    [{}, '?'],
  ])('of %o is %s', (parts, sign) => {
    expect(monogram(nameOf(parts))).toBe(sign);
  });
});

test('names are written together where their script has no space', () => {
  expect(writtenTogether('山田', '太郎')).toBe('山田太郎');
  expect(writtenTogether('Smith', 'Anna')).toBe('Smith Anna');
  expect(writtenTogether(null, null)).toBe(' ');
});

test('the forms of a name are its whole, its reading and the parts of both, folded, each once', () => {
  const yamada = { familyName: '山田', givenName: '太郎', familyReading: 'ヤマダ', givenReading: 'タロウ' };
  expect(nameForms({ ...noName, ...yamada, latinName: 'Taro YAMADA' })).toEqual([
    ...['山田太郎', '山田', '太郎', 'やまだたろう', 'やまだ', 'たろう', 'taro yamada', 'taro', 'yamada'],
  ]);
  expect(nameForms({ ...noName, familyName: 'Müller', givenName: 'Zoë', preferredName: 'Zoe' })).toEqual([
    ...['muller zoe', 'zoe muller', 'muller', 'zoe'],
  ]);
});

describe('sorting', () => {
  const sorted = (names: readonly Partial<PersonName>[]) =>
    [...names]
      .sort((a, b) => (sortKey(nameOf(a)) < sortKey(nameOf(b)) ? -1 : 1))
      .map((name) => displayName(nameOf(name)));

  test('goes by the reading in the order of 五十音', () => {
    expect(
      sorted([
        { familyName: '渡辺', familyReading: 'わたなべ' },
        { familyName: '加藤', familyReading: 'カトウ' },
        { familyName: '佐藤', familyReading: 'さとう' },
        { familyName: '後藤', familyReading: 'ごとう' },
        { familyName: '小林', familyReading: 'こばやし' },
        { familyName: '安部', familyReading: 'ｱﾍﾞ' },
        { familyName: '青木', familyReading: 'あおき' },
      ]),
    ).toEqual(['青木', '安部', '加藤', '後藤', '小林', '佐藤', '渡辺']);
  });

  test('puts voiced beside plain kana, plain first', () => {
    expect(
      sorted([
        { familyName: '葛西', familyReading: 'がさい' },
        { familyName: '笠井', familyReading: 'かさい' },
        { familyName: '加瀬', familyReading: 'かせ' },
      ]),
    ).toEqual(['笠井', '葛西', '加瀬']);
  });

  test('compares the whole family name before the given name', () => {
    expect(
      sorted([
        { familyName: '小野田', familyReading: 'おのだ', givenName: '愛', givenReading: 'あい' },
        { familyName: '小野', familyReading: 'おの', givenName: '優', givenReading: 'ゆう' },
        { familyName: 'Li', givenName: 'Zoe' },
        { familyName: 'Lim', givenName: 'Amy' },
      ]),
    ).toEqual(['Zoe Li', 'Amy Lim', '小野 優', '小野田 愛']);
  });

  test('has Latin names first, then kana, then kanji without a reading', () => {
    expect(
      sorted([{ familyName: '東' }, { familyName: '安達', familyReading: 'あだち' }, { familyName: 'Zhou' }]),
    ).toEqual(['Zhou', '安達', '東']);
  });
});
