import { useCallback, useRef, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type {
  ExportEncoding,
  ExportEvent,
  ExportFormat,
  ExportSubject,
  UnmappableChoice,
} from '#shared/contract/exports.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { Language, NoteTier } from '#shared/domain/vocabulary.ts';

/** What shall be written, apart from where to. */
export interface ExportWish {
  readonly subject: ExportSubject;
  readonly format: ExportFormat;
  readonly encoding: ExportEncoding;
  readonly unmappable: UnmappableChoice;
  readonly tiers: readonly NoteTier[];
  readonly language: Language;
}

type Event<T extends ExportEvent['type']> = Extract<ExportEvent, { type: T }>;

/** How far the export is. */
export type Exporting =
  | { readonly state: 'idle' }
  | { readonly state: 'writing'; readonly done: number; readonly total: number }
  /** Nothing is written: the encoding lacks characters, and the user says how to go on with the same file. */
  | {
      readonly state: 'lacking';
      readonly wish: ExportWish;
      readonly file: FileGrant;
      readonly found: Event<'unmappable'>;
    }
  | { readonly state: 'saved'; readonly file: FileGrant; readonly result: Event<'finished'> }
  | { readonly state: 'failed'; readonly error: unknown };

const idle: Exporting = { state: 'idle' };

/** Asks where to save an export and has it written; what the user cancels leaves nothing and says nothing. */
export function useExport() {
  const client = useDataClient();
  const [exporting, setExporting] = useState<Exporting>(idle);
  const cancelling = useRef<AbortController | null>(null);

  const write = async (wish: ExportWish, file: FileGrant): Promise<void> => {
    const controller = new AbortController();
    cancelling.current = controller;
    setExporting({ state: 'writing', done: 0, total: 0 });
    try {
      const request = { ...wish, tiers: [...wish.tiers], file: file.id };
      for await (const event of await client.exports.run(request, { signal: controller.signal })) {
        if (event.type === 'progress')
          setExporting({ state: 'writing', done: event.done, total: event.total });
        else if (event.type === 'unmappable') setExporting({ state: 'lacking', wish, file, found: event });
        else setExporting({ state: 'saved', file, result: event });
      }
    } catch (error) {
      setExporting(controller.signal.aborted ? idle : { state: 'failed', error });
    }
  };

  const start = async (wish: ExportWish, suggestedName: string): Promise<void> => {
    const file = await bridge().call('pickSaveFile', { suggestedName, kind: wish.format });
    if (file !== null) await write(wish, file);
  };

  const failed = (error: unknown) => setExporting({ state: 'failed', error });
  return {
    exporting,
    start: (wish: ExportWish, suggestedName: string) => {
      start(wish, suggestedName).catch(failed);
    },
    /** Once more into the same file, after it was found to lack characters. */
    again: (wish: ExportWish, file: FileGrant) => {
      write(wish, file).catch(failed);
    },
    cancel: useCallback(() => cancelling.current?.abort(), []),
    forget: useCallback(() => setExporting(idle), []),
  };
}
