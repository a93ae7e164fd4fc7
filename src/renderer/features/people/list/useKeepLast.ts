import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { LastList } from '#shared/contract/views.ts';

/** Long enough that typing and dragging are kept once, when they come to rest. */
const rest = 700;

/** Keeps the list as it is left: a moment after each change, and at once when the page or the window goes. */
export function useKeepLast(list: LastList): void {
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const kept = useRef(list);
  const latest = useRef(list);
  const keep = () => {
    const wanted = latest.current;
    if (kept.current === wanted) return;
    kept.current = wanted;
    queryClient.setQueryData(data.views.mine.queryKey(), (mine) => mine && { ...mine, last: wanted });
    // What can't be kept is no loss worth a word: the list is where it was when it was kept last.
    void client.views.keepLast(wanted).catch(() => undefined);
  };
  const keepSoon = useDebouncedCallback(keep, rest);
  useEffect(() => {
    latest.current = list;
    if (kept.current !== list) keepSoon();
  }, [list, keepSoon]);
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => () => keepNow.current(), []);
  useWindowEvent('pagehide', keep);
}
