import { useQueryClient } from '@tanstack/react-query';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { ImportPlan } from '#shared/contract/importPlan.ts';
import type { ImportEvent } from '#shared/contract/imports.ts';
import { useImportSession } from './useImportSession.ts';

/**
 * Starts the import, or takes back a file that the program wrote itself. How far it is and how it ended stands in the
 * session.
 */
export function useRunImport() {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const { change } = useImportSession();

  const follow = async (
    start: (signal: AbortSignal) => Promise<AsyncIterable<ImportEvent>>,
  ): Promise<void> => {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    change({ run: { state: 'running', done: 0, total: 0, cancel } });
    try {
      for await (const event of await start(controller.signal)) {
        if (event.type === 'progress') {
          change({ run: { state: 'running', done: event.done, total: event.total, cancel } });
        } else {
          change({ step: 'result', run: { state: 'finished', summary: event.summary } });
          // Everything that shows or counts people is another now.
          void queryClient.invalidateQueries();
        }
      }
    } catch (error) {
      change({ run: controller.signal.aborted ? { state: 'stopped' } : { state: 'failed', error } });
    }
  };

  return {
    runImport: (plan: ImportPlan) => void follow((signal) => client.imports.run(plan, { signal })),
    takeBack: (file: string) => void follow((signal) => client.imports.takeBack({ file }, { signal })),
  };
}
