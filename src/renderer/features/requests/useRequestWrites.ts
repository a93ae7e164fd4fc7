import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { MemberRequest } from '#shared/contract/requests.ts';

/** The writes about voices, each with a way back. */
export function useRequestWrites() {
  const { t } = useTranslation('requests');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const onSettled = () => {
    for (const queryKey of [data.requests.key(), data.communityManagers.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const save = useMutation(data.requests.save.mutationOptions({ onSettled }));
  const answer = useMutation(data.requests.answer.mutationOptions({ onSettled }));
  const setPeople = useMutation(data.requests.setPeople.mutationOptions({ onSettled, onError }));
  const removed = useMutation(data.requests.remove.mutationOptions({ onSettled, onError }));
  return {
    save,
    answer,
    setPeople,
    undo,
    remove: ({ id, version, title }: MemberRequest) =>
      removed.mutate(
        { id, version },
        { onSuccess: ({ operationId }) => undo({ message: t('removed', { title }), operationId }) },
      ),
  };
}
