import type { Page } from '@playwright/test';
import { type BenchResult, windowResult } from '../result.ts';

/** What was seen while the list moved. */
interface Seen {
  frames: number;
  /** Frames in which a row in sight was still on its way. */
  blank: number;
  /** Of tasks longer than 50 ms, in milliseconds. */
  longTasks: number[];
  /** The longest the page was away from its event loop, in milliseconds. */
  longestGap: number;
}

/** Over the whole list in half a minute, as with the scroll bar; and at the speed of a wheel in several places. */
export async function benchScrolling(page: Page): Promise<BenchResult> {
  await page.locator('[role=grid] [role=row][data-index]').first().waitFor();
  await page.waitForTimeout(1000);
  const whole = await page.evaluate(scroll, { from: 0, to: 1, seconds: 30, speed: null });
  const wheel: Seen[] = [];
  for (const from of [0, 0.3, 0.6, 0.9]) {
    wheel.push(await page.evaluate(scroll, { from, to: 1, seconds: 5, speed: 3000 }));
  }
  const frames = wheel.reduce((sum, seen) => sum + seen.frames, 0);
  const blank = wheel.reduce((sum, seen) => sum + seen.blank, 0);
  const tasks = [whole, ...wheel].flatMap((seen) => seen.longTasks);
  const longest = Math.max(...[whole, ...wheel].map((seen) => seen.longestGap));
  return windowResult(
    {
      id: 'scrolling',
      what: 'In the window: the longest task of the page while the list scrolls from top to bottom, and by the wheel',
      figure: 'max',
      most: 50,
      remarks: [
        `${tasks.length} tasks of more than 50 ms by the browser's own count; where there are none, the longest time away from the event loop stands for the longest task`,
        `by the wheel (3,000 pixels a second in four places): ${blank} of ${frames} frames with a row in sight still on its way`,
        `over the whole list in 30 s: ${whole.blank} of ${whole.frames} frames`,
      ],
    },
    tasks.length > 0 ? tasks : [longest],
  );
}

/** Runs in the page. */
async function scroll(how: {
  from: number;
  to: number;
  seconds: number;
  speed: number | null;
}): Promise<Seen> {
  const grid = document.querySelector('[role=grid]');
  if (grid === null) throw new Error('there is no list');
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map((entry) => entry.duration));
  });
  const height = grid.scrollHeight - grid.clientHeight;
  grid.scrollTop = height * how.from;
  await new Promise((done) => setTimeout(done, 1500));
  observer.observe({ type: 'longtask' });
  const seen: Seen = { frames: 0, blank: 0, longTasks, longestGap: 0 };
  let looked = performance.now();
  const looking = setInterval(() => {
    seen.longestGap = Math.max(seen.longestGap, performance.now() - looked);
    looked = performance.now();
  }, 1);
  const began = performance.now();
  const blankInSight = () => {
    const box = grid.getBoundingClientRect();
    return [...grid.querySelectorAll('[role=row][aria-busy]')].some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
  };
  for (;;) {
    await new Promise((done) => requestAnimationFrame(done));
    const elapsed = (performance.now() - began) / 1000;
    if (elapsed > how.seconds) break;
    seen.frames += 1;
    if (blankInSight()) seen.blank += 1;
    grid.scrollTop =
      how.speed === null
        ? height * (how.from + ((how.to - how.from) * elapsed) / how.seconds)
        : height * how.from + how.speed * elapsed;
  }
  clearInterval(looking);
  observer.disconnect();
  return seen;
}
