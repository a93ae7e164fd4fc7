import { useThrottledValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonRow } from '#shared/contract/people.ts';
import { pageLength, pageOf, type Question } from './question.ts';

/** Pages that nobody looks at are forgotten soon: a long scroll would otherwise keep them all. */
const keptFor = 60_000;

/** Who drags the scroll bar passes pages faster than they are worth asking for. */
const calm = 40;

/** The people of the rows from `first` to `last` and of a page around; null where a row is still on its way. */
export function usePeopleAt(question: Question, first: number, last: number, total: number) {
  const data = useData();
  const from = useThrottledValue(Math.max(0, Math.floor(first / pageLength) - 1), calm);
  const to = useThrottledValue(Math.floor(last / pageLength) + 1, calm);
  const lastPage = Math.max(0, Math.ceil(total / pageLength) - 1);
  const pages = Array.from({ length: Math.max(0, Math.min(to, lastPage) - from + 1) }, (_, at) => from + at);
  const loaded = useQueries({
    queries: pages.map((page) =>
      data.people.list.queryOptions({ input: pageOf(question, page), gcTime: keptFor }),
    ),
    combine: useCallback((results: { data?: { people: PersonRow[] } | undefined }[]) => {
      return results.map((result) => result.data?.people);
    }, []),
  });
  return (index: number): PersonRow | null =>
    loaded[Math.floor(index / pageLength) - from]?.[index % pageLength] ?? null;
}
