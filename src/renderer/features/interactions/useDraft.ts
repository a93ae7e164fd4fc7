import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { emptyDraft, type FormDraft } from './draft.ts';

/**
 * What is being written about a person. It outlives the profile, so that one can look something up and come
 * back, and goes with the workspace: drafts lie beside its data in the page's memory and nowhere else.
 */
export function useDraft(personId: PersonId) {
  const queryClient = useQueryClient();
  const queryKey = [['interactions', 'draft'], { personId }];
  const kept = () => queryClient.getQueryData<FormDraft>(queryKey) ?? emptyDraft;
  const [draft, setDraft] = useState(kept);
  const keep = (next: FormDraft) => {
    queryClient.setQueryDefaults([['interactions', 'draft']], { gcTime: Number.POSITIVE_INFINITY });
    queryClient.setQueryData(queryKey, next);
    setDraft(next);
  };
  return {
    draft,
    /** Changes a part; a function gets what is there by then, for what takes a while to choose. */
    change: (part: Partial<FormDraft> | ((draft: FormDraft) => Partial<FormDraft>)) => {
      const present = kept();
      keep({ ...present, ...(typeof part === 'function' ? part(present) : part) });
    },
    drop: () => keep(emptyDraft),
  };
}
