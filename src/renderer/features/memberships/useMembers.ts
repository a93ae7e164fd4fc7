import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { MemberStanding } from '#shared/contract/memberships.ts';
import type { SegmentId } from '#shared/domain/ids.ts';

const atATime = 50;

/** Who stands so, a page after the other. */
export function useMembers(standing: MemberStanding, segmentId: SegmentId | null) {
  const { memberships } = useData();
  return useInfiniteQuery(
    memberships.list.infiniteOptions({
      input: (offset: number) => ({ standing, segmentId, offset, limit: atATime }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => {
        const shown = pages.reduce((sum, { people }) => sum + people.length, 0);
        return shown < page.total ? shown : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
}
