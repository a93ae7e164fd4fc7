import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translatorOptions } from '#shared/i18n/translator.ts';

/** The page's words; changing its language changes every word on the page at once. */
export function makePageWords(language: Language): i18n {
  const words = createInstance({ ...translatorOptions, lng: language });
  void words.use(initReactI18next).init();
  return words;
}

/** The language of the first moments, before the preferences are read. */
export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
