import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';

/** The folder in which a new workspace will be made: the proposed one until the user picks another. */
export function useParentFolder(): { folder: FileGrant | undefined; pick: () => Promise<void> } {
  const [picked, setPicked] = useState<FileGrant | null>(null);
  const proposed = useQuery({
    queryKey: ['defaultParentFolder'],
    queryFn: () => bridge().call('defaultParentFolder', null),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pick = async () => {
    const folder = await bridge().call('pickParentFolder', null);
    if (folder) setPicked(folder);
  };
  return { folder: picked ?? proposed.data, pick };
}
