import type { PlainDate } from '../domain/plainDate.ts';
import type { Language } from '../domain/vocabulary.ts';

const locales = { en: 'en-GB', ja: 'ja-JP' } as const satisfies Record<Language, string>;

/** A day as a letter in that language is dated: "3 April 2026", 「2026年4月3日」. */
export function letterDate(language: Language, on: PlainDate): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(on));
}
