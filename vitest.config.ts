import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
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
