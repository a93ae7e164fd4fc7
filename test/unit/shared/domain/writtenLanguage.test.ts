import { expect, test } from 'vitest';
import { noName } from '#shared/domain/names.ts';
import { writtenLanguageOf } from '#shared/domain/writtenLanguage.ts';

test.each([
  [{ familyName: '山田', givenName: '太郎' }, 'ja'],
  [{ familyName: 'やまだ', givenName: null }, 'ja'],
  [{ familyName: 'Yamada', givenName: 'Taro' }, 'en'],
  [{ familyName: 'Smith', givenName: 'Anna', givenReading: 'アンナ' }, 'ja'],
  [{ familyName: 'Smith', givenName: 'Anna', preferredName: 'アンナ' }, 'ja'],
  [{ familyName: '김', givenName: '민수' }, 'en'],
  [{}, 'en'],
] as const)('%j is written to in %s', (name, language) => {
  expect(writtenLanguageOf({ ...noName, ...name, language: null })).toBe(language);
});

test('what is on record goes before the name', () => {
  expect(writtenLanguageOf({ ...noName, familyName: '山田', language: 'en' })).toBe('en');
  expect(writtenLanguageOf({ ...noName, familyName: 'Smith', language: 'ja' })).toBe('ja');
});
