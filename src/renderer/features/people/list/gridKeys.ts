import type { KeyboardEvent } from 'react';

interface GridKeys {
  readonly total: number;
  readonly active: number;
  /** How many rows fit into the window, for page up and page down. */
  readonly rowsShown: () => number;
  /** With `picking`, the rows on the way are picked as well. */
  readonly onMove: (index: number, picking: boolean) => void;
  readonly onOpen: (index: number) => void;
  readonly onPick: (index: number) => void;
  readonly onPickAll: () => void;
}

/**
 * What the keys of the list do: arrows, page keys, Home and End move, with Shift they pick; Enter opens, Space
 * picks, Ctrl or Cmd with A picks all.
 */
export function gridKeys(grid: GridKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on a heading's button are the button's.
    if (event.target !== event.currentTarget || event.altKey) return;
    if (!answer(event, grid)) return;
    event.preventDefault();
  };
}

function answer(event: KeyboardEvent, grid: GridKeys): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || event.shiftKey) return false;
    grid.onPickAll();
    return true;
  }
  if (event.key === 'Enter') grid.onOpen(grid.active);
  else if (event.key === ' ') grid.onPick(grid.active);
  else {
    const wanted = destination(event.key, grid);
    if (wanted === null) return false;
    grid.onMove(Math.min(Math.max(wanted, 0), grid.total - 1), event.shiftKey);
  }
  return true;
}

function destination(key: string, { active, total, rowsShown }: GridKeys): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + rowsShown();
    case 'PageUp':
      return active - rowsShown();
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
