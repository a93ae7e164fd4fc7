import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { ProducedReport, ReportEvent, ReportFormat, ReportScope } from '#shared/contract/reports.ts';

type Step = Extract<ReportEvent, { type: 'step' }>['step'];

/** How far the making of a report is. */
export type Production =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step: Step; readonly done: number; readonly total: number }
  | {
      readonly state: 'saved';
      readonly report: ProducedReport;
      /** Null where it was put into the folder of one's own report. */
      readonly file: FileGrant | null;
    }
  | { readonly state: 'failed'; readonly error: unknown };

const idle: Production = { state: 'idle' };

/** Where a report goes: to a file that the user picks under the name proposed, or into the folder it has. */
export type Target = { readonly suggestedName: string } | 'folder';

/** Has a report made; what the user cancels leaves nothing and says nothing. */
export function useProduction() {
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const [production, setProduction] = useState<Production>(idle);
  const cancelling = useRef<AbortController | null>(null);

  const run = async (report: ReportScope, format: ReportFormat, target: Target): Promise<void> => {
    const file =
      target === 'folder'
        ? null
        : await bridge().call('pickSaveFile', { suggestedName: target.suggestedName, kind: format });
    if (file === null && target !== 'folder') return;
    const controller = new AbortController();
    cancelling.current = controller;
    const begun = { state: 'working', step: 'collecting', done: 0, total: 0 } as const;
    setProduction(begun);
    try {
      const order = { report, format, file: file?.id ?? null };
      let step: Step = begun.step;
      for await (const event of await client.reports.produce(order, { signal: controller.signal })) {
        if (event.type === 'step') {
          step = event.step;
          setProduction({ ...begun, step });
        } else if (event.type === 'progress') {
          setProduction({ state: 'working', step, done: event.done, total: event.total });
        } else {
          setProduction({ state: 'saved', report: event.report, file });
        }
      }
    } catch (error) {
      setProduction(controller.signal.aborted ? idle : { state: 'failed', error });
    }
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: data.reports.produced.key() }),
      queryClient.invalidateQueries({ queryKey: data.ownReports.key() }),
    ]);
  };

  return {
    production,
    produce: (report: ReportScope, format: ReportFormat, target: Target) => {
      run(report, format, target).catch((error: unknown) => setProduction({ state: 'failed', error }));
    },
    cancel: useCallback(() => cancelling.current?.abort(), []),
  };
}
