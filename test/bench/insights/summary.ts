import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Figure, told } from '../imports/figure.ts';
import { timingsOf } from '../people/timings.ts';
import { type BenchWindow, openWindow } from '../people/window/launch.ts';
import { paintedAfter } from '../people/window/painted.ts';
import type { BenchSample } from '../sample/benchSample.ts';

const most = 3;

/** The management summary as a PDF, and the screen of Insights painted, in the real window. */
export async function benchSummary(
  sample: BenchSample,
  app: string,
  rounds: number,
  tell: (words: string) => void,
): Promise<{ figures: Figure[]; versions: { electron: string; chromium: string } }> {
  tell('measuring the window');
  const folder = await mkdtemp(join(tmpdir(), 'enishi-summary-'));
  const window = await openWindow(sample, app);
  try {
    const painted = await paintedAfter(window.page, 'main', 'pointerdown', () =>
      window.page.locator('nav a[href*="#/insights"]').first().click(),
    );
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      took.push(await produced(window, join(folder, `${round}.pdf`)));
    const all = timingsOf(took);
    return {
      versions: window.versions,
      figures: [
        atMost(
          { name: `the management summary as PDF, longest of ${all.runs}`, unit: 's' },
          all.max / 1000,
          most,
        ),
        told(
          { name: 'Insights in the window, from the press to the last change of the page', unit: 'ms' },
          painted?.whole ?? 0,
        ),
      ],
    };
  } finally {
    await window.quit();
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the press on the button to the word that the file is there. */
async function produced({ inMain, page }: BenchWindow, path: string): Promise<number> {
  await inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.locator('nav a[href*="#/home"]').first().click();
  await page.locator('nav a[href*="#/reports"]').first().click();
  const report = page.locator('[data-report="management-summary"]');
  await report.click();
  const save = page.locator('[data-save-report]');
  await save.waitFor();
  await page.waitForTimeout(1500);
  const took = await page.evaluate(pressed);
  if ((await stat(path)).size === 0) throw new Error('the summary is empty');
  return took;
}

/** Runs in the page. */
async function pressed(): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>('[data-save-report]');
  if (button === null) throw new Error('there is no button to save');
  const began = performance.now();
  button.click();
  while (document.querySelector('[data-report-saved]') === null) {
    if (performance.now() - began > 60_000) throw new Error('the report was not saved');
    await new Promise((done) => setTimeout(done, 5));
  }
  return performance.now() - began;
}
