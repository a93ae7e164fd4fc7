import type { Page } from '@playwright/test';
import { type BenchResult, windowResult } from '../result.ts';
import { paintedAfter } from './painted.ts';

/** From a press on a person in the list to their profile, for people named by the number they had with us. */
export async function benchOpening(page: Page, externalIds: readonly string[]): Promise<BenchResult> {
  const took: number[] = [];
  for (const [at, externalId] of externalIds.entries()) {
    await page.locator('[data-search-field]').fill(externalId);
    await page.locator('[role=grid][aria-rowcount="2"]').waitFor();
    await page.waitForTimeout(400);
    const cell = page.locator('[role=row][data-index="0"] [role=gridcell]').nth(1);
    const time = await paintedAfter(page, 'main', 'pointerdown', () => cell.click());
    // The first fetches what only profiles need.
    if (time !== null && at > 0) took.push(time.whole);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  await page.locator('[data-search-field]').fill('');
  return windowResult(
    {
      id: 'opening',
      what: `In the window: a press on a person to the profile painted, timeline and all; ${took.length} people of 300 interactions and more`,
      figure: 'p95',
      most: 120,
      remarks: ['one more to warm up'],
    },
    took,
  );
}
