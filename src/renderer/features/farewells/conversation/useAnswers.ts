import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { refreshPeople } from '#renderer/features/people/usePersonWrites.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Conversation, FarewellAnswers } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { useDraftKeeper, worthKeeping } from './useDraftKeeper.ts';

/** The answers under way: typed, kept meanwhile, finished at last. */
export function useAnswers(conversation: Conversation, onFinished: () => void) {
  const { tenureId, draft, finished } = conversation;
  const { t } = useTranslation('farewells');
  const today = useToday();
  const notice = useNotice();
  const client = useDataClient();
  const showRefusal = useRefusalNotice();
  const { keeper, state } = useDraftKeeper(tenureId);
  const start = finished?.answers ?? { ...noAnswers, heldOn: today };
  const [answers, setAnswers] = useState(draft?.answers ?? start);
  const finish = useFinish(conversation, onFinished);
  const forget = useForgetDraft(conversation);
  const set = (next: FarewellAnswers) => {
    setAnswers(next);
    keeper.keep(worthKeeping(next));
  };
  const startAgain = async (): Promise<void> => {
    await keeper.drop();
    await client.farewells.dropDraft({ tenureId });
    setAnswers(start);
    forget();
    notice({ message: t('guide.startAgainDone'), onUndo: () => set(answers) });
  };
  return {
    answers,
    state,
    change: (part: Partial<FarewellAnswers>) => set({ ...answers, ...part }),
    startAgain: () => void startAgain().catch(showRefusal),
    busy: finish.isPending,
    error: isRefusal(finish.error, 'CHANGED_MEANWHILE') ? null : finish.error,
    meanwhile: isRefusal(finish.error, 'CHANGED_MEANWHILE'),
    /** Nothing typed may be kept after it is finished, or it would be there again as a draft. */
    finish: () => {
      void keeper
        .drop()
        .then(() =>
          finish.mutate(
            { tenureId, version: finished?.version ?? null, answers: worthKeeping(answers) },
            { onError: () => keeper.keep(worthKeeping(answers)) },
          ),
        );
    },
  };
}

export type Writing = ReturnType<typeof useAnswers>;

/** What is known of the conversation has no draft any more. */
function useForgetDraft({ tenureId }: Conversation): () => void {
  const { farewells } = useData();
  const queryClient = useQueryClient();
  return () => {
    const queryKey = farewells.conversation.queryKey({ input: { tenureId } });
    queryClient.setQueryData<Conversation>(queryKey, (known) => known && { ...known, draft: null });
    void queryClient.invalidateQueries({ queryKey });
  };
}

function useFinish({ tenureId, finished }: Conversation, onFinished: () => void) {
  const { t } = useTranslation('farewells');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const queryKey = data.farewells.conversation.queryKey({ input: { tenureId } });
  return useMutation(
    data.farewells.finish.mutationOptions({
      onSuccess: ({ conversation, operationId }) => {
        queryClient.setQueryData(queryKey, conversation);
        refreshPeople(queryClient, data);
        void queryClient.invalidateQueries({ queryKey: data.offboarding.key() });
        const message = finished === null ? t('finished.done') : t('finished.changed');
        undo({ message, operationId });
        onFinished();
      },
      onError: (error) => {
        if (isRefusal(error, 'CHANGED_MEANWHILE')) void queryClient.invalidateQueries({ queryKey });
      },
    }),
  );
}
