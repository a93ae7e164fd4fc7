import { useInfiniteQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { HistoryEntry, HistoryGroup } from '#shared/contract/history.ts';
import type { InteractionId, OperationId, PersonId, SegmentId } from '#shared/domain/ids.ts';

/** Whose history it is. */
export type HistorySubject =
  | { readonly type: 'person'; readonly id: PersonId }
  | { readonly type: 'interaction'; readonly id: InteractionId }
  | { readonly type: 'segment'; readonly id: SegmentId };

/** How many entries are read at a time. */
const pageSize = 20;

const firstPage: OperationId | null = null;

const nextPage = (last: { entries: readonly HistoryEntry[]; more: boolean }): OperationId | null =>
  last.more ? (last.entries.at(-1)?.operationId ?? null) : null;

/** The history of a record, page by page; a person's can be narrowed to a group of changes. */
export function useHistory(subject: HistorySubject, group: HistoryGroup | null) {
  const { history } = useData();
  const paging = { initialPageParam: firstPage, getNextPageParam: nextPage };
  const { type, id } = subject;
  const ofPerson = useInfiniteQuery(
    history.ofPerson.infiniteOptions({
      ...paging,
      enabled: type === 'person',
      input: (before: OperationId | null) => ({ personId: id, group, before, limit: pageSize }),
    }),
  );
  const ofInteraction = useInfiniteQuery(
    history.ofInteraction.infiniteOptions({
      ...paging,
      enabled: type === 'interaction',
      input: (before: OperationId | null) => ({ interactionId: id, before, limit: pageSize }),
    }),
  );
  const ofSegment = useInfiniteQuery(
    history.ofSegment.infiniteOptions({
      ...paging,
      enabled: type === 'segment',
      input: (before: OperationId | null) => ({ segmentId: id, before, limit: pageSize }),
    }),
  );
  return { person: ofPerson, interaction: ofInteraction, segment: ofSegment }[type];
}
