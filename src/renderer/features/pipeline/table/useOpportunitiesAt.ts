import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { TableQuestion } from './useTableQuestion.ts';

const pageLength = 100;

const pageOf = (question: TableQuestion, page: number) => ({
  ...question,
  offset: page * pageLength,
  limit: pageLength,
});

/** How many there are, while the next answer is on its way still those of the one before. */
export function useFoundOpportunities(question: TableQuestion) {
  const { pipeline } = useData();
  return useQuery({
    ...pipeline.list.queryOptions({ input: pageOf(question, 0) }),
    placeholderData: keepPreviousData,
  });
}

/** The opportunities of the rows from `first` to `last`; null where a row is on its way. */
export function useOpportunitiesAt(question: TableQuestion, first: number, last: number) {
  const { pipeline } = useData();
  const start = Math.floor(first / pageLength);
  const pages = Array.from({ length: Math.floor(last / pageLength) - start + 1 }, (_, at) => start + at);
  const loaded = useQueries({
    queries: pages.map((page) => pipeline.list.queryOptions({ input: pageOf(question, page) })),
    combine: useCallback(
      (results: { data?: { opportunities: OpportunityCard[] } | undefined }[]) =>
        new Map(results.map((result, at) => [at, result.data?.opportunities])),
      [],
    ),
  });
  return (index: number): OpportunityCard | null =>
    loaded.get(Math.floor(index / pageLength) - start)?.[index % pageLength] ?? null;
}
