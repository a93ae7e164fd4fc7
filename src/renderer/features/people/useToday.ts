import { usePreferences } from '#renderer/app/preferences.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { dateOf } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

/** The present day in the user's zone. */
export function useToday(): PlainDate {
  return dateOf(useNow(), usePreferences().timeZone);
}
