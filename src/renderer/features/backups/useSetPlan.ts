import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bridge } from '#renderer/app/bridge.ts';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { BackupPlan } from '#shared/contract/backups.ts';
import { usualRotation } from '#shared/domain/backups/rotation.ts';

/** Sets this computer's plan; choosing a first folder turns daily backups on. */
export function useSetPlan(plan: BackupPlan | null) {
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const set = useMutation(
    data.backups.setPlan.mutationOptions({
      onSuccess: (state) => {
        queryClient.setQueryData(data.backups.state.queryKey(), state);
        void queryClient.invalidateQueries({ queryKey: data.backups.list.key() });
        void queryClient.invalidateQueries({ queryKey: data.damage.warnings.key() });
      },
      onError: showRefusal,
    }),
  );
  const present = plan ?? { enabled: true, ...usualRotation };
  const { enabled, daily, weekly, monthly } = present;
  const rest = { enabled, daily, weekly, monthly };
  return {
    isSetting: set.isPending,
    /** The folder that was set last; null before. */
    folder: set.data?.plan?.folder ?? null,
    change: (patch: Partial<Omit<BackupPlan, 'folder'>>) => set.mutate({ ...rest, ...patch, folder: null }),
    pickFolder: async () => {
      const folder = await bridge().call('pickOutputFolder', null);
      if (folder !== null) set.mutate({ ...rest, folder: folder.id });
    },
  };
}
