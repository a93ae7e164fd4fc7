import { useWindowEvent } from '@mantine/hooks';

/** Where letters are typed, chosen among or answered by something open, they are no commands of the page. */
const ownKeys = [
  'input:not([type="radio"], [type="checkbox"])',
  'textarea',
  '[contenteditable="true"]',
  '[role="dialog"]',
  '[role="menu"]',
  '[role="slider"]',
  '[aria-expanded="true"]',
].join(', ');

/**
 * Lets single keys be commands of the page, such as `m`; `mod+z` is Z with Ctrl or Cmd. Letters count in either case,
 * as they are pressed with Caps Lock too.
 */
export function usePageKeys(commands: Readonly<Record<string, () => void>>): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || event.altKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof Element && target.closest(ownKeys) !== null) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const command = commands[event.ctrlKey || event.metaKey ? `mod+${key}` : key];
    if (command === undefined || event.shiftKey) return;
    event.preventDefault();
    command();
  });
}
