import { useEffect } from 'react';

/** With each pair one comes to, the keyboard and a screen reader begin at its heading. */
export function useFocusedHeading(): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
  }, []);
}
