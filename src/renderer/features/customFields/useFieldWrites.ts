import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { CustomField } from '#shared/contract/customFields.ts';
import type { CustomFieldId } from '#shared/domain/ids.ts';

/** After a change of the fields: they, and the people and segments that show them, are read anew. */
export function useRefreshFields(): () => Promise<void> {
  const data = useData();
  const queryClient = useQueryClient();
  return async () => {
    void queryClient.invalidateQueries({ queryKey: data.people.key() });
    void queryClient.invalidateQueries({ queryKey: data.segments.key() });
    await queryClient.invalidateQueries({ queryKey: data.customFields.key() });
  };
}

/** Changes to the fields that are done without a form; what is refused is said at the bottom of the window. */
export function useFieldWrites() {
  const data = useData();
  const client = useDataClient();
  const queryClient = useQueryClient();
  const onError = useRefusalNotice();
  const onSettled = useRefreshFields();
  const queryKey = data.customFields.list.queryKey();
  const arranged = useMutation({
    mutationFn: (ids: CustomFieldId[]) => client.customFields.arrange({ ids }),
    onMutate: async (ids) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (fields) =>
        fields?.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      );
    },
    onError,
    onSettled,
  });
  const archiving = useMutation({
    mutationFn: async ({ field, archived }: { field: CustomField; archived: boolean }) => {
      const { id, version, name, options } = field;
      try {
        return await client.customFields.update({ id, version, name, options, archived });
      } catch (error) {
        if (!isRefusal(error, 'CHANGED_MEANWHILE')) throw error;
        // Whatever it is called by now, it is this field that is meant.
        const present = (await client.customFields.list()).find((kept) => kept.id === id);
        if (present === undefined) throw error;
        const { type: _type, people: _people, ...rest } = present;
        return await client.customFields.update({ ...rest, archived });
      }
    },
    onError,
    onSettled,
  });
  return {
    arrange: (ids: CustomFieldId[]) => arranged.mutate(ids),
    setArchived: (field: CustomField, archived: boolean) => archiving.mutate({ field, archived }),
  };
}
