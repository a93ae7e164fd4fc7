import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import { type Draft, orderOf } from './ownDraft.ts';

/** Keeps a report that was put together, a new one or one that was changed, and shows it. */
export function useSaveOwnReport(before: OwnReport | null) {
  const { t } = useTranslation('reports');
  const { ownReports, reports } = useData();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const onSuccess = async ({ report }: { report: OwnReport }) => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ownReports.key() }),
      queryClient.invalidateQueries({ queryKey: reports.compose.key() }),
    ]);
    notice({ message: t(before === null ? 'own.added' : 'own.saved', { name: report.name }) });
    await navigate({ to: '/reports', search: { report: report.id } });
  };
  const add = useMutation(ownReports.add.mutationOptions({ onSuccess }));
  const update = useMutation(ownReports.update.mutationOptions({ onSuccess }));
  return {
    saving: add.isPending || update.isPending,
    error: add.error ?? update.error,
    save: (draft: Draft) => {
      if (before === null) add.mutate(orderOf(draft));
      else update.mutate({ ...orderOf(draft), id: before.id, version: before.version });
    },
  };
}
