import { describe, expect, test } from 'vitest';
import { skeletonOf, soundOf } from '#shared/domain/duplicates/sounds.ts';
import { fold } from '#shared/domain/folding.ts';

const sound = (name: string): string => soundOf(fold(name));

describe('one sound, however it is spelled', () => {
  test.each([
    ['さとう', 'Sato', 'Satoh', 'Satou', 'Satō', 'サトウ', 'Satoo'],
    ['おおの', 'Ono', 'Ohno', 'Oono'],
    ['しんいち', 'Shinichi', "Shin'ichi", 'Sinichi', 'Siniti'],
    ['ふじた', 'Fujita', 'Huzita'],
    ['つちや', 'Tsuchiya', 'Tuchiya', 'Tutiya'],
    ['なんば', 'Nanba', 'Namba'],
    ['ゆうき', 'Yuki', 'Yuuki'],
    ['じゅんこ', 'Junko', 'Jyunko', 'Zyunko'],
    ['はっとり', 'Hattori', 'Hatori'],
    ['えっちゅう', 'Etchu', 'Ecchu'],
    ['りょうこ', 'Ryoko', 'Ryohko'],
  ])('%s', (...spellings) => {
    expect(new Set(spellings.map(sound)).size).toBe(1);
  });
});

test('other names sound otherwise', () => {
  expect(sound('さとう')).not.toBe(sound('さいとう'));
  expect(sound('こんの')).not.toBe(sound('この'));
  expect(sound('Tanaka')).not.toBe(sound('Tanabe'));
});

test('the consonants of a name outlast most slips', () => {
  expect(skeletonOf(sound('Featherstone'))).toBe(skeletonOf(sound('Fetherston')));
  expect(skeletonOf(sound('Clarke'))).toBe(skeletonOf(sound('Klark')));
  expect(skeletonOf(sound('Smith'))).not.toBe(skeletonOf(sound('Jones')));
});
