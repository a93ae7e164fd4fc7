import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePreferences } from '../preferences.ts';
import { firstScreens } from '../routes/firstScreens.ts';

/** Fetches the code of the screen one comes to first, while the passphrase is being typed. */
export function useFirstScreenFetched(): void {
  const router = useRouter();
  const { role } = usePreferences();
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      // Where that fails it is fetched again, and said so, once one goes there.
      router.loadRouteChunk(router.routesByPath[firstScreens[role]])?.catch(() => undefined);
    });
    return () => cancelIdleCallback(waiting);
  }, [router, role]);
}
