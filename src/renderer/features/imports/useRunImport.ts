import { useQueryClient } from '@tanstack/react-query';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { ImportPlan } from './plan.ts';
import { useImportSession } from './useImportSession.ts';

/** Starts the import; how far it is and how it ended stands in the session. */
export function useRunImport(): (plan: ImportPlan) => void {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const { change } = useImportSession();

  const run = async (plan: ImportPlan, controller: AbortController): Promise<void> => {
    const cancel = () => controller.abort();
    change({ run: { state: 'running', done: 0, total: 0, cancel } });
    try {
      for await (const event of await client.imports.run(plan, { signal: controller.signal })) {
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

  return (plan) => void run(plan, new AbortController());
}
