import { useSyncExternalStore } from 'react';
import type { Preferences } from '#shared/contract/settings.ts';

const darkWanted = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const query = darkWanted();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Light or dark: what the user chose, or what the system says now. */
export function useColourScheme(wanted: Preferences['theme']): 'light' | 'dark' {
  const systemDark = useSyncExternalStore(subscribe, () => darkWanted().matches);
  if (wanted !== 'system') return wanted;
  return systemDark ? 'dark' : 'light';
}
