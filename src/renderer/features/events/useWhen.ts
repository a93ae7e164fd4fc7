import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { sessionWords } from '#shared/i18n/sessionWords.ts';

/**
 * When an event is, by the clock of the place it is at, with the zone named where it is not the user's: of several dates the first,
 * and how many more.
 */
export function useWhen(): (event: Pick<CommunityEvent, 'sessions' | 'zone'>) => string {
  const { t } = useTranslation('events');
  const { language, timeZone } = usePreferences();
  return ({ sessions: [first, ...more], zone }) => {
    if (first === undefined) return '';
    const words = sessionWords(language, first);
    const there = zone === timeZone ? words : t('session.inZone', { when: words, zone });
    return more.length === 0 ? there : t('session.andMore', { when: there, count: more.length });
  };
}
