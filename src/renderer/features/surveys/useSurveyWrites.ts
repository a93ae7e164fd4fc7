import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { Survey } from '#shared/contract/surveys.ts';

/** The writes about surveys, each with a way back. */
export function useSurveyWrites() {
  const { t } = useTranslation('surveys');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const onSettled = () => {
    for (const queryKey of [data.surveys.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const save = useMutation(data.surveys.save.mutationOptions({ onSettled }));
  const closing = useMutation(data.surveys.close.mutationOptions({ onSettled, onError }));
  const removing = useMutation(data.surveys.remove.mutationOptions({ onSettled, onError }));
  return {
    save,
    undo,
    close: ({ id, version, state, title }: Survey) => {
      const closed = state !== 'closed';
      const message = closed ? t('closedNow', { title }) : t('openAgain', { title });
      closing.mutate(
        { id, version, closed },
        { onSuccess: ({ operationId }) => undo({ message, operationId }) },
      );
    },
    remove: ({ id, version, title }: Survey, onRemoved: () => void) =>
      removing.mutate(
        { id, version },
        {
          onSuccess: ({ operationId }) => {
            onRemoved();
            undo({ message: t('removed', { title }), operationId });
          },
        },
      ),
  };
}
