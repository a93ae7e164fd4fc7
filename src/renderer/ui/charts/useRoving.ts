import { type KeyboardEvent, useRef, useState } from 'react';
import { type MarkPlace, nextMark } from './chartMarks.ts';

/**
 * One Tab stop for many marks: Tab comes to the one last left, the arrow keys go from one to the next. Gives the
 * properties of each mark's element.
 */
export function useRoving<M extends MarkPlace>(marks: readonly M[]) {
  const [left, setLeft] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLOrSVGElement>());
  const entry = marks.find(({ id }) => id === left) ?? marks[0];
  return (mark: M) => ({
    tabIndex: mark.id === entry?.id ? 0 : -1,
    ref: (element: HTMLOrSVGElement | null) => {
      if (element === null) elements.current.delete(mark.id);
      else elements.current.set(mark.id, element);
    },
    onFocus: () => setLeft(mark.id),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = nextMark(marks, mark, event.key);
      if (next === null) return;
      event.preventDefault();
      elements.current.get(next.id)?.focus();
    },
  });
}
