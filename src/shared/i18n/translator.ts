import { createInstance, type InitOptions, type i18n } from 'i18next';
import type { Language } from '../domain/vocabulary.ts';
import { catalogues } from './catalogues.ts';

/** How i18next is set up in every process; the page adds its React binding to it. */
export const translatorOptions = {
  resources: catalogues,
  defaultNS: 'app',
  fallbackLng: false,
  // All catalogues are in the bundle, so words are there at once.
  initAsync: false,
  // React and native menus do not read HTML; escaping would show &amp; to the user.
  interpolation: { escapeValue: false },
} as const satisfies InitOptions;

const translators = new Map<Language, i18n>();

/** The words of one language: `translator('ja').t('menu:file')`. The same instance for the same language. */
export function translator(language: Language): i18n {
  const known = translators.get(language);
  if (known) return known;
  const made = createInstance({ ...translatorOptions, lng: language });
  void made.init();
  translators.set(language, made);
  return made;
}
