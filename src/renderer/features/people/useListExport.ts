import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOffer } from '#renderer/features/exports/exportOffer.ts';
import { useExportRequest } from '#renderer/features/exports/useExportRequest.ts';
import type { ListState } from './list/useListState.ts';
import type { useShownQuestion } from './list/useShownQuestion.ts';

/** The export of everybody the list shows, as it shows them. */
export function useListExport(list: ListState, { shown, total }: ReturnType<typeof useShownQuestion>) {
  const { t } = useTranslation('exports');
  const [offer, setOffer] = useState<ExportOffer | null>(null);
  const { columns } = list;
  const open = useCallback(() => {
    const { search, filter, sort, descending } = shown;
    setOffer({
      selection: { type: 'all', search, filter, except: [] },
      list: { columns: columns.map(({ column }) => column), sort, descending },
      name: t('fileName'),
    });
  }, [shown, columns, t]);
  useExportRequest(total !== undefined, open);
  return { offer, open, close: useCallback(() => setOffer(null), []) };
}
