import { hashKey } from '@tanstack/react-query';
import type { Audience } from '#shared/contract/audience.ts';
import type { MessageText, Outreach, OutreachAim, OutreachFacts } from '#shared/contract/outreach.ts';
import type { ConsentPurpose, Language, Purpose } from '#shared/domain/vocabulary.ts';
import type { NewOutreach } from './newOutreach.ts';

/** All who are alumni today. */
export const everyAlumnus: Audience = { type: 'segments', segments: [], orientations: [], except: [] };

/** The consent that a message of this purpose needs, where nobody chooses another. */
export function usualConsent(purpose: Purpose): ConsentPurpose {
  switch (purpose) {
    case 'invitation':
      return 'events';
    case 'askRehire':
      return 'jobs';
    default:
      return 'news';
  }
}

/** A message as it begins. */
export function firstFacts(known: NewOutreach, language: Language, owner: string | null): OutreachFacts {
  const purpose = known.purpose ?? (known.eventId ? 'invitation' : 'news');
  return {
    purpose,
    consentPurpose: known.consentPurpose ?? (known.surveyId ? 'surveys' : usualConsent(purpose)),
    channel: known.channel ?? 'email',
    audience: known.audience ?? everyAlumnus,
    eventId: known.eventId ?? null,
    surveyId: known.surveyId ?? null,
    title: '',
    texts: { en: null, ja: null, [language]: { subject: '', body: '' } },
    owner,
  };
}

export function factsOf(outreach: Outreach): OutreachFacts {
  const { purpose, consentPurpose, channel, audience, eventId, surveyId, title, texts, owner } = outreach;
  return { purpose, consentPurpose, channel, audience, eventId, surveyId, title, texts, owner };
}

export function aimOf(facts: OutreachFacts): OutreachAim {
  const { purpose, consentPurpose, channel, audience, eventId, surveyId } = facts;
  return { purpose, consentPurpose, channel, audience, eventId, surveyId };
}

/** Whatever the order of their keys. */
export const sameFacts = (a: OutreachFacts, b: OutreachFacts): boolean => hashKey([a]) === hashKey([b]);

/** Nothing is written of it. */
export const isBlank = (text: MessageText | null): boolean =>
  text === null || (text.subject.trim() === '' && text.body.trim() === '');

/** Both languages without what is blank, so that the other one is used in its place. */
export function withoutBlank(facts: OutreachFacts): OutreachFacts {
  const { en, ja } = facts.texts;
  return { ...facts, texts: { en: isBlank(en) ? null : en, ja: isBlank(ja) ? null : ja } };
}
