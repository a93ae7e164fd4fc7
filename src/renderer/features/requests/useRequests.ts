import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { RequestQuestion } from './requestQuestion.ts';

/** How many voices are shown at first and with each "show more". */
const portion = 40;

/** The voices that fit, as far as they were asked for; while others are looked for, those before stay. */
export function useRequests(question: RequestQuestion) {
  const [search] = useDebouncedValue(question.search.trim(), 150);
  return useInfiniteQuery({
    ...useData().requests.list.infiniteOptions({
      input: (offset: number) => ({ ...question, search, offset, limit: portion }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.length * portion;
        return last.requests.length > 0 && read < last.total ? read : undefined;
      },
      select: ({ pages }) => {
        const [first] = pages;
        if (first === undefined) return null;
        const { today, counts } = first;
        // What is written meanwhile moves the later portions; nothing is shown twice.
        const all = new Map(pages.flatMap(({ requests }) => requests.map((each) => [each.id, each])));
        return { today, counts, total: pages.at(-1)?.total ?? 0, requests: [...all.values()] };
      },
    }),
    placeholderData: keepPreviousData,
  });
}
