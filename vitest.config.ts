import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Styles that the code takes in as text, which are left out else. */
const wholeStyles = { include: [/\.css\?raw$/] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          css: wholeStyles,
          environment: 'node',
          include: ['test/{unit,migrations,security}/**/*.test.ts'],
          exclude: ['test/unit/renderer/**'],
          pool: 'threads',
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          css: wholeStyles,
          environment: 'jsdom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/page.ts'],
          // Longer than what a single step may wait, see test/support/page.ts.
          testTimeout: 30_000,
        },
      },
    ],
  },
});
