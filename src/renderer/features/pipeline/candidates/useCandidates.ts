import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { MightReturn, ReturnView } from '#shared/contract/returning.ts';

/** How many people are shown at first and with each "show more". */
const portion = 40;

type Page = { readonly total: number; readonly people: readonly MightReturn[] };

const joined = ({ pages }: { pages: readonly Page[] }): Page => ({
  total: pages.at(-1)?.total ?? 0,
  // What is written meanwhile moves the later portions; nobody is shown twice.
  people: [
    ...new Map(pages.flatMap((page) => page.people.map((person) => [person.personId, person]))).values(),
  ],
});

/** Who might come back, as far as it was asked for; while another role is looked for, who was there stays. */
export function useCandidates({ role, weights }: ReturnView) {
  return useInfiniteQuery({
    ...useData().pipeline.mightReturn.infiniteOptions({
      input: (offset: number) => ({ role, weights, offset, limit: portion }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.length * portion;
        return last.people.length > 0 && read < last.total ? read : undefined;
      },
      select: joined,
    }),
    placeholderData: keepPreviousData,
  });
}
