import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useEventWrites } from '../useEventWrites.ts';

const atOnce = 500;

/** Says of all on the list of whom it is not said that they did not come. */
export function useMarkAbsent({ id }: CommunityEvent) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const client = useDataClient();
  const undo = useUndo();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const { recordAttendance } = useEventWrites();
  return useMutation({
    mutationFn: async () => {
      const people: PersonId[] = [];
      for (let offset = 0, total = 1; offset < total; offset += atOnce) {
        const page = await client.events.guests({
          id,
          search: '',
          filter: 'all',
          sort: 'name',
          offset,
          limit: atOnce,
        });
        total = page.total;
        for (const { personId, attended } of page.guests) if (attended === null) people.push(personId);
      }
      if (people.length === 0) return { people: 0, operationId: null };
      const { operationId } = await recordAttendance.mutateAsync({
        id,
        people: people.slice(0, 10_000),
        attended: false,
        walkIns: false,
      });
      return { people: people.length, operationId };
    },
    onSuccess: ({ people, operationId }) => {
      const message = t('attendance.markedAbsent', { count: people, shown: format.number(people) });
      if (operationId === null) notice({ message });
      else undo({ message, operationId });
    },
    onError: showRefusal,
  });
}
