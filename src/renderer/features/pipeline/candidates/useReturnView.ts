import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { ReturnView } from '#shared/contract/returning.ts';
import { usualWeights } from '#shared/domain/pipeline/returnFactors.ts';

/** How it is looked for by whoever has never looked before. */
const first: ReturnView = {
  role: { form: 'rehire', title: '', skills: [], department: null },
  weights: usualWeights,
};

/** Long enough that typing and sliding are kept once, when they come to rest. */
const rest = 600;

/** Whom the user looks for and what counts, as it was left, and kept for the next time; null until it is known. */
export function useReturnView() {
  const data = useData();
  const client = useDataClient();
  const queryClient = useQueryClient();
  const query = useQuery(data.pipeline.returnView.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [changed, setChanged] = useState<ReturnView | null>(null);
  const unkept = useRef<ReturnView | null>(null);
  const keep = () => {
    const wanted = unkept.current;
    if (wanted === null) return;
    unkept.current = null;
    queryClient.setQueryData(
      data.pipeline.returnView.queryKey(),
      (kept) => kept && { ...kept, view: wanted },
    );
    // What can't be kept is no loss worth a word: next time it is as it was kept last.
    void client.pipeline.keepReturnView(wanted).catch(() => undefined);
  };
  const keepSoon = useDebouncedCallback(keep, rest);
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => () => keepNow.current(), []);
  useWindowEvent('pagehide', keep);
  const view = changed ?? (query.data === undefined ? null : (query.data.view ?? first));
  return {
    view,
    departments: query.data?.departments ?? [],
    error: query.error,
    retry: () => void query.refetch(),
    change: (patch: Partial<ReturnView>) => {
      if (view === null) return;
      const wanted = { ...view, ...patch };
      setChanged(wanted);
      unkept.current = wanted;
      keepSoon();
    },
  };
}
