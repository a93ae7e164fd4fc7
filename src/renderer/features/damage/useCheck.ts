import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';

/** Checks the whole file while one goes on working. */
export function useCheck() {
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async () => {
    const control = new AbortController();
    stop.current = control;
    setProgress({ done: 0, total: 0 });
    try {
      for await (const event of await client.damage.check(undefined, { signal: control.signal })) {
        if (event.type === 'progress') setProgress({ done: event.done, total: event.total });
      }
    } catch (error) {
      if (!control.signal.aborted && !isRefusal(error, 'CANCELLED')) showRefusal(error);
    }
    setProgress(null);
    await queryClient.invalidateQueries({ queryKey: data.damage.key() });
  };
  return { progress, start, cancel: () => stop.current?.abort() };
}
