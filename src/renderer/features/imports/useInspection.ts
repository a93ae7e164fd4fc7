import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { ExportContents, InspectEvent, Inspection } from '#shared/contract/importReading.ts';
import type { ImportSession } from './session.ts';
import { type Progress, useStreamedQuery } from './useStreamedQuery.ts';

type InspectionInput = Pick<ImportSession, 'reading' | 'useProfile'> & { readonly file: string };

export interface FileFinding {
  readonly inspection: Inspection | null;
  /** In place of an inspection where the program wrote the file itself. */
  readonly contents: ExportContents | null;
  /** What was found stands for another way to read the file, which is being tried. */
  readonly stale: boolean;
  /** Null while nothing is being read. */
  readonly progress: Progress | null;
  readonly error: unknown;
  /** How the file was read when this was found. */
  readonly foundBy: Pick<ImportSession, 'reading' | 'useProfile'> | null;
}

/** What is in the chosen file; read once for each way to read it. */
export function useInspection({ file, reading, useProfile }: ImportSession): FileFinding {
  const client = useDataClient();
  const { found, stale, progress, error } = useStreamedQuery<InspectEvent, InspectionInput>({
    name: 'inspect',
    input: file === null ? null : { file: file.id, reading, useProfile },
    open: (input, signal) => client.imports.inspect(input, { signal }),
    keeps: (before, now) => before.file === now.file,
    follows: false,
  });
  return {
    inspection: found?.result.type === 'found' ? found.result.inspection : null,
    contents: found?.result.type === 'foundExport' ? found.result.contents : null,
    stale,
    progress,
    error,
    foundBy: found?.input ?? null,
  };
}
