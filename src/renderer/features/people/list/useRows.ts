import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useRef } from 'react';

/** Of a row and of the head in pixels, as in PeopleGrid.module.css. */
export const rowHeight = 44;
export const headHeight = 37;

/** Rows beyond those in sight: most of them where the scroll is going, so that it finds them there. */
const ahead = 12;
const behind = 4;

/** Which rows exist, of a list of any length in the given element. */
export function useRows(total: number, grid: RefObject<HTMLDivElement | null>) {
  const known = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  const rangeExtractor = useCallback((range: Range) => indexesOf(range, known.current?.scrollDirection), []);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    rangeExtractor,
    // The rows begin below the head, so the last one in sight ends that much lower.
    scrollPaddingEnd: headHeight,
  });
  known.current = rows;
  return rows;
}

function indexesOf(
  { startIndex, endIndex, count }: Range,
  direction: 'forward' | 'backward' | null | undefined,
) {
  const above = direction === 'backward' ? ahead : direction === 'forward' ? behind : (ahead + behind) / 2;
  const first = Math.max(0, startIndex - above);
  const last = Math.min(count - 1, endIndex + ahead + behind - above);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
