import { useInfiniteQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';

const pageSize = 50;

/** The imports of the past, latest first, page by page. */
export function usePastImports() {
  return useInfiniteQuery(
    useData().imports.past.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) =>
        after(
          last.total,
          pages.map((page) => page.imports.length),
        ),
    }),
  );
}

/** What was exported, latest first, page by page. */
export function useExportLog() {
  return useInfiniteQuery(
    useData().exports.log.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) =>
        after(
          last.total,
          pages.map((page) => page.files.length),
        ),
    }),
  );
}

/** Where the next page begins; null after the last one. */
function after(total: number, lengths: readonly number[]): number | null {
  const read = lengths.reduce((sum, length) => sum + length, 0);
  return read < total && (lengths.at(-1) ?? 0) > 0 ? read : null;
}
