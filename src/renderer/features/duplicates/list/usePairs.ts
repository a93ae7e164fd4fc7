import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { DuplicatePair } from '#shared/contract/duplicates.ts';

/** How many pairs are read at a time. */
const pageLength = 50;

/** What was found from the given score on: how many pairs, and from when that is. */
export function useFound(from: number) {
  return useQuery({
    ...useData().duplicates.list.queryOptions({ input: pageAt(from, 0) }),
    placeholderData: keepPreviousData,
  });
}

/** The pairs in sight, from the place `first` to `last`; null where one is on its way. */
export function usePairsAt(from: number, first: number, last: number): (at: number) => DuplicatePair | null {
  const { duplicates } = useData();
  const start = Math.floor(first / pageLength);
  const pages = Array.from({ length: Math.floor(last / pageLength) - start + 1 }, (_, at) => start + at);
  const loaded = useQueries({
    queries: pages.map((page) => ({
      ...duplicates.list.queryOptions({ input: pageAt(from, page) }),
      placeholderData: keepPreviousData,
    })),
    combine: useCallback(
      (results: { data?: { pairs: DuplicatePair[] } | undefined }[]) =>
        new Map(results.map((result, at) => [at, result.data?.pairs])),
      [],
    ),
  });
  return (at) => loaded.get(Math.floor(at / pageLength) - start)?.[at % pageLength] ?? null;
}

const pageAt = (from: number, page: number) => ({ from, offset: page * pageLength, limit: pageLength });
