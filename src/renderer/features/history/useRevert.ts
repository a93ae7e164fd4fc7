import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import { useProgressNotice } from './useProgressNotice.tsx';

/**
 * Takes an operation back, of one person alone where one is named, and says so, with a way to take that back in
 * turn. What takes long shows its progress and can be stopped; what is refused is said in words. Never rejects;
 * true where it was taken back.
 */
export function useRevert(): (operationId: OperationId, personId?: PersonId | null) => Promise<boolean> {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const { t } = useTranslation('history');
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const showProgress = useProgressNotice();
  return useCallback(
    async function revert(operationId: OperationId, personId: PersonId | null = null): Promise<boolean> {
      const controller = new AbortController();
      const progress = showProgress(t('takingBack'), () => controller.abort());
      try {
        const events = await client.history.revert({ operationId, personId }, { signal: controller.signal });
        for await (const event of events) {
          if (event.type === 'progress') progress.report(event.done, event.total);
          else {
            const again = event.operationId;
            notice({
              message: t('takenBack'),
              ...(again === null ? {} : { onUndo: () => void revert(again) }),
            });
          }
        }
        return true;
      } catch (error) {
        if (!controller.signal.aborted) showRefusal(error);
        return false;
      } finally {
        progress.end();
        // Also after an error: what was changed meanwhile shall be seen.
        void queryClient.invalidateQueries();
      }
    },
    [client, queryClient, t, notice, showRefusal, showProgress],
  );
}

/** Says what was done, with a way to take it back; without one where nothing changed (`operationId` null). */
export function useUndo(): (done: { message: string; operationId: OperationId | null }) => void {
  const notice = useNotice();
  const revert = useRevert();
  return useCallback(
    ({ message, operationId }) =>
      notice({
        message,
        ...(operationId === null ? {} : { onUndo: () => void revert(operationId) }),
      }),
    [notice, revert],
  );
}
