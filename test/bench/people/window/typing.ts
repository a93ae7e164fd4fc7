import type { Page } from '@playwright/test';
import { type BenchResult, windowResult } from '../result.ts';
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
  const took: { typed: string; took: number }[] = [];
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
      if (time === null) unchanged += 1;
      else took.push({ typed: so, took: time });
    }
    await page.locator('[data-search-field]').fill('');
    await page.waitForTimeout(400);
  }
  const slowest = took.toSorted((a, b) => b.took - a.took).slice(0, 5);
  return windowResult(
    {
      id: 'typing',
      what: `In the window: a key pressed in the search to its rows painted, ${took.length} characters in both scripts`,
      figure: 'p95',
      most: 60,
      remarks: [
        `to the last change of the list, the marks of what was found among them; ${unchanged} characters changed nothing`,
        `slowest: ${slowest.map((one) => `“${one.typed}” ${one.took.toFixed(0)} ms`).join(', ')}`,
      ],
    },
    took.map((one) => one.took),
  );
}
