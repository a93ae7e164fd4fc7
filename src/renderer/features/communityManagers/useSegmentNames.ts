import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { SegmentId } from '#shared/domain/ids.ts';

/** The segments to choose a circle from, by name, as a `Select` takes them. */
export function useSegmentNames(): { value: SegmentId; label: string }[] {
  const { data } = useQuery(useData().segments.list.queryOptions());
  return (data ?? []).map(({ segment }) => ({ value: segment.id, label: segment.name }));
}
