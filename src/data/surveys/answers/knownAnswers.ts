import { z } from 'zod';
import type { FoundAnswer } from '#shared/contract/surveys.ts';
import type { SurveyId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { prepared } from '../../database/prepared.ts';
import type { DraftAnswer } from './draftAnswer.ts';
import { matchPeople } from './matchPeople.ts';

export const takenKeysSql = `
  SELECT a.response_key FROM json_each(?) k
  CROSS JOIN survey_answers a ON a.survey_id = ? AND a.response_key = k.value`;

export const latestAnswersSql = `
  SELECT a.person_id, max(a.answered_on) FROM json_each(?) k
  CROSS JOIN survey_answers a INDEXED BY survey_answers_survey ON a.survey_id = ? AND a.person_id = k.value
  GROUP BY a.person_id`;

const latestRow = z.tuple([z.string(), plainDate]);

/**
 * Answers with whose they are, and whether they are there already. Of one that was read twice, as a file and as text, the
 * first is kept.
 */
export function foundAnswers(
  sqlite: SqliteDatabase,
  surveyId: SurveyId,
  read: readonly DraftAnswer[],
): FoundAnswer[] {
  const drafts = [...new Map(read.toReversed().map((each) => [each.responseKey, each])).values()].reverse();
  const matches = matchPeople(sqlite, drafts);
  const taken = takenKeys(sqlite, surveyId, drafts);
  const people = matches.flatMap(({ match }) => (match === null ? [] : [match.personId]));
  const latest = latestAnswers(sqlite, surveyId, people);
  return drafts.map(({ key: _key, ...draft }, at) => {
    const { match = null, candidates = [] } = matches[at] ?? {};
    return {
      ...draft,
      match,
      candidates,
      state: taken.has(draft.responseKey) ? 'taken' : 'new',
      answeredBefore: match === null ? null : (latest.get(match.personId) ?? null),
    };
  });
}

function takenKeys(sqlite: SqliteDatabase, id: SurveyId, drafts: readonly DraftAnswer[]): Set<string> {
  const keys = JSON.stringify(drafts.map(({ responseKey }) => responseKey));
  return new Set(z.array(z.string()).parse(prepared(sqlite, takenKeysSql).pluck().all(keys, id)));
}

function latestAnswers(sqlite: SqliteDatabase, id: SurveyId, people: readonly string[]) {
  const rows = prepared(sqlite, latestAnswersSql).raw().all(JSON.stringify(people), id);
  return new Map(z.array(latestRow).parse(rows));
}
