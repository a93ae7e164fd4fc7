import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { z } from 'zod';
import { readKeyring } from '#data/workspace/keyringFile.ts';
import { unwrapWithPassphrase } from '#data/workspace/keys.ts';
import { electronLaunch } from '../../../scripts/runtime/index.mjs';
import { inMainOf, quitOf } from '../../support/mainProcess.ts';
import { beside, type Figure, median, told } from '../imports/figure.ts';
import { forgetAnswers } from '../insights/screen.ts';
import { type Versions, versionsOf, writeUser } from '../people/window/launch.ts';
import { type BenchSample, benchPassphrase } from '../sample/benchSample.ts';
import { writeBlankProgram } from './blankWindow.ts';

const mostTimes = 1.5;
const longestWait = 120_000;
/** For so long it is let be before its memory is looked at, in milliseconds. */
const settling = 5_000;

/** One start: times in milliseconds, memory in MiB. */
interface Start {
  /** To the first thing on the screen: the question for the passphrase, or the blank page. */
  shown: number;
  /** From the passphrase given to a usable Home; 0 for the blank window. */
  opened: number;
  /** The resident memory of all its processes together. */
  memory: number;
}

/** From the start of the program to a usable Home, and all its memory, beside a blank window of the same Electron. */
export async function benchStarting(
  sample: BenchSample,
  appPath: string,
  rounds: number,
  tell: (words: string) => void,
): Promise<{ figures: Figure[]; versions: Versions }> {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-starting-'));
  try {
    const blank = await writeBlankProgram(join(folder, 'blank'));
    const userData = { ours: join(folder, 'ours'), blank: join(folder, 'blank-user') };
    await writeUser(userData.ours, sample.workspace);
    const startOurs = () => ours(appPath, userData.ours);
    const startBlank = () => blankStart(blank, userData.blank);
    tell('starting the program and a blank window');
    // The first fills the caches that any program has from its second start on.
    const { versions } = await startOurs();
    await startBlank();
    const program: Start[] = [];
    const beside: Start[] = [];
    const derived: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      program.push((await startOurs()).start);
      derived.push(await deriving(sample));
      beside.push((await startBlank()).start);
    }
    const anew: Start[] = [];
    for (let round = 0; round < 2; round += 1) {
      await forgetAnswers(sample);
      anew.push((await startOurs()).start);
    }
    return { figures: figuresOf({ program, blank: beside, anew, derived: median(derived) }), versions };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const middle = (starts: readonly Start[], of: (start: Start) => number) => median(starts.map(of));
const whole = ({ shown, opened }: Start) => shown + opened;

/** How long the key is derived from the passphrase, slow on purpose, in milliseconds. */
async function deriving({ workspace }: BenchSample): Promise<number> {
  const keys = await readKeyring(workspace);
  const began = performance.now();
  await unwrapWithPassphrase(keys, benchPassphrase);
  return performance.now() - began;
}

interface Starts {
  program: readonly Start[];
  blank: readonly Start[];
  anew: readonly Start[];
  derived: number;
}

function figuresOf({ program, blank, anew, derived }: Starts): Figure[] {
  const runs = program.length;
  const bare = middle(blank, whole);
  return [
    beside(
      {
        name: `start to a usable Home, without the time in which the passphrase is typed, median of ${runs}, beside a blank window`,
        unit: 'ms',
      },
      middle(program, whole),
      bare,
      mostTimes,
    ),
    beside(
      { name: 'of it: to the question for the passphrase, beside a blank window', unit: 'ms' },
      middle(program, ({ shown }) => shown),
      bare,
      null,
    ),
    told(
      { name: 'of it: from the passphrase given to Home, with the key derived from it', unit: 'ms' },
      middle(program, ({ opened }) => opened),
    ),
    told({ name: 'of it: the key derived from the passphrase, slow on purpose', unit: 'ms' }, derived),
    beside(
      { name: 'start to a usable Home without that derivation, beside a blank window', unit: 'ms' },
      middle(program, whole) - derived,
      bare,
      null,
    ),
    told(
      {
        name: `from the passphrase given to Home where no answers were kept, as after a crash, longest of ${anew.length}`,
        unit: 'ms',
      },
      Math.max(...anew.map(({ opened }) => opened)),
    ),
    beside(
      {
        name: `memory of all processes with Home shown, median of ${runs}, beside a blank window`,
        unit: 'MiB',
      },
      middle(program, ({ memory }) => memory),
      middle(blank, ({ memory }) => memory),
      null,
    ),
  ];
}

async function ours(appPath: string, userData: string): Promise<{ start: Start; versions: Versions }> {
  const launch = await electronLaunch({ appPath });
  const began = Date.now();
  const app = await electron.launch({ ...launch, env: { ...launch.env, ENISHI_USER_DATA: userData } });
  const quit = quitOf(app);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(longestWait);
    const shown = (await page.evaluate(paintedAt, 'input[type=password]')) - began;
    await page.locator('input[type=password]').fill(benchPassphrase);
    const opened = await page.evaluate(pressedToHome);
    const memory = await memoryOf(app, page);
    return { start: { shown, opened, memory }, versions: await versionsOf(inMainOf(app)) };
  } finally {
    await quit();
  }
}

async function blankStart(folder: string, userData: string): Promise<{ start: Start }> {
  const launch = await electronLaunch({ appPath: folder });
  const began = Date.now();
  const app = await electron.launch({ ...launch, env: { ...launch.env, BLANK_USER_DATA: userData } });
  const quit = quitOf(app);
  try {
    const page = await app.firstWindow();
    const shown = (await page.evaluate(paintedAt, 'body')) - began;
    return { start: { shown, opened: 0, memory: await memoryOf(app, page) } };
  } finally {
    await quit();
  }
}

/** Runs in the page: when what the selector names was painted, as the computer's clock has it. */
async function paintedAt(selector: string): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.querySelector(selector) === null) await frame();
  await frame();
  await frame();
  return Date.now();
}

/** Runs in the page: gives the passphrase, and tells after how many milliseconds Home is there with nothing still on its way. */
async function pressedToHome(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const began = performance.now();
  document.querySelector<HTMLFormElement>('form')?.requestSubmit();
  const isThere = () =>
    document.querySelector('main dl dd') !== null &&
    document.querySelector('main [aria-busy="true"]') === null;
  while (!isThere()) {
    if (performance.now() - began > 100_000) throw new Error('Home did not come');
    await frame();
  }
  await frame();
  await frame();
  return performance.now() - began;
}

const sizes = z.array(z.number());

async function memoryOf(app: ElectronApplication, page: Page): Promise<number> {
  await page.waitForTimeout(settling);
  const kibibytes = sizes.parse(
    await inMainOf(app)(({ app: program }) =>
      program.getAppMetrics().map(({ memory }) => memory.workingSetSize),
    ),
  );
  return kibibytes.reduce((sum, each) => sum + each, 0) / 1024;
}
