import { useEffect, useState } from 'react';
import { type Instant, instantOf } from '#shared/domain/instant.ts';

/** The present moment, anew each minute, for what is written relative to it. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => instantOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instantOf(Date.now())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
