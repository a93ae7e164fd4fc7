import type { Page } from '@playwright/test';
import { atMost, type Figure } from '../imports/figure.ts';
import { timingsOf } from '../people/timings.ts';
import { openWindow } from '../people/window/launch.ts';
import { paintedAfter } from '../people/window/painted.ts';
import type { BenchSample } from '../sample/benchSample.ts';

interface Board {
  sample: Pick<BenchSample, 'workspace' | 'key'>;
  app: string;
  /** How often the program is started to see the board for the first time, and how many cards are dropped in each. */
  starts: number;
  drops: number;
  open: number;
}

/** The board in the real window: a press on "Pipeline" to its first paint, and a card dropped to it painted there. */
export async function benchBoard(
  { sample, app, starts, drops, open }: Board,
  tell: (words: string) => void,
): Promise<{ figures: Figure[]; versions: { electron: string; chromium: string } }> {
  const firstPaints: number[] = [];
  const dropped: number[] = [];
  let versions = { electron: '', chromium: '' };
  for (let start = 1; start <= starts; start += 1) {
    tell(`measuring the window, start ${start} of ${starts}`);
    const window = await openWindow(sample, app);
    versions = window.versions;
    try {
      const painted = await paintedAfter(window.page, 'main', 'pointerdown', () =>
        window.page.locator('nav a[href*="#/pipeline"]').first().click(),
      );
      if (painted !== null) firstPaints.push(painted.whole);
      dropped.push(...(await dropCards(window.page, drops)));
    } finally {
      await window.quit();
    }
  }
  const about = `with ${open.toLocaleString('en')} open opportunities`;
  const paints = timingsOf(firstPaints);
  const falls = timingsOf(dropped);
  return {
    versions,
    figures: [
      atMost(
        { name: `longest of ${paints.runs} first paints of the board ${about}, whole`, unit: 'ms' },
        paints.max,
        400,
      ),
      atMost(
        { name: `p95 of ${falls.runs} cards dropped to painted in the window ${about}`, unit: 'ms' },
        falls.p95,
        100,
      ),
    ],
  };
}

const cardsOf = (stage: number) => `[data-stage]:nth-of-type(${stage + 1}) [data-card]`;

/** Draws the first card of one of the first two columns into the other by the mouse, in turn. */
async function dropCards(page: Page, drops: number): Promise<number[]> {
  const took: number[] = [];
  for (let number = 0; number <= drops; number += 1) {
    const [from, to] = number % 2 === 0 ? [0, 1] : [1, 0];
    const card = page.locator(cardsOf(from)).first();
    const id = (await card.getAttribute('data-card')) ?? '';
    const box = await card.boundingBox();
    const target = await page.locator('[data-stage]').nth(to).boundingBox();
    if (box === null || target === null) throw new Error('the board has no cards');
    await page.mouse.move(box.x + box.width / 3, box.y + box.height - 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height, { steps: 4 });
    await page.mouse.move(target.x + target.width / 2, target.y + 200, { steps: 8 });
    await page.waitForTimeout(150);
    const watching = await page.evaluateHandle(watchDrop, { id, from });
    await page.mouse.up();
    const painted = await page.evaluate(({ watch }) => watch.painted, { watch: watching });
    // The first one warms up.
    if (number > 0) took.push(painted);
    await page.waitForTimeout(700);
  }
  return took;
}

/** Runs in the page: from the button let go to the frame in which the card has left its column. */
function watchDrop({ id, from }: { id: string; from: number }) {
  const column = document.querySelectorAll('[data-stage]')[from];
  let began: number | null = null;
  addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      began = timeStamp;
    },
    { capture: true, once: true },
  );
  const painted = new Promise<number>((resolve, reject) => {
    const waited = performance.now();
    const look = () => {
      const left = began !== null && column?.querySelector(`[data-card="${id}"]`) === null;
      if (left) {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - (began ?? 0));
        channel.port2.postMessage(null);
      } else if (performance.now() - waited > 5000) {
        reject(new Error('the card did not leave its column'));
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });
  return { painted };
}
