import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { loadRater, type Strength } from './strength.ts';

/** The strength of what is typed; null while nothing is typed or the rater loads. */
export function usePassphraseStrength(passphrase: string, workspaceName: string): Strength | null {
  const typed = useDeferredValue(passphrase);
  const { data: rate } = useQuery({
    queryKey: ['passphraseRater'],
    // In an object, since a bare function would be stored as such but not compared.
    queryFn: async () => ({ of: await loadRater() }),
    enabled: passphrase !== '',
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return useMemo(
    () => (rate === undefined || typed === '' ? null : rate.of(typed, [workspaceName, 'enishi'])),
    [rate, typed, workspaceName],
  );
}
