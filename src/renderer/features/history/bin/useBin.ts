import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { BinnedRecord } from '#shared/contract/history.ts';

const pageSize = 100;

/** What lies in the bin, page by page. */
export function useBin() {
  const { history } = useData();
  return useInfiniteQuery(
    history.bin.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.records.length, 0);
        return read < last.total && last.records.length > 0 ? read : null;
      },
    }),
  );
}

/** Takes records out of the bin and says so. */
export function useRestore() {
  const { t } = useTranslation('history');
  const format = useFormat();
  const { history } = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const restore = useMutation(
    history.restore.mutationOptions({
      onSuccess: ({ restored }) =>
        notice({ message: t('bin.restored', { count: restored, shown: format.number(restored) }) }),
      onError: showRefusal,
      // Whatever shows or counts what came back is another now.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return {
    busy: restore.isPending,
    restore: (records: readonly BinnedRecord[]) =>
      restore.mutateAsync({ records: records.map(({ type, id }) => ({ type, id })) }),
  };
}
