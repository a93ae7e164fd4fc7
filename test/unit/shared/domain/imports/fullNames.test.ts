import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameOrderEvidence, splitFullName } from '#shared/domain/imports/fullNames.ts';
import type { NameOrder } from '#shared/domain/imports/mapping.ts';

describe('a whole name', () => {
  test.each<[string, NameOrder, string | null, string | null]>([
    ['Dunmore, David  J', 'familyCommaGiven', 'Dunmore', 'David J'],
    ['Ait Larbi, Zeno   ', 'familyCommaGiven', 'Ait Larbi', 'Zeno'],
    ['Ellery,Elena', 'familyCommaGiven', 'Ellery', 'Elena'],
    ['Ellery', 'familyCommaGiven', 'Ellery', null],
    ['高梨　陽菜', 'familyGiven', '高梨', '陽菜'],
    ['高梨陽菜', 'familyGiven', '高梨陽菜', null],
    ['高梨 陽菜', 'givenFamily', '高梨', '陽菜'],
    ['タカナシ ヒナ', 'familyGiven', 'タカナシ', 'ヒナ'],
    ['マリア ロペス', 'givenFamily', 'ロペス', 'マリア'],
    ['Anna Maria Ashdown', 'givenFamily', 'Ashdown', 'Anna Maria'],
    ['Wim van der Berg', 'givenFamily', 'van der Berg', 'Wim'],
    ['Hugo Holloway Jr.', 'givenFamily', 'Holloway Jr.', 'Hugo'],
    ['Hugo Holloway, Jr.', 'givenFamily', 'Holloway, Jr.', 'Hugo'],
    ['Ashdown, Anna', 'givenFamily', 'Ashdown', 'Anna'],
    ['Cher', 'givenFamily', null, 'Cher'],
    [' \u3000 ', 'familyGiven', null, null],
  ])('%s as %s', (cell, order, family, given) => {
    expect(splitFullName(cell, order)).toEqual({ family, given });
  });

  test('comes back from its parts', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).filter((text) => !/^(?:Phd|Esq|Mba|Cpa)/.test(text));
    fc.assert(
      fc.property(word, word, word, (family, first, second) => {
        const given = `${first} ${second}`;
        expect(splitFullName(`  ${family},  ${first}   ${second} `, 'familyCommaGiven')).toEqual({
          family,
          given,
        });
        expect(splitFullName(`${family} ${given}`, 'familyGiven')).toEqual({ family, given });
      }),
    );
  });
});

test('the order of a column is that of most of its names', () => {
  const orderOf = (values: string[]) => {
    const evidence = new NameOrderEvidence();
    for (const value of values) evidence.add(value);
    return evidence.order();
  };
  expect(orderOf(['Ashdown, Anna', 'Ellery,Elena', 'Cher'])).toBe('familyCommaGiven');
  expect(orderOf(['高梨 陽菜', '白銀 翔', 'Anna Ashdown'])).toBe('familyGiven');
  expect(orderOf(['Anna Ashdown', 'Hugo Holloway, Jr.', '高梨 陽菜'])).toBe('givenFamily');
});
