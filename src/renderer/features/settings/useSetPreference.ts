import { useChangePreferences } from '#renderer/app/preferences.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { PreferencesPatch } from '#shared/contract/settings.ts';

/** Changes preferences at once, and says so where they can't be kept. */
export function useSetPreference(): (change: PreferencesPatch) => void {
  const { mutate } = useChangePreferences();
  const showRefusal = useRefusalNotice();
  return (change) => mutate(change, { onError: showRefusal });
}
