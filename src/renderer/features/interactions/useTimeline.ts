import {
  keepPreviousData,
  useInfiniteQuery,
  usePrefetchInfiniteQuery,
  usePrefetchQuery,
} from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { filterInput, noFilter, type TimelineFilter } from './filter.ts';

/** How many entries are shown at first and with each "show more". */
const portion = 30;

type Page = { readonly total: number; readonly interactions: readonly Interaction[] };

const joined = ({ pages }: { pages: readonly Page[] }): Page => ({
  total: pages.at(-1)?.total ?? 0,
  // Something logged while one reads on moves the later portions; nothing is shown twice.
  interactions: [
    ...new Map(pages.flatMap((page) => page.interactions.map((entry) => [entry.id, entry]))).values(),
  ],
});

/** The timeline of a person as far as it was asked for; while another filter is read, what was there stays. */
export function useTimeline(personId: PersonId, filter: TimelineFilter) {
  const options = useTimelineOptions(personId, filter);
  return useInfiniteQuery({ ...options, select: joined, placeholderData: keepPreviousData });
}

/**
 * Stands where a timeline is about to be shown, and has it asked for before its own place is there. Only there: what is
 * asked for counts as looked at, and confidential notes among it stand in the audit log.
 */
export function TimelineAhead({ personId }: { personId: PersonId }): null {
  usePrefetchInfiniteQuery(useTimelineOptions(personId, noFilter));
  usePrefetchQuery(useData().followUps.ofPerson.queryOptions({ input: { personId } }));
  return null;
}

function useTimelineOptions(personId: PersonId, filter: TimelineFilter) {
  return useData().interactions.ofPerson.infiniteOptions({
    input: (offset: number) => ({ personId, ...filterInput(filter), offset, limit: portion }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((count, page) => count + page.interactions.length, 0);
      return last.interactions.length > 0 && read < last.total ? read : undefined;
    },
  });
}
