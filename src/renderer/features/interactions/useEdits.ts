import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { InteractionId, PersonId } from '#shared/domain/ids.ts';
import { draftOf, type FormDraft } from './draft.ts';

/** An entry that is being changed in its place. */
interface Edit {
  /** As it was when the change was begun, or when what was there was taken over. */
  readonly base: Interaction;
  readonly draft: FormDraft;
}

const openEditsKey = (personId: PersonId) => [['interactions', 'edits'], { personId }];
const editKey = (personId: PersonId, id: InteractionId) => [['interactions', 'edit'], { personId, id }];

/**
 * Which entries of a person are being changed. Like the composer's draft, what is typed outlives the profile, and
 * also an entry that is taken away by somebody else meanwhile.
 */
export function useEdits(personId: PersonId) {
  const queryClient = useQueryClient();
  const { timeZone } = usePreferences();
  const [open, setOpen] = useState(
    () => queryClient.getQueryData<readonly InteractionId[]>(openEditsKey(personId)) ?? [],
  );
  const change = useMemo(() => {
    const openKey = openEditsKey(personId);
    const keep = (to: (ids: readonly InteractionId[]) => readonly InteractionId[]) => {
      const ids = to(queryClient.getQueryData<readonly InteractionId[]>(openKey) ?? []);
      queryClient.setQueryData(openKey, ids);
      setOpen(ids);
    };
    return {
      begin: (interaction: Interaction) => {
        const edit: Edit = { base: interaction, draft: draftOf(interaction, personId, timeZone) };
        keepForever(queryClient);
        queryClient.setQueryData(editKey(personId, interaction.id), edit);
        keep((ids) => [...ids, interaction.id]);
      },
      end: (id: InteractionId) => {
        keep((ids) => ids.filter((other) => other !== id));
        queryClient.removeQueries({ queryKey: editKey(personId, id), exact: true });
      },
    };
  }, [queryClient, personId, timeZone]);
  return { open, ...change };
}

/** The change of one entry that `useEdits` says is open; null where it is not. */
export function useEdit(personId: PersonId, id: InteractionId) {
  const queryClient = useQueryClient();
  const queryKey = editKey(personId, id);
  const [edit, setEdit] = useState(() => queryClient.getQueryData<Edit>(queryKey) ?? null);
  return {
    edit,
    put: (next: Edit) => {
      queryClient.setQueryData(queryKey, next);
      setEdit(next);
    },
  };
}

function keepForever(queryClient: QueryClient): void {
  for (const name of ['edit', 'edits']) {
    queryClient.setQueryDefaults([['interactions', name]], { gcTime: Number.POSITIVE_INFINITY });
  }
}
