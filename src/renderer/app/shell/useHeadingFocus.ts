import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After going to another page the focus moves to its heading, so that the keyboard starts there and a screen
 * reader says where one is. Steps inside a page (another person in the list) leave the focus alone.
 */
export function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (fromLocation && pageOf(fromLocation.pathname) !== pageOf(toLocation.pathname)) focusHeading();
      }),
    [router],
  );
}

function pageOf(pathname: string): string | undefined {
  return pathname.split('/')[1];
}

/** Whoever has gone on into the new page before it was painted, by `/` for instance, is left there. */
function focusHeading(): void {
  if (document.activeElement?.parentElement?.closest('main')) return;
  document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
}
