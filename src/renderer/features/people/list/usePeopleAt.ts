import { useDebouncedValue, useThrottledValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import { pageLength, pageOf, type Question } from './question.ts';

/** Pages that nobody looks at are forgotten soon: a long scroll would otherwise keep them all. */
const keptFor = 60_000;

/** Who drags the scroll bar passes pages faster than they are worth asking for. */
const calm = 40;

/** Where the list rests that long, the pages around are fetched as well. */
const rest = 150;

/** The people of the rows from `first` to `last`, and soon of the pages around; null where a row is on its way. */
export function usePeopleAt(question: Question, first: number, last: number, total: number) {
  const data = useData();
  const seen = useThrottledValue(`${Math.floor(first / pageLength)}-${Math.floor(last / pageLength)}`, calm);
  const [rests] = useDebouncedValue(`${question.search}\n${seen}`, rest);
  const around = rests === `${question.search}\n${seen}` ? 1 : 0;
  const [from = 0, to = 0] = seen.split('-').map(Number);
  const lastPage = Math.max(0, Math.ceil(total / pageLength) - 1);
  const start = Math.max(0, Math.min(from, lastPage) - around);
  const end = Math.min(to + around, lastPage);
  const pages = Array.from({ length: Math.max(0, end - start + 1) }, (_, at) => start + at);
  const loaded = useQueries({
    queries: pages.map((page) => ({
      ...data.people.list.queryOptions({ input: pageOf(question, page), gcTime: keptFor }),
      structuralSharing: false,
    })),
    combine: useCallback((results: { data?: { people: PersonRow[] } | undefined }[]) => {
      // A map, because the library compares arrays value by value.
      return new Map(results.map((result, at) => [at, result.data?.people]));
    }, []),
  });
  return (index: number): PersonRow | null =>
    loaded.get(Math.floor(index / pageLength) - start)?.[index % pageLength] ?? null;
}
