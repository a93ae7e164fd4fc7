// @ts-check
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from '../runtime/paths.mjs';

/**
 * @typedef {{ test: string, why: string }} Failure which test, and the first lines of what it said
 * @typedef {{ passed: number, skipped: number, failures: Failure[], secondTries: Failure[] }} Counts
 */

/** @type {Counts} */
export const noCounts = { passed: 0, skipped: 0, failures: [], secondTries: [] };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    secondTries: [...a.secondTries, ...b.secondTries],
  };
}

/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} VitestTest */
/** @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile */

/**
 * @param {string} file Vitest's JSON report
 * @returns {Promise<Counts>}
 */
export async function countVitest(file) {
  const report = JSON.parse(await readFile(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOfFile),
    secondTries: [],
  };
}

/**
 * @param {VitestFile} result
 * @returns {Failure[]}
 */
function failuresOfFile({ name, status, message, assertionResults }) {
  const path = relative(projectRoot, name);
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => ({ test: `${path} › ${test.fullName}`, why: beginning(test.failureMessages?.[0]) }));
  // A file that cannot be loaded has no tests to fail, so it is counted itself.
  return status === 'failed' && failures.length === 0 ? [{ test: path, why: beginning(message) }] : failures;
}

/** @typedef {{ status: string, results: { error?: { message?: string } }[] }} PlaywrightTest */
/** @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

/**
 * @param {string} file Playwright's JSON report
 * @returns {Promise<Counts>}
 */
export async function countPlaywright(file) {
  const { stats, errors, suites } = JSON.parse(await readFile(file, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    failures: [
      ...testsOf(suites, 'unexpected'),
      ...errors.map((/** @type {{ message?: string }} */ { message }) => ({
        test: 'Playwright',
        why: beginning(message),
      })),
    ],
    secondTries: testsOf(suites, 'flaky'),
  };
}

/**
 * The tests that ended so, with what they said when they failed last.
 * @param {PlaywrightSuite[]} suites
 * @param {'unexpected' | 'flaky'} ending
 * @returns {Failure[]}
 */
function testsOf(suites, ending) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [
    ...specs.flatMap((spec) => testsOfSpec(spec, ending)),
    ...testsOf(inner, ending),
  ]);
}

/**
 * @param {PlaywrightSpec} spec
 * @param {'unexpected' | 'flaky'} ending
 * @returns {Failure[]}
 */
function testsOfSpec({ title, file, line, tests }, ending) {
  return tests
    .filter(({ status }) => status === ending)
    .map(({ results }) => ({
      test: `test/${file}:${line} › ${title}`,
      why: beginning(results.findLast(({ error }) => error)?.error?.message),
    }));
}

const whyLines = 12;

/** Where a message went through the runner itself says nothing about the test. */
const runnersOwn = /^\s+at .*(node_modules|<anonymous>)/;

/** @param {string | undefined} message */
function beginning(message = '') {
  const lines = stripVTControlCharacters(message).trim().split('\n');
  return lines
    .filter((line) => !runnersOwn.test(line))
    .slice(0, whyLines)
    .join('\n');
}
