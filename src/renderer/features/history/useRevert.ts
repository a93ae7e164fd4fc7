import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import { useProgressNotice } from './useProgressNotice.tsx';

/** How much of an operation is taken back. */
interface Extent {
  /** What was changed of this person alone; null for all of it. */
  readonly personId?: PersonId | null;
  /** What was changed again since stays as it is now; else nothing is taken back then. */
  readonly keepLater?: boolean;
  /** Who asks says himself that it is done; a notice tells only of what was kept. */
  readonly quietly?: boolean;
}

/**
 * Takes an operation back and says so, with a way to take that back in turn. What takes long shows its progress and
 * can be stopped; what is refused is said in words. Never rejects; true where it was taken back.
 */
export function useRevert(): (operationId: OperationId, extent?: Extent) => Promise<boolean> {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const { t } = useTranslation('history');
  const format = useFormat();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const showProgress = useProgressNotice();
  const words = useCallback(
    ({ kept }: { kept: number }) =>
      kept === 0 ? t('takenBack') : t('takenBackBut', { count: kept, shown: format.number(kept) }),
    [t, format],
  );
  return useCallback(
    async function revert(operationId: OperationId, extent: Extent = {}): Promise<boolean> {
      const { personId = null, keepLater = false, quietly = false } = extent;
      const controller = new AbortController();
      const progress = showProgress(t('takingBack'), () => controller.abort());
      try {
        const events = await client.history.revert(
          { operationId, personId, keepLater },
          { signal: controller.signal },
        );
        for await (const event of events) {
          if (event.type === 'progress') progress.report(event.done, event.total);
          else if (!quietly || event.kept > 0) {
            const { operationId: again } = event;
            notice({ message: words(event), ...(again !== null && { onUndo: () => void revert(again) }) });
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
    [client, queryClient, t, words, notice, showRefusal, showProgress],
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
