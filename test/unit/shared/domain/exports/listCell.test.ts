import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCell, listEntries } from '#shared/domain/exports/listCell.ts';

test('a list in a cell gives the same words again', () => {
  const sign = fc.constantFrom(...'ab山 ;；,，、|｜'.split(''));
  const word = fc
    .string({ unit: sign, maxLength: 6 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 5 }), (words) => {
      expect(listEntries(listCell(words))).toEqual(words);
    }),
  );
});

test.each([
  ['a; b；c', ['a', 'b', 'c']],
  ['a, b、c', ['a', 'b', 'c']],
  ['a, b; c', ['a, b', 'c']],
  ['a;b\nc, d\r\n', ['a;b', 'c, d']],
  [' a ,, a ', ['a']],
  ['', []],
])('%j holds %j', (cell, words) => {
  expect(listEntries(cell)).toEqual(words);
});
