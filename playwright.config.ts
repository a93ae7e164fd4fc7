import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  // What is packaged is tested where it can be made without the network.
  testMatch:
    process.platform === 'linux' ? ['{e2e,security,packaged}/**/*.e2e.ts'] : ['{e2e,security}/**/*.e2e.ts'],
  // Each test starts programs of its own; two at a time would only slow each other down.
  workers: 1,
  // On a machine shared with others the driver now and then loses a program that is well. A walk that passes only at
  // its second try is named at the end of the run, to be looked into; at one's own desk it simply fails.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 300_000,
  // A machine with much to do is slow, not wrong; how long something takes is for the benches to say.
  expect: { timeout: 60_000 },
  reporter: 'list',
  forbidOnly: true,
  outputDir: 'out/test-results',
});
