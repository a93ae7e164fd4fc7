import { usePreferences } from '#renderer/app/preferences.ts';
import { actorOf } from '#shared/domain/actor.ts';

/** The name under which the user's follow-ups run: the one that changes are recorded under. */
export function useActor(): string {
  return actorOf(usePreferences());
}
