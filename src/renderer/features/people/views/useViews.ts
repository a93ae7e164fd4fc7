import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { ListView } from '#shared/contract/views.ts';
import type { ListViewId } from '#shared/domain/ids.ts';

const nothing: readonly ListView[] = [];

/** My views of the list, and what can be done with them. */
export function useViews() {
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const mine = useQuery(data.views.mine.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const refresh = () => void queryClient.invalidateQueries({ queryKey: data.views.mine.key() });
  // The list as it was left stands in the same answer and is newer here than there.
  const setViews = (change: (views: ListView[]) => ListView[]) =>
    queryClient.setQueryData(
      data.views.mine.queryKey(),
      (before) => before && { ...before, views: change(before.views) },
    );
  const save = useMutation(
    data.views.save.mutationOptions({
      onSuccess: (saved) =>
        setViews((views) =>
          views.some(({ id }) => id === saved.id)
            ? views.map((view) => (view.id === saved.id ? saved : view))
            : [...views, saved],
        ),
    }),
  );
  const remove = useMutation(
    data.views.remove.mutationOptions({
      onSuccess: (_none, { id }) => setViews((views) => views.filter((view) => view.id !== id)),
      onError: showRefusal,
    }),
  );
  const arrange = useMutation(
    data.views.arrange.mutationOptions({
      onMutate: ({ ids }) => setViews((views) => inOrder(views, ids)),
      // The places count as changes of the views, so their versions are others now.
      onSettled: refresh,
      onError: showRefusal,
    }),
  );
  return { views: mine.data?.views ?? nothing, save, remove, arrange };
}

export type Views = ReturnType<typeof useViews>;

function inOrder(views: readonly ListView[], ids: readonly string[]): ListView[] {
  const place = (id: ListViewId) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return views.toSorted((a, b) => place(a.id) - place(b.id));
}
