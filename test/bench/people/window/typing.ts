import type { Page } from '@playwright/test';
import { type BenchResult, windowResult } from '../result.ts';
import { timingsOf } from '../timings.ts';
import { paintedAfter } from './painted.ts';

/** About sixty characters in both scripts, typed one after the other with the list following each. */
const typed = [
  'yamada',
  'example.jp',
  'sales',
  'katherine',
  'müller',
  '山田',
  'たかはし',
  'ﾔﾏﾀﾞ',
  '李',
  '営業部',
  '株式会社青葉',
  '斎藤 健',
];

/** From a key pressed in the search to the rows that it finds. */
export async function benchTyping(page: Page): Promise<BenchResult> {
  const took: { typed: string; shown: number; whole: number }[] = [];
  let unchanged = 0;
  // The first word warms up.
  for (const [number, word] of ['suzuki', ...typed].entries()) {
    await page.locator('[data-search-field]').focus();
    for (const [at, character] of [...word].entries()) {
      const latin = /^[\x20-\x7e]$/.test(character);
      const time = await paintedAfter(page, '[role=grid]', latin ? 'keydown' : 'input', () =>
        latin
          ? page.keyboard.press(character === ' ' ? 'Space' : character)
          : page.keyboard.insertText(character),
      );
      const so = [...word].slice(0, at + 1).join('');
      if (number === 0) continue;
      if (time === null || time.shown === null) unchanged += 1;
      else took.push({ typed: so, shown: time.shown, whole: time.whole });
    }
    await page.locator('[data-search-field]').fill('');
    await page.waitForTimeout(400);
  }
  const slowest = took.toSorted((a, b) => b.shown - a.shown).slice(0, 5);
  return windowResult(
    {
      id: 'typing',
      what: `In the window: a key pressed in the search to its rows painted, ${took.length} characters in both scripts`,
      figure: 'p95',
      most: 60,
      remarks: [
        `to the last change of the rows; ${unchanged} characters changed none of them`,
        `with the words on where else somebody was found, which wait until the typing rests: p95 ${timingsOf(took.map((one) => one.whole)).p95.toFixed(0)} ms`,
        `slowest: ${slowest.map((one) => `“${one.typed}” ${one.shown.toFixed(0)} ms`).join(', ')}`,
      ],
    },
    took.map((one) => one.shown),
  );
}
