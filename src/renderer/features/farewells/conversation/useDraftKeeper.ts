import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import type { Conversation, FarewellAnswers } from '#shared/contract/farewells.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import { DraftKeeper, type KeepingState } from './draftKeeper.ts';

/** Keeps the answers as they are typed. What was kept is known to whoever comes back to the page. */
export function useDraftKeeper(tenureId: TenureId) {
  const client = useDataClient();
  const { farewells } = useData();
  const queryClient = useQueryClient();
  const author = useActor();
  const [state, setState] = useState<KeepingState>({ state: 'nothing' });
  const [keeper] = useState(() => {
    const queryKey = farewells.conversation.queryKey({ input: { tenureId } });
    return new DraftKeeper<FarewellAnswers>({
      report: setState,
      keep: async (answers) => {
        const { savedAt } = await client.farewells.keepDraft({ tenureId, answers });
        queryClient.setQueryData<Conversation>(queryKey, (known) =>
          known === undefined
            ? known
            : { ...known, draft: { answers, author, savedAt, hidden: known.draft?.hidden ?? [] } },
        );
        return savedAt;
      },
    });
  });
  useEffect(
    () => () => {
      void keeper.flush();
    },
    [keeper],
  );
  return { keeper, state };
}

/** What is kept of the answers: a next step without words is none yet. */
export function worthKeeping(answers: FarewellAnswers): FarewellAnswers {
  const followUps = answers.followUps.filter(({ title }) => title.trim() !== '');
  return { ...answers, followUps };
}
