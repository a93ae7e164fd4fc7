import { surveyDefinition, surveyReply } from '#shared/contract/surveys.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../../database/write.ts';
import { surveyAnswers, surveys } from '../../schema/index.ts';
import { type DayNumber, isoDate, yearOfDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { surveyAsked, surveyTitle, surveyWishes } from '../texts/communitySurveys.ts';
import type { GatheredCommunity, Member, WrittenContact } from './gathered.ts';

export interface SurveyGround {
  chance: Chance;
  ids: IdSource;
  language: Language;
  today: DayNumber;
  now: Instant;
}

/** A survey that was written, and from when to when it was held. */
export interface WrittenSurvey {
  id: string;
  openedOn: DayNumber;
  closedOn: DayNumber;
}

/** When each was held, in days before today; the last is still open. */
const held = [
  { from: 520, to: 200 },
  { from: 150, to: 0 },
] as const;

/** A survey of last year and one that is open, with what members answered; earliest first. */
export function writeSurveys(
  unit: WriteUnit,
  gathered: GatheredCommunity,
  ground: SurveyGround,
): WrittenSurvey[] {
  const { ids, language, today, now } = ground;
  const known = new Map(gathered.members.map((member) => [member.personId, member]));
  return held.map(({ from, to }) => {
    const id = ids.next();
    const openedOn = today - from;
    const closedOn = today - to;
    unit.insert(surveys, {
      ...{ id, title: surveyTitle[language](yearOfDay(openedOn)) },
      definition: JSON.stringify(surveyDefinition.parse(surveyAsked)),
      ...{ openedOn: isoDate(openedOn), closedOn: to === 0 ? null : isoDate(closedOn) },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    for (const contact of gathered.surveysAnswered) {
      if (contact.on > openedOn && contact.on < closedOn) writeAnswer(unit, id, contact, known, ground);
    }
    return { id, openedOn, closedOn };
  });
}

/** What the person is known to want, as they said it there. */
function writeAnswer(
  unit: WriteUnit,
  surveyId: string,
  { id: interactionId, on, people }: WrittenContact,
  known: ReadonlyMap<string, Member>,
  { chance, ids }: SurveyGround,
): void {
  const [personId] = people;
  const member = personId === undefined ? undefined : known.get(personId);
  if (personId === undefined || member === undefined) return;
  const { wants, openness, language, may } = member;
  const reply = surveyReply.parse({
    orientations: [...wants].map(([kind, strength]) => ({ kind, strength })),
    openness: openness?.openness ?? null,
    form: openness?.form ?? null,
    consents: surveyAsked.consents.map(({ purpose, channel }) => ({
      ...{ purpose, channel, granted: may.has(purpose) },
    })),
    questions: [
      { code: 'place', text: '', options: [chance.pick(['office', 'online', 'both'])] },
      ...(chance.happens(0.45)
        ? [{ code: 'wish', text: chance.pick(surveyWishes[language]), options: [] }]
        : []),
    ],
  });
  unit.insert(surveyAnswers, {
    ...{ id: ids.next(), surveyId, personId, responseKey: ids.next(), answeredOn: isoDate(on) },
    ...{ answers: JSON.stringify(reply), source: chance.pick(['form', 'form', 'text']), interactionId },
  });
}
