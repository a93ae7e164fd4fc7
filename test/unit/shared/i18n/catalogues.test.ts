import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/catalogues.ts';

type Words = ReadonlyMap<string, string>;

/** Every text of a catalogue under its whole key, `people.list.title`. */
function flatten(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new TypeError(`${key} is neither text nor group`);
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, key === '' ? name : `${key}.${name}`),
  );
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(pluralForm, '');
const wordsOf = (namespace: unknown): Words => new Map(flatten(namespace));
const bases = (words: Words): string[] => [...new Set([...words.keys()].map(baseOf))].sort();
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();

describe.each(Object.entries(catalogues.en))('the words of %s', (namespace, english) => {
  const en = wordsOf(english);
  const ja = wordsOf(Object.entries(catalogues.ja).find(([name]) => name === namespace)?.[1]);

  test('are there in both languages', () => {
    expect(bases(ja)).toEqual(bases(en));
    for (const [key, text] of [...en, ...ja]) expect(text.trim(), key).not.toBe('');
  });

  test('have the plural forms of their language', () => {
    for (const key of en.keys()) {
      if (key.endsWith('_one')) expect(en.has(`${baseOf(key)}_other`), key).toBe(true);
    }
    for (const key of ja.keys()) {
      if (pluralForm.test(key)) expect(key).toMatch(/_(zero|other)$/);
    }
  });

  test('name the same values', () => {
    for (const [key, text] of ja) {
      const english = en.get(key) ?? en.get(`${baseOf(key)}_other`) ?? '';
      // The singular may leave the number out.
      const wanted = placeholders(english);
      expect(placeholders(text), `${namespace}:${key}`).toEqual(wanted);
    }
  });

  test('are Japanese in Japanese', () => {
    const untranslated = [...ja].filter(([key, text]) => {
      // How a command is typed is the same in every language.
      if (namespace === 'cli' && key.endsWith('.usage')) return false;
      const hasLetters = /[a-z]{3}/i.test(text.replace(/\{\{[^}]*\}\}/g, ''));
      const hasJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
      return hasLetters && !hasJapanese && !properNames.has(text);
    });
    expect(untranslated).toEqual([]);
  });
});

/** Names that are written the same in Japanese. */
const properNames = new Set([
  'Enishi',
  'Electron',
  'Chromium',
  'Node.js',
  'SQLite',
  'English',
  'CSV',
  'PDF',
  'JSON',
  'Excel',
  'UTF-8',
  'Shift_JIS（CP932）',
  'UTF-16 LE',
  'UTF-16 BE',
  'EUC-JP',
  'ISO-2022-JP（JIS）',
  'Shift_JIS（Windows）',
  'Outlook',
  'Thunderbird',
  'SmartHR',
  'freee',
  'Workday',
  'BambooHR',
  'SAP',
]);
