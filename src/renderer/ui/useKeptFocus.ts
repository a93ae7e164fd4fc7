import { type RefObject, useLayoutEffect, useRef } from 'react';

const usable = 'button:not(:disabled), input:not(:disabled), a[href]';

/**
 * The place in which some work is started, shown and ended. The focus stays in it as the work goes from one phase to the
 * next: a button that comes to itself again gets it back, and where it is gone, what stands there first in its stead.
 */
export function useKeptFocus<E extends HTMLElement>(phase: string): RefObject<E | null> {
  const place = useRef<E>(null);
  const last = useRef<{ phase: string; had: HTMLElement | null }>({ phase, had: null });
  useLayoutEffect(() => {
    if (last.current.phase === phase) return;
    const { had } = last.current;
    const active = document.activeElement;
    const isInside = active instanceof HTMLElement && place.current?.contains(active) === true;
    last.current = { phase, had: isInside ? active : null };
    const isLost = active === null || active === document.body || (isInside && active === had);
    if (!isLost) return;
    const again = had?.isConnected === true && !had.matches(':disabled') ? had : null;
    (again ?? place.current?.querySelector<HTMLElement>(usable))?.focus();
  }, [phase]);
  return place;
}
