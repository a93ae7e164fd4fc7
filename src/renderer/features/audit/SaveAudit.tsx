import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { AuditFilter } from '#shared/contract/audit.ts';
import { forFileName } from '#shared/domain/fileNames.ts';

/** Writes the entries that fit into a file. */
export function SaveAudit({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const client = useDataClient();
  const { audit } = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const now = useNow();
  const save = useMutation({
    mutationFn: async () => {
      const suggestedName = `${forFileName(t('suggestedName', { day: now.slice(0, 10) }))}.csv`;
      const file = await bridge().call('pickSaveFile', { suggestedName, kind: 'csv' });
      return file === null ? null : client.audit.save({ ...filter, file: file.id });
    },
    onSuccess: (saved) => {
      if (saved === null) return;
      // It is an entry itself.
      void queryClient.invalidateQueries({ queryKey: audit.key() });
      const { entries: count, fileName } = saved;
      notice({ message: t('saved', { count, shown: format.number(count), fileName }) });
    },
    onError: useRefusalNotice(),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('save')}
    </Button>
  );
}
