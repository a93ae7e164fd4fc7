import type { SurveyReply } from '#shared/contract/surveys.ts';
import {
  type InteractionId,
  type OperationId,
  operationId,
  type PersonId,
  type SurveyId,
  surveyAnswerId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language, SurveySource } from '#shared/domain/vocabulary.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../../database/database.ts';
import type { Author, WriteUnit } from '../../database/write.ts';
import { insertEntry } from '../../interactions/write.ts';
import type { RowProgress } from '../../longWork/progress.ts';
import { Turns } from '../../longWork/turns.ts';
import { requirePeople } from '../../people/person.ts';
import { surveyAnswers } from '../../schema/index.ts';
import { readAsked } from '../read.ts';
import { openSurvey } from '../saveForm.ts';
import { recordReply } from './recordReply.ts';

/** An answer and whose it is. */
export interface ChosenAnswer {
  personId: PersonId;
  responseKey: string;
  source: SurveySource;
  answeredOn: PlainDate;
  reply: SurveyReply;
}

interface TakingIn {
  id: SurveyId;
  answers: readonly ChosenAnswer[];
  /** In which the evidence of consents is written. */
  language: Language;
  report: (progress: RowProgress) => void;
  signal: AbortSignal;
}

export interface TakenIn {
  taken: number;
  passedOver: number;
  /** Null where nothing was taken in. */
  operationId: OperationId | null;
}

/**
 * Takes answers in as one operation: what they say of the person, the entry on the timeline, and the answer itself. One whose
 * name is there already is passed over. NOT_FOUND, CANCELLED.
 */
export async function takeIn(
  database: Database,
  author: Author,
  { id, answers, language, report, signal }: TakingIn,
): Promise<TakenIn> {
  const survey = readAsked(database.sqlite, id);
  const evidence = translator(language).t('surveys:evidence', { title: survey.title });
  return await database.writeInSteps('survey.takeIn', author, async (unit) => {
    requirePeople(database.sqlite, [...new Set(answers.map(({ personId }) => personId))]);
    const turns = new Turns(signal);
    const named = new Set(
      unit.find(surveyAnswers, { surveyId: id }, ['responseKey']).map((row) => row['responseKey']),
    );
    let taken = 0;
    for (const [at, answer] of answers.entries()) {
      if (named.has(answer.responseKey)) continue;
      named.add(answer.responseKey);
      taken += 1;
      insertAnswer(database, unit, { id, title: survey.title, evidence, answer });
      if (!turns.due() && at % 20 !== 0) continue;
      report({ done: at + 1, total: answers.length });
      await turns.pass();
    }
    // Whoever answered had a form, also one that left the workspace in another way.
    if (taken > 0) openSurvey(unit, id);
    return {
      taken,
      passedOver: answers.length - taken,
      operationId: taken > 0 ? operationId.parse(unit.operationId) : null,
    };
  });
}

interface Inserting {
  id: SurveyId;
  title: string;
  evidence: string;
  answer: ChosenAnswer;
}

function insertAnswer(database: Database, unit: WriteUnit, { id, title, evidence, answer }: Inserting): void {
  const { personId, responseKey, source, answeredOn, reply } = answer;
  recordReply(unit, { personId, answeredOn, reply, evidence });
  unit.insert(surveyAnswers, {
    id: surveyAnswerId.parse(unit.author.ids.next()),
    surveyId: id,
    personId,
    responseKey,
    answeredOn,
    answers: JSON.stringify(reply),
    source,
    interactionId: enterAnswer(database, unit, { personId, answeredOn, title }),
  });
}

/** That they answered, on the timeline; what they answered stays with the survey. */
function enterAnswer(
  database: Database,
  unit: WriteUnit,
  { personId, answeredOn, title }: { personId: PersonId; answeredOn: PlainDate; title: string },
): InteractionId {
  const { clock } = unit.author;
  const draft = {
    kind: 'survey',
    // Of another day than today nobody knows the time, so it is noon.
    occurredAt:
      answeredOn === today(clock)
        ? clock.now()
        : momentAt({ date: answeredOn, time: '12:00' }, clock.timeZone()),
    direction: 'fromAlumnus',
    purpose: 'reply',
    subject: title,
    body: '',
    tier: 'open',
    sentiment: null,
  } as const;
  return insertEntry(database, unit, { draft: { ...draft, people: [personId] }, followUp: null, files: [] });
}
