import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';

/** What changes segments; everything that shows who is in one asks again afterwards. */
export function useSegmentWrites() {
  const { t } = useTranslation('segments');
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const refresh = () =>
    Promise.all(
      [data.segments.key(), data.people.list.key(), data.insights.network.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const add = useMutation(data.segments.add.mutationOptions({ onSuccess: refresh }));
  const update = useMutation(data.segments.update.mutationOptions({ onSettled: refresh }));
  const restore = useMutation(
    data.segments.restore.mutationOptions({ onSuccess: refresh, onError: showRefusal }),
  );
  const remove = useMutation(
    data.segments.remove.mutationOptions({
      onSuccess: async (_, { id }) => {
        await refresh();
        notice({ message: t('binned'), onUndo: () => restore.mutate({ id }) });
      },
      onError: showRefusal,
    }),
  );
  const addPeople = useMutation(
    data.segments.addPeople.mutationOptions({ onSuccess: refresh, onError: showRefusal }),
  );
  const removePeople = useMutation(
    data.segments.removePeople.mutationOptions({
      onSuccess: async (_, { id, people }) => {
        await refresh();
        notice({
          message: t('members.removed', { count: people.length }),
          onUndo: () => addPeople.mutate({ id, people }),
        });
      },
      onError: showRefusal,
    }),
  );
  return { add, update, remove, addPeople, removePeople };
}
