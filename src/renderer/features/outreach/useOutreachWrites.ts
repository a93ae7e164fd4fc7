import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { MessageTemplate, Outreach } from '#shared/contract/outreach.ts';

/** The writes about messages and their templates, each with a way back. */
export function useOutreachWrites() {
  const { t } = useTranslation('outreach');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const onSettled = () => {
    for (const queryKey of [data.outreach.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const save = useMutation(data.outreach.save.mutationOptions({ onSettled }));
  const removed = useMutation(data.outreach.remove.mutationOptions({ onSettled, onError }));
  const saveTemplate = useMutation(data.outreach.saveTemplate.mutationOptions({ onSettled }));
  const templateRemoved = useMutation(data.outreach.removeTemplate.mutationOptions({ onSettled, onError }));
  return {
    save,
    undo,
    remove: ({ id, version, title }: Outreach, onDone: () => void) =>
      removed.mutate(
        { id, version },
        {
          onSuccess: ({ operationId }) => {
            onDone();
            undo({ message: t('removed', { title }), operationId });
          },
        },
      ),
    saveTemplate,
    removeTemplate: ({ id, version, name }: MessageTemplate) =>
      templateRemoved.mutate(
        { id, version },
        {
          onSuccess: ({ operationId }) => undo({ message: t('templates.removed', { name }), operationId }),
        },
      ),
  };
}
