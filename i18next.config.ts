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
  },
});
