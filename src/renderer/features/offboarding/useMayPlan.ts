import { usePreferences } from '#renderer/app/preferences.ts';

/** Whether the reader plans farewells; recruiters see who leaves, and no more. */
export function useMayPlan(): boolean {
  return usePreferences().role !== 'recruiter';
}
