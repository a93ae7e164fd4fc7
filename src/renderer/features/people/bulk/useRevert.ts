import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OperationId } from '#shared/domain/ids.ts';
import { refreshPeople } from '../usePersonWrites.ts';

/** Takes back what was done with many people, and says when it is done. */
export function useRevert(): (operationId: OperationId) => void {
  const { t } = useTranslation('list');
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const revert = async (operationId: OperationId) => {
    try {
      for await (const event of await client.history.revert({ operationId, personId: null })) {
        if (event.type === 'done') notice({ message: t('bulk.undone') });
      }
    } catch (error) {
      showRefusal(error);
    }
    refreshPeople(queryClient, data);
  };
  return (operationId) => void revert(operationId);
}
