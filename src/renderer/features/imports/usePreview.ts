import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { ImportPlan, PreviewEvent } from '#shared/contract/importPlan.ts';
import { useStreamedQuery } from './useStreamedQuery.ts';

/** How many rows of each outcome, and how many matches, are looked at. */
export const rowsLookedAt = 200;

/** What will become of the rows; null asks for nothing. */
export function usePreview(plan: ImportPlan | null) {
  const client = useDataClient();
  const { found, ...state } = useStreamedQuery<PreviewEvent, ImportPlan>({
    name: 'preview',
    input: plan,
    open: (input, signal) => client.imports.preview({ ...input, limit: rowsLookedAt }, { signal }),
    keeps: (before, now) => before.file === now.file,
    follows: true,
  });
  return { preview: found?.result.preview ?? null, foundBy: found?.input ?? null, ...state };
}
