import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exploreSample } from '#shared/contract/workspace.ts';
import { projectRoot } from '../../scripts/runtime/paths.mjs';
import { locales, type RunningEnishi } from './app.ts';
import { e2ePassphrase, type SampleChoice, sampleUser, sayWhoOneIs, wordsOf } from './walk.ts';

type Language = 'en' | 'ja';

const run = promisify(execFile);

/**
 * Goes through the first run to a workspace of made-up people in `folder`, and stays on Home. It is as "Explore with sample
 * data" makes it, which takes seconds: of each language one is made for all tests of a run, and copied.
 */
export async function openSampleData(enishi: RunningEnishi, choice: SampleChoice): Promise<void> {
  const { page } = enishi;
  const words = wordsOf(choice.language);
  const copy = await copySample(choice.language, choice.folder);
  await sayWhoOneIs(page, choice.language);
  await page.getByRole('radio', { name: words.workspace.open.title }).check();
  await enishi.willPick(copy);
  await page.getByRole('button', { name: words.workspace.open.pickFolder }).click();
  await page.getByLabel(words.workspace.passphrase.label, { exact: true }).fill(e2ePassphrase);
  await page.getByRole('button', { name: words.workspace.open.open, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor({ timeout: 30_000 });
}

/** Puts the copy into `folder` and gives its path. */
async function copySample(language: Language, folder: string): Promise<string> {
  const kept = await keptSample(language);
  const copy = join(folder, `${wordsOf(language).workspace.new.sampleName}.enishi`);
  await cp(kept, copy, { recursive: true });
  return copy;
}

async function keptSample(language: Language): Promise<string> {
  const samples = process.env['ENISHI_TEST_SAMPLES'];
  if (samples === undefined) throw new Error('no folder for samples: the tests are run by npm run test:e2e');
  const kept = join(samples, `${language}.enishi`);
  if (existsSync(kept)) return kept;
  const making = join(samples, `${language}.part`);
  await rm(making, { recursive: true, force: true });
  const sample = ['--sample', `${exploreSample.seed}`];
  await run(
    process.execPath,
    [join(projectRoot, 'scripts', 'cli.mjs'), 'create', '--workspace', making, ...sample],
    {
      env: {
        ...process.env,
        ...locales[language],
        ENISHI_PASSPHRASE: e2ePassphrase,
        ENISHI_USER: sampleUser[language],
      },
    },
  );
  await rename(making, kept);
  return kept;
}
