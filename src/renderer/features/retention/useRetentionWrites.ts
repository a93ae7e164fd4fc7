import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';

/** Changes rules and who is kept; each change is told with a way back. Forms show refusals themselves. */
export function useRetentionWrites() {
  const { t } = useTranslation('retention');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const format = useFormat();
  const onError = useRefusalNotice();
  const onSettled = () => {
    for (const queryKey of [data.retention.key(), data.history.key(), data.audit.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const saveRule = useMutation(
    data.retention.saveRule.mutationOptions({
      onSettled,
      onSuccess: ({ operationId }) => undo({ message: t('rules.saved'), operationId }),
    }),
  );
  const removeRule = useMutation(
    data.retention.removeRule.mutationOptions({
      onSettled,
      onSuccess: ({ operationId }) => undo({ message: t('rules.removed'), operationId }),
    }),
  );
  const hold = useMutation(
    data.retention.hold.mutationOptions({
      onSettled,
      onSuccess: ({ operationId }, { personIds: { length: count } }) =>
        undo({ message: t('keep.done', { count, shown: format.number(count) }), operationId }),
    }),
  );
  const release = useMutation(
    data.retention.release.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ operationId }) => undo({ message: t('holds.released'), operationId }),
    }),
  );
  return { saveRule, removeRule, hold, release };
}
