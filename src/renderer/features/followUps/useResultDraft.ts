import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FollowUpId } from '#shared/domain/ids.ts';

const draftsKey = [['followUps', 'resultDraft']];
const keyOf = (id: FollowUpId) => [...draftsKey, { id }];

/**
 * What was typed as the result of a follow-up and is not kept yet. It outlives the row, so that nothing is lost when
 * the follow-up turns out to have been changed meanwhile; it lies in the page's memory and nowhere else.
 */
export function useResultDraft(id: FollowUpId) {
  const queryClient = useQueryClient();
  const [text, setText] = useState(() => queryClient.getQueryData<string>(keyOf(id)) ?? '');
  const change = (next: string) => {
    queryClient.setQueryDefaults(draftsKey, { gcTime: Number.POSITIVE_INFINITY });
    queryClient.setQueryData(keyOf(id), next);
    setText(next);
  };
  return { text, change };
}

export function useResultDrafts() {
  const queryClient = useQueryClient();
  return { drop: (id: FollowUpId) => queryClient.removeQueries({ queryKey: keyOf(id) }) };
}
