import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { Instant } from '#shared/domain/instant.ts';

/** Whether the open workspace was found damaged; undefined until it is known, false where none is open. */
export function useIsDamageFound(isOpen: boolean): boolean | undefined {
  const warnings = useQuery(useData().damage.warnings.queryOptions({ enabled: isOpen }));
  if (!isOpen) return false;
  // Who can't be told that it is sound is shown the ways on.
  if (warnings.isError) return true;
  return warnings.data?.some(({ code }) => code === 'damageFound');
}

/** When the last good backup of the open workspace was made; undefined until it is known, null for none or none known. */
export function useLastGood(isOpen: boolean): Instant | null | undefined {
  const state = useQuery(useData().backups.state.queryOptions({ enabled: isOpen }));
  if (!isOpen || state.isError) return null;
  return state.data === undefined ? undefined : (state.data.lastGood?.at ?? null);
}
