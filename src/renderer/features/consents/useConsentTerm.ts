import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { ConsentTerm } from '#shared/contract/consents.ts';

/** For how long a consent is proposed to hold, and the way to change it, which is told with a way back. */
export function useConsentTerm() {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const { consents, history } = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const { data: term } = useQuery(consents.term.queryOptions());
  const words = ({ months }: ConsentTerm) =>
    months === null
      ? t('term.savedUnlimited')
      : t('term.saved', { count: months, shown: format.number(months) });
  const { mutate } = useMutation(
    consents.setTerm.mutationOptions({
      onError,
      onSuccess: ({ operationId }, set) => {
        queryClient.setQueryData(consents.term.queryKey(), set);
        if (operationId !== null) undo({ message: words(set), operationId });
      },
      onSettled: () => {
        for (const queryKey of [consents.term.key(), history.key()]) {
          void queryClient.invalidateQueries({ queryKey });
        }
      },
    }),
  );
  return { term, setTerm: (set: ConsentTerm) => mutate(set) };
}
