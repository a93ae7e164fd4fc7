import { z } from 'zod';
import { type Survey, survey, surveyDefinition } from '#shared/contract/surveys.ts';
import { type SurveyId, surveyId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';
import type { AskedSurvey } from './form/formWords.ts';

/** Whoever is in the bin does not count. */
export const presentPerson = (column: string): string =>
  `${column} NOT IN (SELECT id FROM people INDEXED BY people_gone WHERE deleted_at IS NOT NULL)`;

const sentSql = `
  SELECT count(DISTINCT r.person_id)
  FROM outreaches o INDEXED BY outreaches_survey CROSS JOIN outreach_recipients r ON r.outreach_id = o.id
  WHERE o.survey_id = s.id AND o.deleted_at IS NULL AND r.sent_on IS NOT NULL AND ${presentPerson('r.person_id')}`;

const answeredSql = `
  SELECT count(DISTINCT a.person_id) FROM survey_answers a INDEXED BY survey_answers_survey
  WHERE a.survey_id = s.id AND ${presentPerson('a.person_id')}`;

const columns = `
  s.id, s.version, s.title, s.definition, s.created_at AS createdAt, s.opened_on AS openedOn, s.closed_on AS closedOn,
  (${sentSql}) AS sent, (${answeredSql}) AS answered`;

const row = z
  .looseObject({
    definition: jsonColumn(surveyDefinition),
    openedOn: z.string().nullable(),
    closedOn: z.string().nullable(),
  })
  .transform((read) => ({ ...read, state: stateOf(read) }))
  .pipe(survey);

function stateOf({ openedOn, closedOn }: { openedOn: string | null; closedOn: string | null }) {
  if (closedOn !== null) return 'closed';
  return openedOn === null ? 'draft' : 'open';
}

export const surveysSql = `
  SELECT ${columns} FROM surveys s INDEXED BY surveys_present
  WHERE s.deleted_at IS NULL ORDER BY s.created_at DESC, s.id DESC LIMIT ? OFFSET ?`;

/** A page of the surveys, latest first, and how many there are. */
export function readSurveys(
  sqlite: SqliteDatabase,
  { offset, limit }: { offset: number; limit: number },
): { total: number; surveys: Survey[] } {
  const count = 'SELECT count(*) FROM surveys INDEXED BY surveys_present WHERE deleted_at IS NULL';
  return {
    total: Number(prepared(sqlite, count).pluck().get()),
    surveys: z.array(row).parse(prepared(sqlite, surveysSql).all(limit, offset)),
  };
}

/** One survey; NOT_FOUND also where it is in the bin. */
export function readSurvey(sqlite: SqliteDatabase, id: SurveyId): Survey {
  const found = prepared(
    sqlite,
    `SELECT ${columns} FROM surveys s WHERE s.id = ? AND s.deleted_at IS NULL`,
  ).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'survey' });
  return row.parse(found);
}

const asked = z.object({ id: surveyId, title: z.string(), definition: jsonColumn(surveyDefinition) });

/** What a survey asks, without its counts; NOT_FOUND as above. */
export function readAsked(sqlite: SqliteDatabase, id: SurveyId): AskedSurvey {
  const sql = 'SELECT id, title, definition FROM surveys WHERE id = ? AND deleted_at IS NULL';
  const found = prepared(sqlite, sql).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'survey' });
  return asked.parse(found);
}
