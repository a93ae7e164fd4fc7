import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { GuestFilter } from '#shared/contract/events.ts';
import type { EventId } from '#shared/domain/ids.ts';

const atOnce = 100;
const sorts = ['name', 'fit', 'answer', 'invited'] as const;
export type GuestSort = (typeof sorts)[number];

/** What of an event's list is shown. */
interface GuestQuestion {
  readonly search: string;
  readonly filter: GuestFilter;
  readonly sort: GuestSort;
}

/** An event's list as far as it is shown, with what narrows and orders it. */
export function useGuests(id: EventId, first: GuestQuestion) {
  const [question, setQuestion] = useState(first);
  const { events } = useData();
  const query = useInfiniteQuery({
    ...events.guests.infiniteOptions({
      input: (offset: number) => ({ id, ...question, search: question.search.trim(), offset, limit: atOnce }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const there = pages.reduce((sum, page) => sum + page.guests.length, 0);
        return there < last.total && last.guests.length > 0 ? there : undefined;
      },
    }),
    placeholderData: keepPreviousData,
  });
  return {
    question,
    ask: (part: Partial<GuestQuestion>) => setQuestion((before) => ({ ...before, ...part })),
    query,
    total: query.data?.pages.at(-1)?.total ?? 0,
    guests: query.data?.pages.flatMap((page) => page.guests) ?? [],
  };
}
export type Guests = ReturnType<typeof useGuests>;
