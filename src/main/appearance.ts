import type { Preferences } from '#shared/contract/settings.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

/** The preferences main itself follows. */
export type ShownPreferences = Pick<Preferences, 'language' | 'theme'>;

/** The language and colours the program shows now; whoever builds something from them is told when they change. */
export interface Appearance {
  current(): ShownPreferences;
  change(next: ShownPreferences): void;
  onChange(listener: (now: ShownPreferences) => void): void;
  /** The words of the `menu` catalogue in the current language. */
  words(): MenuWords;
}

export type MenuWords = ReturnType<typeof menuWords>;

const menuWords = (language: Language) => translator(language).getFixedT(null, 'menu');

/** Starts with the given preferences, which hold until the data process has read the user's. */
export function createAppearance(first: ShownPreferences): Appearance {
  let now = first;
  const listeners: ((now: ShownPreferences) => void)[] = [];
  return {
    current: () => now,
    change: ({ language, theme }) => {
      if (language === now.language && theme === now.theme) return;
      now = { language, theme };
      for (const listener of listeners) listener(now);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    words: () => menuWords(now.language),
  };
}

/** Japanese where the system prefers it to English, else English. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return known.find((tag) => tag === 'ja' || tag === 'en') === 'ja' ? 'ja' : 'en';
}
