import { useTranslation } from 'react-i18next';
import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';

export interface EventOfPerson {
  readonly event: CommunityEvent;
  readonly guest: Omit<EventGuest, 'leftOut' | 'department'>;
}

/** How far it got with a person and an event, in a few words: came, did not come, what they answered, or invited. */
export function useGuestWords(): (one: EventOfPerson) => string {
  const { t } = useTranslation(['events', 'vocabulary']);
  return ({ event, guest }) => {
    const { attended, walkIn, answer, invitedOn, feedbackScore } = guest;
    const score = feedbackScore === null ? null : t('ofPerson.score', { score: String(feedbackScore) });
    const state = () => {
      if (event.cancelledAt !== null) return t('cancelled');
      if (attended === true) return t(walkIn ? 'ofPerson.walkedIn' : 'attendance.attended');
      if (attended === false) return t('attendance.absent');
      if (answer !== null) return t(`vocabulary:eventAnswer.${answer}`);
      return t(invitedOn === null ? 'ofPerson.listed' : 'count.invited');
    };
    return [state(), score].filter((part) => part !== null).join(' · ');
  };
}
