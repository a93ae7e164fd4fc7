import { language } from '#shared/domain/vocabulary.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, in an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Data within a script element; no text can end it. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Words in both languages, of which the page shows the one it is in. */
export const bothWords = (words: (of: 'en' | 'ja') => string): string =>
  language.options.map((of) => `<span data-words lang="${of}">${escaped(words(of))}</span>`).join('');
