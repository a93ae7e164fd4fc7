import { usePreferences } from '#renderer/app/preferences.ts';

/** The name under which the user's follow-ups run: the one that changes are recorded under. */
export function useActor(): string {
  const { userName, role } = usePreferences();
  return userName === '' ? role : userName;
}
