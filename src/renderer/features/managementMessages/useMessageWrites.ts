import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { ManagementMessage } from '#shared/contract/managementMessages.ts';

/** The writes about messages of the management, each with a way back. */
export function useMessageWrites() {
  const { t } = useTranslation('managementMessages');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const onSettled = () => {
    for (const queryKey of [data.managementMessages.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const save = useMutation(data.managementMessages.save.mutationOptions({ onSettled }));
  const removed = useMutation(data.managementMessages.remove.mutationOptions({ onSettled, onError }));
  return {
    save,
    undo,
    remove: ({ id, version, title }: ManagementMessage) =>
      removed.mutate(
        { id, version },
        { onSuccess: ({ operationId }) => undo({ message: t('removed', { title }), operationId }) },
      ),
  };
}
