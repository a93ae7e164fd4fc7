import { type AnyRoute, type ParsedLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After going to another page the focus moves to its heading, so that the keyboard starts there and a screen
 * reader says where one is. Steps inside a page (another person in the list) leave the focus alone: the address
 * changes, but not the component that shows it.
 */
export function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(() => {
    const routes: Readonly<Record<string, AnyRoute>> = router.routesById;
    const pageAt = (location: ParsedLocation) =>
      router.matchRoutes(location).findLast(({ routeId }) => routes[routeId]?.options.component)?.routeId;
    return router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
      if (fromLocation && pageAt(fromLocation) !== pageAt(toLocation)) focusHeading();
    });
  }, [router]);
}

/** Whoever has gone on into the new page before it was painted, by `/` for instance, is left there. */
function focusHeading(): void {
  if (document.activeElement?.parentElement?.closest('main')) return;
  const heading = document.querySelector<HTMLElement>('[data-page-heading]');
  if (heading === null) return;
  heading.focus({ preventScroll: true });
  heading.addEventListener('blur', () => requestAnimationFrame(() => followHeading(heading)), { once: true });
}

/** A page that has read what it needs may show itself under another heading, which then goes on with the focus. */
function followHeading(former: HTMLElement): void {
  if (!former.isConnected && document.activeElement === document.body) focusHeading();
}
