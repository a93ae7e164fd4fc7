import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Styles that the code takes in as text, which are left out else. */
const wholeStyles = { include: [/\.css\?raw$/] };

/** All cores: left to itself it keeps one free, which is half of the machine that continuous integration has. */
const maxWorkers = '100%';

/** What a test changes it puts back itself: to read the same modules anew for each file took more than half of the time. */
const isolate = false;

/**
 * In milliseconds: when a test counts as stuck, for all of them. A machine with much to do is slow, not wrong, and how
 * long something takes is for the benches to say.
 */
const stuckAfter = 300_000;
const patience = { testTimeout: stuckAfter, hookTimeout: stuckAfter, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          maxWorkers,
          css: wholeStyles,
          environment: 'node',
          include: ['test/{unit,migrations,security}/**/*.test.ts'],
          exclude: ['test/unit/renderer/**'],
          pool: 'threads',
          isolate,
          ...patience,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          maxWorkers,
          css: wholeStyles,
          environment: 'jsdom',
          isolate,
          ...patience,
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/page.ts'],
        },
      },
    ],
  },
});
