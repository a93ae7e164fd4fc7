import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OwnProfile } from '#shared/contract/importPlan.ts';

type NewProfile = Pick<OwnProfile, 'name' | 'header' | 'definition'>;

/** Keeps, changes and removes the workspace's own profiles. What is refused stands in `error`, or is said below. */
export function useProfileWrites() {
  const { t } = useTranslation('imports');
  const data = useData();
  const client = useDataClient();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const sayUndo = useUndo();
  const showRefusal = useRefusalNotice();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: data.imports.profiles.key() });
  const saving = useMutation({
    mutationFn: ({ before, ...profile }: NewProfile & { before: OwnProfile | null }) =>
      client.imports.saveProfile({ ...profile, id: before?.id ?? null, version: before?.version ?? null }),
    onSuccess: ({ name }) => notice({ message: t('profile.saved', { name }) }),
    onSettled,
  });
  const removing = useMutation({
    mutationFn: ({ id }: OwnProfile) => client.imports.removeProfile({ id }),
    onSuccess: ({ operationId }, { name }) =>
      sayUndo({ message: t('profile.removed', { name }), operationId }),
    onError: showRefusal,
    onSettled,
  });
  return { saving, removing };
}
