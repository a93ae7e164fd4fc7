import { describe, expect, test } from 'vitest';
import { employmentTypeOf } from '#shared/domain/imports/employmentTypes.ts';
import { daysIn } from '#shared/domain/imports/intervals.ts';
import { formOf, opennessOf, strengthOf, wishesIn } from '#shared/domain/imports/wishes.ts';
import { consentWord, yesOrNo } from '#shared/domain/imports/yesNo.ts';
import {
  consentState,
  employmentType,
  language,
  openness,
  orientationKind,
  partnershipForm,
} from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

const asIs = (word: string) => word;

describe.each(language.options)('the words of the product in %s', (each) => {
  const { t } = translator(each);

  test('are read back as what they stand for, as are the values themselves', () => {
    for (const value of openness.options) {
      expect([value, t(`vocabulary:openness.${value}`)].map(opennessOf)).toEqual([value, value]);
    }
    for (const value of partnershipForm.options) {
      expect([value, t(`vocabulary:partnershipForm.${value}`)].map(formOf)).toEqual([value, value]);
    }
    for (const value of employmentType.options) {
      expect([value, t(`vocabulary:employmentType.${value}`)].map(employmentTypeOf)).toEqual([value, value]);
    }
    for (const value of consentState.options) {
      const words = [value, t(`vocabulary:consentState.${value}`)];
      expect(words.map(consentWord)).toEqual(
        [value, value].map((state) => ({ kind: 'value', value: state })),
      );
    }
    for (const kind of orientationKind.options) {
      const words = [kind, t(`vocabulary:orientationKind.${kind}`)];
      for (const word of words) {
        expect(wishesIn(word, asIs)).toEqual({ wishes: [{ kind, strength: 2 }], unknown: null });
      }
    }
    for (const strength of ['0', '1', '2', '3'] as const) {
      expect(strengthOf(t(`vocabulary:orientationStrength.${strength}`))).toBe(Number(strength));
    }
  });
});

describe('yes and no', () => {
  test.each([
    ['Yes', true],
    ['ＯＮ', true],
    ['はい', true],
    ['○', true],
    ['no', false],
    ['なし', false],
    ['×', false],
    ['', null],
    ['n/a', null],
  ])('%s is %s', (word, value) => expect(yesOrNo(word)).toEqual({ kind: 'value', value }));

  test('are no others', () => expect(yesOrNo('maybe')).toEqual({ kind: 'bad' }));

  test.each([
    ['opt in', 'granted'],
    ['Opted-Out', 'withdrawn'],
    ['同意する', 'granted'],
    ['配信停止', 'withdrawn'],
    ['1', 'granted'],
    ['いいえ', 'withdrawn'],
    ['-', null],
  ])('of consent, %s is %s', (word, value) => expect(consentWord(word)).toEqual({ kind: 'value', value }));
});

test.each([
  ['90', 90],
  ['90 days', 90],
  ['every 2 weeks', 14],
  ['3 months', 90],
  ['６か月', 180],
  ['半年', 180],
  ['Quarterly', 90],
  ['1年', 365],
  ['half-yearly', 180],
  ['0', null],
  ['20 years', null],
  ['often', null],
])('an interval of %s is %s days', (text, days) => expect(daysIn(text)).toBe(days));

describe('wishes', () => {
  test.each([
    ['3', 3],
    ['０', 0],
    ['◎', 3],
    ['high', 3],
    ['yes', 2],
    ['いいえ', 0],
    ['', null],
    ['-', null],
    ['4', 'unknown'],
    ['perhaps', 'unknown'],
  ])('%s is of strength %s', (text, strength) => expect(strengthOf(text)).toBe(strength));

  test('stand in one cell, each with or without its strength', () => {
    expect(wishesIn('交流、復職（3）; Mentor: 1', asIs)).toEqual({
      wishes: [
        { kind: 'exchange', strength: 2 },
        { kind: 'return', strength: 3 },
        { kind: 'mentor', strength: 1 },
      ],
      unknown: null,
    });
    expect(wishesIn('学び・情報/副業', asIs).wishes.map(({ kind }) => kind)).toEqual([
      'learning',
      'freelance',
    ]);
    expect(wishesIn('exchange, golf', asIs).unknown).toBe('golf');
    expect(wishesIn('exchange, golf', (word) => (word === 'golf' ? '' : word)).unknown).toBeNull();
  });
});
