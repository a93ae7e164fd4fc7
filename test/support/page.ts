import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { z } from 'zod';

/* What the page's tests need around them: jsdom lacks some of what every browser has. */

// As in the page itself, see src/renderer/main.tsx.
z.config({ jitless: true });

// A machine with much to do is slow, not wrong.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => {
  cleanup();
  // The notices live beside the page, not in it.
  notifications.clean();
  notifications.cleanQueue();
  // The tests of all files share one document.
  document.body.replaceChildren();
});

/** No query matches: light, wide enough, motion wanted. */
window.matchMedia = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

/** jsdom has no layout, so nothing is ever resized. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = NoResizeObserver;

// Nothing is fetched ahead: a test ends with what it looked at.
window.requestIdleCallback = () => 0;
window.cancelIdleCallback = () => undefined;

Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
window.scrollTo = () => undefined;

/** jsdom loads no fonts; fields that grow with their text wait for them. */
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
