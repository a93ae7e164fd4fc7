import { type MessageTexts, type OutreachFacts, outreachFacts } from '#shared/contract/outreach.ts';
import { fold } from '#shared/domain/folding.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { ConsentPurpose, Language } from '#shared/domain/vocabulary.ts';
import { fieldNamed, fieldToken } from '#shared/i18n/messageFields.ts';
import type { WriteUnit } from '../../database/write.ts';
import { messageTemplates, outreaches, outreachRecipients } from '../../schema/index.ts';
import { type DayNumber, isoDate } from '../calendar.ts';
import * as words from '../texts/communityMessages.ts';
import { events as eventNames } from '../texts/story.ts';
import type { GatheredCommunity, Member, WrittenContact } from './gathered.ts';
import type { WrittenEvent } from './writeEvents.ts';
import type { WrittenSurvey } from './writeSurveys.ts';

export interface OutreachGround {
  ids: IdSource;
  language: Language;
  today: DayNumber;
  now: Instant;
  owner: () => string;
}

type Facts = Omit<OutreachFacts, 'channel' | 'owner' | 'audience' | 'eventId' | 'surveyId'> & {
  audience?: unknown;
  eventId?: string;
  surveyId?: string;
};

/** The letters that make one message, in days before today. */
const letterDays = { from: 75, to: 30 };

/** Messages whose recipients had them anyway by what is on their timelines, two in the making, and a template. */
export function writeOutreaches(
  unit: WriteUnit,
  gathered: GatheredCommunity,
  coming: readonly WrittenEvent[],
  surveys: readonly WrittenSurvey[],
  ground: OutreachGround,
): void {
  const { ids, language, today, now } = ground;
  const members = new Map(gathered.members.map((member) => [member.personId, member]));
  const write = (facts: Facts, sent: readonly WrittenContact[]) =>
    writeOutreach(unit, facts, sent.flatMap(recipientOf(members, facts.consentPurpose)), ground);

  for (const { id, openedOn, closedOn } of surveys) {
    const sent = gathered.surveysSent.filter(
      ({ on }) => on >= openedOn && on < Math.min(openedOn + 120, closedOn),
    );
    const title = words.surveyMailTitle[language];
    const survey = { title, texts: words.surveyMail, purpose: 'checkIn', consentPurpose: 'surveys' } as const;
    if (sent.length > 0) write({ ...survey, surveyId: id }, sent);
  }
  const news = { purpose: 'news', consentPurpose: 'news', texts: words.letter } as const;
  const letters = gathered.letters.filter(
    ({ on }) => on >= today - letterDays.from && on < today - letterDays.to,
  );
  if (letters.length > 0) write({ ...news, title: words.letterTitle[language] }, letters);

  const [next] = coming;
  if (next !== undefined) {
    const name = eventNames[language][next.topic] ?? '';
    const title = words.invitationTitle[language](name);
    const audience = { type: 'guests', eventId: next.id, who: 'notInvited' };
    const invitation = {
      purpose: 'invitation',
      consentPurpose: 'events',
      texts: words.invitationMail,
    } as const;
    write({ ...invitation, title, audience, eventId: next.id }, []);
  }
  const ask = { purpose: 'askReferral', consentPurpose: 'news', texts: words.referralMail } as const;
  write({ ...ask, title: words.referralTitle[language] }, []);

  const name = words.ownTemplate[language];
  const content = JSON.stringify({ purpose: 'news', consentPurpose: 'news', texts: asWritten(words.letter) });
  unit.insert(messageTemplates, {
    ...{ id: ids.next(), name, folded: fold(name), content, position: 1 },
    ...{ version: 1, createdAt: now, updatedAt: now },
  });
}

/** With the fields named as they are in the editor. */
function asWritten(texts: MessageTexts): MessageTexts {
  const named = (text: string, language: Language) =>
    text.replace(/\{\{(\w+)\}\}/g, (written, name: string) => {
      const field = fieldNamed(name);
      return field === null ? written : fieldToken(field, language);
    });
  const of = (language: Language) => {
    const text = texts[language];
    if (text === null) return null;
    return { subject: named(text.subject, language), body: named(text.body, language) };
  };
  return { en: of('en'), ja: of('ja') };
}

interface Recipient {
  personId: string;
  language: Language;
  on: DayNumber;
  interactionId: string;
}

/** Who may be written to for that, as far as the community knows them. */
const recipientOf =
  (members: ReadonlyMap<string, Member>, purpose: ConsentPurpose) =>
  ({ id, on, people }: WrittenContact): Recipient[] => {
    const member = members.get(people[0] ?? '');
    if (member === undefined || !member.may.has(purpose)) return [];
    return [{ personId: member.personId, language: member.language, on, interactionId: id }];
  };

/** A message as it was sent to these, on the last of their days; in the making where there are none. */
function writeOutreach(
  unit: WriteUnit,
  facts: Facts,
  recipients: readonly Recipient[],
  ground: OutreachGround,
) {
  const { ids, now, owner } = ground;
  // Who had the same twice is written to once.
  const once = [...new Map(recipients.map((each) => [each.personId, each])).values()];
  const sent = once.length > 0;
  const everybody = { type: 'segments', segments: [], orientations: [], except: [] };
  const { audience, texts, ...kept } = outreachFacts.parse({
    ...facts,
    audience: sent
      ? { type: 'people', people: once.map(({ personId }) => personId) }
      : (facts.audience ?? everybody),
    ...{ channel: 'email', owner: owner(), eventId: facts.eventId ?? null, surveyId: facts.surveyId ?? null },
  });
  const id = ids.next();
  unit.insert(outreaches, {
    ...{ id, ...kept, audience: JSON.stringify(audience), texts: JSON.stringify(asWritten(texts)) },
    writtenAt: sent ? now : null,
    sentOn: sent ? isoDate(Math.max(...once.map(({ on }) => on))) : null,
    ...{ version: 1, createdAt: now, updatedAt: now },
  });
  for (const { personId, language, on, interactionId } of once) {
    unit.insert(outreachRecipients, {
      outreachId: id,
      personId,
      language,
      sentOn: isoDate(on),
      interactionId,
    });
  }
}
