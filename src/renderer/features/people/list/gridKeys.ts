import type { KeyboardEvent } from 'react';

interface GridKeys {
  readonly total: number;
  readonly active: number;
  /** How many rows fit into the window, for page up and page down. */
  readonly rowsShown: () => number;
  readonly onMove: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** What the keys of the list do: arrows, page keys, Home and End move, Enter opens. */
export function gridKeys(grid: GridKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on a heading's button are the button's.
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') grid.onOpen(grid.active);
    else {
      const wanted = destination(event.key, grid);
      if (wanted === null) return;
      grid.onMove(Math.min(Math.max(wanted, 0), grid.total - 1));
    }
    event.preventDefault();
  };
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
