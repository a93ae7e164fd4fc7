// @ts-check
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../runtime/paths.mjs';
import { runThrough } from '../runtime/run.mjs';
import { toolFile } from '../runtime/tools.mjs';
import { addCounts, countPlaywright, countVitest, noCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Vitest: everything that runs in plain Node or a simulated page.
 * @param {string[]} args passed on to it
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export function runUnit(args, env) {
  return withReport(countVitest, (report) =>
    runThrough(
      process.execPath,
      [
        toolFile('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: projectRoot, env },
    ),
  );
}

/**
 * Playwright: the built app in a real Electron.
 * @param {string[]} args passed on to it
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export function runEndToEnd(args, env) {
  return withReport(countPlaywright, (report) =>
    runThrough(
      process.execPath,
      [toolFile('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...args],
      {
        cwd: projectRoot,
        // Samples that tests copy go with the report.
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ENISHI_TEST_SAMPLES: dirname(report) },
      },
    ),
  );
}

/**
 * Runs a suite that writes a report. One that ends badly without a failed test in it, or without a report at all,
 * has crashed and counts as one failure.
 * @param {(report: string) => Promise<Counts>} count
 * @param {(report: string) => Promise<number>} run gives the exit code
 */
async function withReport(count, run) {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(report);
    const counts = existsSync(report) ? await count(report) : noCounts;
    if (code === 0 || counts.failures.length > 0) return counts;
    const crash = { test: 'the suite itself', why: `It ended with ${code}, and no test of it had failed.` };
    return addCounts(counts, { ...noCounts, failures: [crash] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
