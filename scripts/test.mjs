// @ts-check
/*
 * `npm test`: all suites. `npm run test:unit` and `npm run test:e2e` are its parts, with `-- ARGUMENTS` for the
 * runner. The last lines name what failed, wherever it stood in a long output, and count over all of them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { addonForNode } from './runtime/addon.mjs';
import { ensureDisplay } from './runtime/display.mjs';
import { launchEnvironment, prepareRuntime } from './runtime/index.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { Problem, runMain } from './runtime/problem.mjs';
import { note } from './runtime/progress.mjs';
import { addCounts, noCounts } from './test/counts.mjs';
import { runEndToEnd, runUnit } from './test/suites.mjs';

/** @typedef {import('./test/counts.mjs').Counts} Counts */
/** @typedef {import('./test/counts.mjs').Failure} Failure */

/** @type {Record<string, (args: string[]) => Promise<Counts>>} */
const parts = { unit, e2e: endToEnd };

await runMain(async () => {
  const [part, ...args] = process.argv.slice(2);
  const run = part === undefined ? all : parts[part];
  if (!run) throw new Problem('Arguments go to one part: npm run test:unit -- … or npm run test:e2e -- …');
  const { passed, failures, secondTries, skipped } = await run(args);
  name('passed at the second try', secondTries);
  name('failed', failures);
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length > 0 ? 1 : 0;
});

/** @returns {Promise<Counts>} */
async function all() {
  let isInterrupted = false;
  process.once('SIGINT', () => {
    isInterrupted = true;
  });
  const counts = await orOneFailure(() => unit([]));
  return isInterrupted ? counts : addCounts(counts, await orOneFailure(() => endToEnd([])));
}

/**
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function unit(args) {
  return runUnit(args, launchEnvironment(projectRoot, await addonForNode()));
}

/**
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function endToEnd(args) {
  if (!existsSync(join(projectRoot, 'playwright.config.ts'))) {
    note('There are no end-to-end tests yet.');
    return noCounts;
  }
  await prepareRuntime();
  await ensureBuilt();
  await ensureDisplay();
  return runEndToEnd(args, process.env);
}

/**
 * A part that could not even be prepared must not hide the other part's result.
 * @param {() => Promise<Counts>} run
 * @returns {Promise<Counts>}
 */
async function orOneFailure(run) {
  try {
    return await run();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...noCounts, failures: [{ test: 'a suite could not be prepared', why }] };
  }
}

/**
 * @param {string} ending
 * @param {Failure[]} tests
 */
function name(ending, tests) {
  for (const { test, why } of tests) process.stdout.write(`${ending}: ${test}\n${indented(why)}\n`);
}

/** @param {string} words */
function indented(words) {
  return words.replace(/^(?=.)/gm, '    ');
}
