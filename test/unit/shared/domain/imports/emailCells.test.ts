import { expect, test } from 'vitest';
import { addressesIn } from '#shared/domain/imports/emailCells.ts';

test.each([
  ['anna@mail.example', ['anna@mail.example']],
  ['mailto:anna@mail.example', ['anna@mail.example']],
  ['MAILTO:anna@mail.example?subject=Hello', ['anna@mail.example']],
  ['Anna Ash <anna@mail.example>', ['anna@mail.example']],
  ['"Ash, Anna" <anna@mail.example>; Ben <ben@mail.example>', ['anna@mail.example', 'ben@mail.example']],
  ['anna@mail.example (home)', ['anna@mail.example']],
  ['anna@mail.example（自宅）', ['anna@mail.example']],
  ['anna@mail.example, ben@mail.example', ['anna@mail.example', 'ben@mail.example']],
  ['anna@mail.example、ben@mail.example', ['anna@mail.example', 'ben@mail.example']],
  ['anna@mail.example ::: ben@mail.example', ['anna@mail.example', 'ben@mail.example']],
  ['ａｎｎａ＠ｍａｉｌ．ｅｘａｍｐｌｅ', ['anna@mail.example']],
  ["'anna@mail.example'.", ['anna@mail.example']],
  ['anna at home', ['anna', 'at', 'home']],
])('the addresses in %s are %o', (cell, expected) => {
  expect(addressesIn(cell)).toEqual(expected);
});
