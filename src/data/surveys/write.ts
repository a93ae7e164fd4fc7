import { isDeepStrictEqual } from 'node:util';
import type { SurveyDefinition } from '#shared/contract/surveys.ts';
import { type OperationId, operationId, type SurveyId, surveyId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { surveys } from '../schema/index.ts';
import { readSurvey } from './read.ts';

interface Draft {
  id: SurveyId | null;
  version: number;
  title: string;
  definition: SurveyDefinition;
}

interface Changed {
  id: SurveyId;
  operationId: OperationId | null;
}

/**
 * Adds a survey (`id` null), or changes one. INVALID_INPUT where it asks nothing, twice the same, or other questions than it
 * did when its forms went out; NOT_FOUND, CHANGED_MEANWHILE.
 */
export async function saveSurvey(database: Database, author: Author, draft: Draft): Promise<Changed> {
  const { id, version, title, definition } = draft;
  requireQuestions(definition);
  return await database.write('survey.save', author, (unit) => {
    const facts = { title, definition: JSON.stringify(definition) };
    if (id !== null) {
      const before = readSurvey(database.sqlite, id);
      if (before.openedOn !== null && !isDeepStrictEqual(asked(before.definition), asked(definition))) {
        throw refusal('INVALID_INPUT', { field: 'definition', reason: 'alreadyOut' });
      }
      unit.update(surveys, { id }, facts, { version, what: 'survey' });
      return { id, operationId: operationOf(unit) };
    }
    const added = surveyId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(surveys, { ...facts, id: added, version: 1, createdAt: now, updatedAt: now });
    return { id: added, operationId: operationOf(unit) };
  });
}

/** What answers refer to. */
const asked = ({ orientations, openness, consents, questions }: SurveyDefinition) => ({
  orientations,
  openness,
  consents,
  questions,
});

function requireQuestions(definition: SurveyDefinition): void {
  const { orientations, openness, consents, questions } = definition;
  if (orientations.length + consents.length + questions.length === 0 && !openness) {
    throw refusal('INVALID_INPUT', { field: 'questions', reason: 'asksNothing' });
  }
  refuseTwice('orientations', orientations);
  refuseTwice(
    'consents',
    consents.map(({ purpose, channel }) => `${purpose}/${channel}`),
  );
  refuseTwice(
    'questions',
    questions.map(({ code }) => code),
  );
  for (const { type, options, words } of questions) {
    const complete = words.en !== '' || words.ja !== '';
    const optionsFit = type === 'text' ? options.length === 0 : options.length >= 2;
    const named = options.every((option) => option.words.en !== '' || option.words.ja !== '');
    if (!complete || !optionsFit || !named) {
      throw refusal('INVALID_INPUT', { field: 'questions', reason: 'incomplete' });
    }
    refuseTwice(
      'questions',
      options.map(({ code }) => code),
    );
  }
}

function refuseTwice(field: string, values: readonly string[]): void {
  if (new Set(values).size < values.length) throw refusal('INVALID_INPUT', { field, reason: 'twice' });
}

/** Ends a survey, or opens it again. NOT_FOUND, CHANGED_MEANWHILE. */
export async function closeSurvey(
  database: Database,
  author: Author,
  { id, version, closed }: { id: SurveyId; version: number; closed: boolean },
): Promise<Changed> {
  return await database.write(closed ? 'survey.close' : 'survey.reopen', author, (unit) => {
    readSurvey(database.sqlite, id);
    const closedOn = closed ? today(author.clock) : null;
    unit.update(surveys, { id }, { closedOn }, { version, what: 'survey' });
    return { id, operationId: operationOf(unit) };
  });
}

/** Puts a survey into the bin; what was answered stays on the people. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeSurvey(
  database: Database,
  author: Author,
  { id, version }: { id: SurveyId; version: number },
): Promise<OperationId> {
  return await database.write('survey.remove', author, (unit) => {
    readSurvey(database.sqlite, id);
    const deletedAt = author.clock.now();
    unit.update(surveys, { id }, { deletedAt }, { version, what: 'survey' });
    return operationId.parse(unit.operationId);
  });
}
