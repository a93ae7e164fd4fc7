import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';

/** Where a backup that was opened in the file browser waits for the page that restores it. */
export const openedBackupKey = ['openedBackup'];

/** Goes to the restoring of a backup that is opened in the system's file browser, also by the start of the program. */
export function useOpenedBackup(): void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const take = async () => {
      const opened = await bridge().call('takeOpenedBackup', null);
      if (opened === null) return;
      queryClient.setQueryData<FileGrant | null>(openedBackupKey, opened);
      await navigate({ to: '/workspaces', hash: 'restore' });
    };
    void take();
    return bridge().onBackupOpened(() => void take());
  }, [queryClient, navigate]);
}
