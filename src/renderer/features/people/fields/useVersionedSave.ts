import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { useTakeProfile } from '../usePersonWrites.ts';

/** One thing a form shows of a person, as it is on record; null for nothing. */
export interface Fact {
  readonly name: string;
  readonly value: string | null;
}

/** Writes from the given state of the person, whose version it names, and gives the state after. */
type Write = (from: Profile) => Promise<Profile>;

/**
 * Saves what was made from one version of a person. Where the person was changed meanwhile, but nothing of what this
 * form shows, it saves on the newer version without a word. Else `meanwhile` tells what is there now, and saving once
 * more, which is then a decision, replaces it.
 */
export function useVersionedSave(profile: Profile, shown: (profile: Profile) => readonly Fact[]) {
  const data = useData();
  const queryClient = useQueryClient();
  const take = useTakeProfile();
  const [opened] = useState(profile);
  const [seen, setSeen] = useState(profile);
  const mutation = useMutation({
    mutationFn: async (write: Write) => {
      try {
        return await write(seen);
      } catch (error) {
        if (!isRefusal(error, 'CHANGED_MEANWHILE')) throw error;
        const query = data.people.profile.queryOptions({ input: { personId: profile.id } });
        const present = await queryClient.fetchQuery({ ...query, staleTime: 0 });
        if (changedFacts(shown(seen), shown(present)).length === 0) return await write(present);
        setSeen(present);
        return null;
      }
    },
  });
  const changed = changedFacts(shown(opened), shown(seen));
  return {
    /** `onDone` where it was saved. */
    save: (write: Write, onDone: (saved: Profile) => void) =>
      mutation.mutate(write, {
        onSuccess: (saved) => {
          if (saved === null) return;
          take(saved);
          onDone(saved);
        },
      }),
    busy: mutation.isPending,
    error: mutation.error,
    meanwhile: changed.length > 0 ? changed : null,
  };
}

/** The facts that are others now, each as it is now. */
export function changedFacts(before: readonly Fact[], now: readonly Fact[]): Fact[] {
  const names = new Set([...before, ...now].map(({ name }) => name));
  const valueIn = (facts: readonly Fact[], name: string) =>
    facts.find((fact) => fact.name === name)?.value ?? null;
  return [...names]
    .filter((name) => valueIn(before, name) !== valueIn(now, name))
    .map((name) => ({ name, value: valueIn(now, name) }));
}
