import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';

/** How often it is looked, in milliseconds: backups are made on their own. */
const looking = 30_000;

/** How the open workspace stands with its backups. */
export function useBackupState() {
  return useQuery(useData().backups.state.queryOptions({ refetchInterval: looking }));
}
