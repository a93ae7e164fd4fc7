import { defineConfig } from 'i18next-cli';

/** `npm run check:words`: every key the code uses is there, in both languages. */
export default defineConfig({
  locales: ['en', 'ja'],
  extract: {
    input: ['src/**/*.{ts,tsx}'],
    output: 'src/shared/i18n/{{language}}/{{namespace}}.json',
    defaultNS: 'app',
    primaryLanguage: 'en',
    removeUnusedKeys: false,
    // Words within words are chosen by what a refusal names, which this tool can't follow; a test of refusalMessage tries them all.
    nestingPrefix: 'words within words are not looked at',
  },
});
