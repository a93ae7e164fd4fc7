import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usualList } from '#renderer/features/people/list/usualList.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { LastList } from '#shared/contract/views.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';

/** Opens the list of people with those a rule holds for; its columns and order stay as they were. */
export function useShowInAlumni(): (rule: Rule) => void {
  const { views } = useData();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const onError = useRefusalNotice();
  const mine = useQuery(views.mine.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const keep = useMutation(
    views.keepLast.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: views.mine.key() });
        await navigate({ to: '/alumni' });
      },
      onError,
    }),
  );
  return (rule) => {
    const last: LastList = mine.data?.last ?? usualList;
    keep.mutate({ ...last, search: '', filter: rule, view: null });
  };
}
