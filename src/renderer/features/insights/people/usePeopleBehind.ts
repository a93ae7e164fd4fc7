import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { Behind } from '#shared/contract/figures.ts';
import type { InsightsScope, PersonBehind } from '#shared/contract/insights.ts';

/** Whose names are asked for. */
export interface PeopleQuestion {
  readonly scope: InsightsScope;
  readonly behind: Behind;
}

const pageLength = 100;

const pageOf = (question: PeopleQuestion, page: number) => ({
  ...question,
  offset: page * pageLength,
  limit: pageLength,
});

/** How many there are, with the first of them. */
export function useFoundPeople(question: PeopleQuestion) {
  return useQuery(useData().insightPeople.list.queryOptions({ input: pageOf(question, 0) }));
}

/** The people of the rows from `first` to `last`; null where a row is on its way. */
export function usePeopleAt(question: PeopleQuestion, first: number, last: number) {
  const { insightPeople } = useData();
  const start = Math.floor(first / pageLength);
  const pages = Array.from({ length: Math.floor(last / pageLength) - start + 1 }, (_, at) => start + at);
  const loaded = useQueries({
    queries: pages.map((page) => insightPeople.list.queryOptions({ input: pageOf(question, page) })),
    combine: useCallback(
      (results: { data?: { people: PersonBehind[] } | undefined }[]) =>
        new Map(results.map((result, at) => [at, result.data?.people])),
      [],
    ),
  });
  return (index: number): PersonBehind | null =>
    loaded.get(Math.floor(index / pageLength) - start)?.[index % pageLength] ?? null;
}
