import type { ConsentPurpose, OrientationKind, Purpose } from '../vocabulary.ts';

/** What a message is about. */
export interface Subject {
  purpose: Purpose;
  consentPurpose: ConsentPurpose;
  /** The orientations of the event it invites to; null without an event. */
  event: readonly OrientationKind[] | null;
  /** Whether a survey's form goes with it. */
  survey: boolean;
}

/**
 * What somebody has to want of the network for a message to be right for them, one of these; none where it is right for
 * anybody, such as thanks, or the question what they want.
 */
export function orientationsSpokenTo({ purpose, consentPurpose, event, survey }: Subject): OrientationKind[] {
  if (survey) return [];
  if (event !== null) return [...event];
  switch (purpose) {
    case 'news':
      return consentPurpose === 'jobs' ? ['return', 'freelance'] : ['learning', 'exchange'];
    case 'invitation':
      return ['exchange', 'learning'];
    case 'askRehire':
      return ['return'];
    case 'askReferral':
      return ['mentor'];
    case 'askFavour':
      return ['mentor', 'collaboration', 'organise'];
    case 'thanks':
    case 'help':
    case 'checkIn':
    case 'reply':
    case 'other':
      return [];
  }
}
