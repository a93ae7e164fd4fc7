import { z } from 'zod';
import type { FoundAnswer } from '#shared/contract/surveys.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { SurveySource } from '#shared/domain/vocabulary.ts';
import { aboutFields } from '../form/fields.ts';
import type { AskedSurvey } from '../form/formWords.ts';
import type { FilledForm } from './readFields.ts';
import { isEmptyReply, replyOf } from './replyOf.ts';
import { responseKey } from './responseKey.ts';

/** An answer as it was read, before it is known whose it is. */
export type DraftAnswer = Omit<FoundAnswer, 'match' | 'candidates' | 'state' | 'answeredBefore'> & {
  /** The person's id as their own form has it; empty where it has none. */
  key: string;
};

const uuid = z.uuid();

/**
 * A filled form as an answer to the survey; the problem where it is none. A day that is missing or still to come is taken for
 * today.
 */
export function draftAnswer(
  filled: FilledForm,
  survey: AskedSurvey,
  { source, fileName, today }: { source: SurveySource; fileName: string; today: PlainDate },
): DraftAnswer | 'otherSurvey' | 'nothingFilledIn' {
  const about = (code: string): string => (filled.marks.get(code) ?? '').trim();
  const named = about(aboutFields.survey).toLowerCase();
  if (named !== '' && named !== survey.id) return 'otherSurvey';
  const { reply, unread } = replyOf(filled, survey.definition);
  if (isEmptyReply(reply) && unread.length === 0) return 'nothingFilledIn';
  const key = uuid.safeParse(about(aboutFields.person).toLowerCase()).data ?? '';
  const [name, email] = [about(aboutFields.name).slice(0, 300), about(aboutFields.email).slice(0, 254)];
  const day = plainDate.safeParse(about(aboutFields.day)).data;
  return {
    responseKey: responseKey(about(aboutFields.answer), { who: [key, name, email], when: '', reply }),
    source,
    fileName,
    row: null,
    name,
    email,
    key,
    answeredOn: day === undefined || day > today ? today : day,
    reply,
    unread: unread.slice(0, 50),
  };
}
