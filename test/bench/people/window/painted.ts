import type { Page } from '@playwright/test';

/** For so long nothing may change before what is shown counts as complete, in milliseconds. */
const still = 300;

/** From an event to the frames in which what it brought about was painted, in milliseconds. */
export interface Painted {
  /** The last change but for hints; null where there were none but these. */
  shown: number | null;
  /** The last change of all. */
  whole: number;
}

/**
 * Measures from the event that `act` brings about (a key, a typed character, a press) to the frame in which the last
 * change of `root` is painted; null where it brings no change about. Hints are elements with a title, such as where
 * else a search found somebody, which the list adds when the typing rests.
 */
export async function paintedAfter(
  page: Page,
  root: string,
  event: 'keydown' | 'input' | 'pointerdown',
  act: () => Promise<void>,
): Promise<Painted | null> {
  const watching = await page.evaluateHandle(watchFrames, { root, event });
  await act();
  return await page.evaluate(({ watch, wait }) => watch.settled(wait), { watch: watching, wait: still });
}

/** Runs in the page. */
function watchFrames({ root, event }: { root: string; event: string }) {
  let began: number | null = null;
  let shown: number | null = null;
  let whole: number | null = null;
  let changedAt = performance.now();
  let waiting = 0;
  const begin = ({ timeStamp }: Event) => {
    began ??= timeStamp;
  };
  addEventListener(event, begin, { capture: true });
  const isHint = (node: Node) => node instanceof HTMLElement && node.title !== '';
  const isOfHint = ({ target, addedNodes, removedNodes }: MutationRecord) =>
    [...addedNodes, ...removedNodes].some(isHint) ||
    ((target instanceof Element ? target : target.parentElement)?.closest('[title]') ?? null) !== null;
  const observer = new MutationObserver((changes) => {
    if (began === null) return;
    const hints = changes.every(isOfHint);
    changedAt = performance.now();
    waiting += 1;
    // A message from within a frame comes when it is drawn.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        whole = performance.now();
        if (!hints) shown = whole;
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
    settled: async (wait: number): Promise<Painted | null> => {
      changedAt = performance.now();
      while (waiting > 0 || performance.now() - changedAt < wait) {
        await new Promise((done) => setTimeout(done, 20));
      }
      removeEventListener(event, begin, { capture: true });
      observer.disconnect();
      if (began === null || whole === null) return null;
      return { shown: shown === null ? null : shown - began, whole: whole - began };
    },
  };
}
