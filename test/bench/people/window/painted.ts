import type { Page } from '@playwright/test';

/** For so long nothing may change before what is shown counts as complete, in milliseconds. */
const still = 300;

/**
 * How long it takes from the event that `act` brings about (a key, a typed character, a press) to the frame in which the
 * last change of `root` is painted, in milliseconds; null where it brings no change about.
 */
export async function paintedAfter(
  page: Page,
  root: string,
  event: 'keydown' | 'input' | 'pointerdown',
  act: () => Promise<void>,
): Promise<number | null> {
  const watching = await page.evaluateHandle(watchFrames, { root, event });
  await act();
  return await page.evaluate(({ watch, wait }) => watch.settled(wait), { watch: watching, wait: still });
}

/** Runs in the page. */
function watchFrames({ root, event }: { root: string; event: string }) {
  let began: number | null = null;
  let painted: number | null = null;
  let changedAt = performance.now();
  let waiting = 0;
  const begin = ({ timeStamp }: Event) => {
    began ??= timeStamp;
  };
  addEventListener(event, begin, { capture: true });
  const observer = new MutationObserver(() => {
    if (began === null) return;
    changedAt = performance.now();
    waiting += 1;
    // A message from within a frame comes when it is drawn.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        painted = performance.now();
        waiting -= 1;
      };
      channel.port2.postMessage(null);
    });
  });
  const watched = document.querySelector(root) ?? document.body;
  observer.observe(watched, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-busy', 'data-index', 'aria-rowcount'],
  });
  return {
    settled: async (wait: number): Promise<number | null> => {
      changedAt = performance.now();
      while (waiting > 0 || performance.now() - changedAt < wait) {
        await new Promise((done) => setTimeout(done, 20));
      }
      removeEventListener(event, begin, { capture: true });
      observer.disconnect();
      return began === null || painted === null ? null : painted - began;
    },
  };
}
