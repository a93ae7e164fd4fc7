import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';

/** Sets and takes away goals, and says so with a way back. */
export function useGoalWrites(onDone: () => void) {
  const { t } = useTranslation(['goals', 'insights']);
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const refresh = () => queryClient.invalidateQueries({ queryKey: data.goals.key() });
  const set = useMutation(
    data.goals.set.mutationOptions({
      onSuccess: async ({ goal, operationId }) => {
        await refresh();
        onDone();
        if (operationId !== null) {
          undo({ message: t('saved', { metric: t(`insights:metric.${goal.metric}`) }), operationId });
        }
      },
    }),
  );
  const remove = useMutation(
    data.goals.remove.mutationOptions({
      onSuccess: async ({ operationId }) => {
        await refresh();
        onDone();
        undo({ message: t('removed'), operationId });
      },
      // Another has changed it; the list shows what is there now.
      onError: refresh,
    }),
  );
  return { set, remove };
}
