import { skipToken, useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';

/** What was found in the file; read once, as long as the page has it chosen. */
export function useInspection(file: FileGrant | null) {
  const data = useData();
  return useQuery(
    data.imports.inspect.queryOptions({
      input: file === null ? skipToken : { file: file.id },
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
}
