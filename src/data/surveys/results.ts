import { z } from 'zod';
import {
  type SurveyReply,
  type SurveyResults,
  surveyReply,
  type TakenAnswer,
  takenAnswer,
} from '#shared/contract/surveys.ts';
import { personId, type SurveyId } from '#shared/domain/ids.ts';
import { personName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { grouped } from '../history/grouped.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { presentPerson, readSurvey } from './read.ts';

const mostTexts = 200;

/** Each person's answers, latest first, by the index of the survey. */
export const resultAnswersSql = `
  SELECT a.person_id AS personId, ${nameColumns}, a.answered_on AS answeredOn, a.answers AS reply
  FROM survey_answers a INDEXED BY survey_answers_survey CROSS JOIN people p ON p.id = a.person_id
  WHERE a.survey_id = ? AND p.deleted_at IS NULL
  ORDER BY a.person_id, a.answered_on DESC, a.id DESC`;

const answerRow = z.object({
  personId,
  personName,
  answeredOn: plainDate,
  reply: jsonColumn(surveyReply),
});
type AnswerRow = z.infer<typeof answerRow>;

/** What everybody answered; of who answered more than once the latest answer to each question. NOT_FOUND. */
export function surveyResultsOf(sqlite: SqliteDatabase, id: SurveyId): SurveyResults {
  const { definition, sent, answered } = readSurvey(sqlite, id);
  const rows = prepared(sqlite, resultAnswersSql)
    .all(id)
    .map((row) => answerRow.parse(withName(row)));
  const people = [...grouped(rows, (row) => row.personId).values()].map(latestReply);
  const replies = people.map(({ reply }) => reply);
  return {
    sent,
    answered,
    orientations: definition.orientations.map((kind) => ({
      kind,
      strengths: [0, 1, 2, 3].map(
        (strength) => wishesOf(replies, kind).filter((each) => each === strength).length,
      ),
    })),
    openness: counts(openness.options, replies, (reply) => [reply.openness]),
    forms: counts(partnershipForm.options, replies, (reply) => [reply.form]),
    consents: definition.consents.map(({ purpose, channel }) => {
      const said = replies.flatMap((reply) =>
        reply.consents.filter((word) => word.purpose === purpose && word.channel === channel),
      );
      const granted = said.filter((word) => word.granted).length;
      return { purpose, channel, granted, refused: said.length - granted };
    }),
    questions: definition.questions.map(({ code, options }) => ({
      code,
      people: replies.filter((reply) => answerTo(reply, code) !== undefined).length,
      options: counts(
        options.map((option) => option.code),
        replies,
        (reply) => answerTo(reply, code)?.options ?? [],
      ),
      texts: textsTo(people, code),
    })),
  };
}

const answerTo = (reply: SurveyReply, code: string) => reply.questions.find((each) => each.code === code);

const wishesOf = (replies: readonly SurveyReply[], kind: string): number[] =>
  replies.flatMap(({ orientations }) =>
    orientations.filter((wish) => wish.kind === kind).map(({ strength }) => strength),
  );

function counts<T extends string>(
  values: readonly T[],
  replies: readonly SurveyReply[],
  of: (reply: SurveyReply) => readonly (string | null)[],
): { value: T; people: number }[] {
  return values.map((value) => ({
    value,
    people: replies.filter((reply) => of(reply).includes(value)).length,
  }));
}

function textsTo(people: readonly AnswerRow[], code: string) {
  return people
    .flatMap(({ reply, ...who }) => {
      const text = answerTo(reply, code)?.text ?? '';
      return text === '' ? [] : [{ ...who, text }];
    })
    .sort((a, b) => (a.answeredOn < b.answeredOn ? 1 : -1))
    .slice(0, mostTexts);
}

/** A person's answers, latest first, as one: the latest to each question. */
function latestReply([latest, ...earlier]: readonly AnswerRow[]): AnswerRow {
  if (latest === undefined) throw new TypeError('no answer to go by');
  const { reply } = latest;
  return { ...latest, reply: earlier.reduce((known, row) => filledUp(known, row.reply), reply) };
}

function filledUp(known: SurveyReply, before: SurveyReply): SurveyReply {
  const consentKey = (word: SurveyReply['consents'][number]) => `${word.purpose}/${word.channel}`;
  return {
    orientations: both(known.orientations, before.orientations, ({ kind }) => kind),
    openness: known.openness ?? before.openness,
    form: known.form ?? before.form,
    consents: both(known.consents, before.consents, consentKey),
    questions: both(known.questions, before.questions, ({ code }) => code),
  };
}

function both<T>(known: readonly T[], before: readonly T[], key: (value: T) => string): T[] {
  const there = new Set(known.map(key));
  return [...known, ...before.filter((value) => !there.has(key(value)))];
}

export const answersSql = `
  SELECT a.id, a.person_id AS personId, ${nameColumns}, a.answered_on AS answeredOn, a.source, a.answers AS reply
  FROM survey_answers a INDEXED BY survey_answers_survey CROSS JOIN people p ON p.id = a.person_id
  WHERE a.survey_id = ? AND p.deleted_at IS NULL
  ORDER BY a.answered_on DESC, a.id DESC LIMIT ? OFFSET ?`;

/** A page of the answers to a survey, latest first, and how many there are. */
export function readAnswersTo(
  sqlite: SqliteDatabase,
  { id, offset, limit }: { id: SurveyId; offset: number; limit: number },
): { total: number; answers: TakenAnswer[] } {
  const count = `
    SELECT count(*) FROM survey_answers a INDEXED BY survey_answers_survey
    WHERE a.survey_id = ? AND ${presentPerson('a.person_id')}`;
  const answer = z.looseObject({ reply: jsonColumn(surveyReply) }).pipe(takenAnswer);
  return {
    total: Number(prepared(sqlite, count).pluck().get(id)),
    answers: prepared(sqlite, answersSql)
      .all(id, limit, offset)
      .map((row) => answer.parse(withName(row))),
  };
}
