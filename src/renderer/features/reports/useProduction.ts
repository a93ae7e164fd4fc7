import { useCallback, useRef, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { ProducedReport, ReportEvent, ReportFormat, ReportName } from '#shared/contract/reports.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';

/** Which report of which days, in which language. */
export interface Scope {
  readonly name: ReportName;
  readonly language: Language;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

type Step = Extract<ReportEvent, { type: 'step' }>['step'];

/** How far the making of a report is. */
export type Production =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step: Step }
  | { readonly state: 'saved'; readonly report: ProducedReport; readonly file: FileGrant }
  | { readonly state: 'failed'; readonly error: unknown };

const idle: Production = { state: 'idle' };

/** Asks where to save a report and has it made; what the user cancels leaves nothing and says nothing. */
export function useProduction() {
  const client = useDataClient();
  const [production, setProduction] = useState<Production>(idle);
  const cancelling = useRef<AbortController | null>(null);

  const run = async (scope: Scope, format: ReportFormat, suggestedName: string): Promise<void> => {
    const file = await bridge().call('pickSaveFile', { suggestedName, kind: format });
    if (file === null) return;
    const controller = new AbortController();
    cancelling.current = controller;
    setProduction({ state: 'working', step: 'collecting' });
    try {
      const events = await client.reports.produce(
        { ...scope, format, file: file.id },
        { signal: controller.signal },
      );
      for await (const event of events) {
        if (event.type === 'step') setProduction({ state: 'working', step: event.step });
        else setProduction({ state: 'saved', report: event.report, file });
      }
    } catch (error) {
      setProduction(controller.signal.aborted ? idle : { state: 'failed', error });
    }
  };

  return {
    production,
    produce: (scope: Scope, format: ReportFormat, suggestedName: string) => {
      run(scope, format, suggestedName).catch((error: unknown) => setProduction({ state: 'failed', error }));
    },
    cancel: useCallback(() => cancelling.current?.abort(), []),
  };
}
