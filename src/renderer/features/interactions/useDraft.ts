import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonId } from '#shared/domain/ids.ts';
import { emptyDraft, type FormDraft } from './draft.ts';

/**
 * What is being written about a person. It outlives the profile, so that one can look something up and come
 * back, and goes with the workspace: drafts live beside its data in the page's memory and nowhere else.
 */
export function useDraft(personId: PersonId): [FormDraft, (draft: FormDraft) => void] {
  const queryClient = useQueryClient();
  const queryKey = [['interactions', 'draft'], { personId }];
  const kept = useQuery<FormDraft>({
    queryKey,
    queryFn: skipToken,
    initialData: emptyDraft,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return [kept.data ?? emptyDraft, (draft) => void queryClient.setQueryData(queryKey, draft)];
}
