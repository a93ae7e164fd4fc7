import { useEffect, useRef } from 'react';

/**
 * The keyboard in a list whose rows go away as they are dealt with: arrows move between rows, staying on the same
 * control, and when the row with the focus goes, the one that takes its place gets it. Rows have `data-due-row`.
 */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null);
  const leaving = useRef<{ id: string; at: number } | null>(null);
  useEffect(() => {
    const element = list.current;
    // Not a React handler: that would hear of keys in the menus and questions that rows open, too.
    element?.addEventListener('keydown', moveByArrow);
    return () => element?.removeEventListener('keydown', moveByArrow);
  }, []);
  useEffect(() => {
    if (leaving.current === null) return;
    const { id, at } = leaving.current;
    const present = rowsIn(list.current);
    if (present.some((row) => row.dataset['dueRow'] === id)) return;
    leaving.current = null;
    const next = present[Math.min(at, present.length - 1)];
    const target =
      next === undefined ? list.current?.querySelector<HTMLElement>('[tabindex="-1"]') : controlsIn(next)[0];
    // After the menu or question that was closed has given the focus back to what is gone.
    const timer = setTimeout(() => target?.focus(), 0);
    return () => clearTimeout(timer);
  });
  return {
    list,
    /** To be said of a row before it goes. */
    willLeave: (id: string) => {
      const at = rowsIn(list.current).findIndex((row) => row.dataset['dueRow'] === id);
      leaving.current = { id, at };
    },
  };
}

const rowsIn = (list: ParentNode | null) => [
  ...(list?.querySelectorAll<HTMLElement>('[data-due-row]') ?? []),
];

const controlsIn = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('button, a')];

function moveByArrow(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const rows = rowsIn(currentTarget);
  const at = rows.findIndex((row) => row.contains(target));
  const [row, next] = [rows[at], rows[at + step]];
  if (row === undefined || next === undefined) return;
  const place = controlsIn(row).findIndex((control) => control.contains(target));
  if (place < 0) return;
  event.preventDefault();
  controlsIn(next)[place]?.focus();
}
