import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** What an element is called for who listens to it. */
export function nameOf(element: Element | null): string | null {
  return element?.getAttribute('aria-label') ?? element?.textContent ?? null;
}

/** Who comes back from the people behind a mark is where they left: the mark is in sight and has the focus. */
export function useReturnToPlace(figures: RefObject<HTMLElement | null>, ready: boolean): void {
  const place = useLocation({ select: ({ state }) => state.insightsPlace });
  const arrived = useRef(false);
  useEffect(() => {
    if (!ready || arrived.current) return;
    arrived.current = true;
    if (place === undefined) return;
    const figure = figures.current?.querySelector<HTMLElement>(`[data-figure="${place.figure}"]`);
    if (!figure) return;
    figure.scrollIntoView({ block: 'center' });
    // The marks of a chart are drawn once it knows its width.
    const frame = requestAnimationFrame(() =>
      (markIn(figure, place.mark) ?? figure).focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(frame);
  }, [figures, ready, place]);
}

function markIn(figure: HTMLElement, name: string | null): HTMLElement | SVGElement | null {
  const marks = figure.querySelectorAll<HTMLElement | SVGElement>('button, [role="button"]');
  return [...marks].find((mark) => name !== null && nameOf(mark) === name) ?? null;
}
