import { useEffect, useRef } from 'react';

/** Moves the focus to the heading when a step of a page gives way to another, not when the page first shows. */
export function useStepFocus(step: string): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  }, [step]);
}
