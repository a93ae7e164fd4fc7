import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fileGrantId, operationId, personId, surveyAnswerId, surveyId } from '../domain/ids.ts';
import { dateOrder } from '../domain/imports/mapping.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  channel,
  consentPurpose,
  language,
  openness,
  orientationKind,
  orientationStrength,
  partnershipForm,
  surveySource,
} from '../domain/vocabulary.ts';
import { reading } from './importReading.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** The same words in both languages; where one is empty the other stands for it. */
export const bothLanguages = (longest: number) =>
  z.object({ en: z.string().trim().max(longest), ja: z.string().trim().max(longest) });
export type BothLanguages = z.infer<ReturnType<typeof bothLanguages>>;

/** What names a question or an option of a survey's own within it; letters and digits, as it stands in forms. */
const code = z.string().regex(/^[a-z0-9]{1,12}$/);

/** A question of the survey's own, beside those on orientation, openness and consent. */
export const surveyQuestion = z.object({
  code,
  type: z.enum(['text', 'one', 'several']),
  words: bothLanguages(500),
  /** Of `one` and `several`. */
  options: z.array(z.object({ code, words: bothLanguages(200) })).max(20),
});
export type SurveyQuestion = z.infer<typeof surveyQuestion>;

/** What a survey asks, and what it says before and after. */
export const surveyDefinition = z.object({
  heading: bothLanguages(200),
  introduction: bothLanguages(3000),
  closing: bothLanguages(1000),
  orientations: z.array(orientationKind),
  /** Whether it asks how open they are to a return, and in which form. */
  openness: z.boolean(),
  /** For which permissions it asks. */
  consents: z.array(z.object({ purpose: consentPurpose, channel })).max(16),
  questions: z.array(surveyQuestion).max(20),
  /** The address that answers are sent back to; empty where the form is to name none. */
  returnTo: z.union([z.literal(''), z.email()]),
});
export type SurveyDefinition = z.infer<typeof surveyDefinition>;

/** What one person answered. What was not answered is left out. */
export const surveyReply = z.object({
  orientations: z.array(z.object({ kind: orientationKind, strength: orientationStrength })).max(20),
  openness: openness.nullable(),
  form: partnershipForm.nullable(),
  consents: z.array(z.object({ purpose: consentPurpose, channel, granted: z.boolean() })).max(16),
  /** By the code of the question: its text, or the codes of the options chosen. */
  questions: z.array(z.object({ code, text: z.string().max(5000), options: z.array(code).max(20) })).max(20),
});
export type SurveyReply = z.infer<typeof surveyReply>;

export const survey = z.object({
  id: surveyId,
  version: z.int(),
  title: z.string(),
  definition: surveyDefinition,
  state: z.enum(['draft', 'open', 'closed']),
  createdAt: instant,
  openedOn: plainDate.nullable(),
  closedOn: plainDate.nullable(),
  /** To how many people it was sent as known from outreaches, and how many answered. */
  sent: z.int(),
  answered: z.int(),
});
export type Survey = z.infer<typeof survey>;

const matchedPerson = z.object({ personId, personName, department: z.string().nullable() });

/** An answer that was read and not yet taken in. */
export const foundAnswer = z.object({
  /** What the form calls it; the same one is never taken in twice. */
  responseKey: z.string().min(1).max(200),
  source: surveySource,
  /** The file it stood in, and the row of a table; empty for pasted text. */
  fileName: z.string(),
  row: z.int().nullable(),
  /** As the answer gives them. */
  name: z.string(),
  email: z.string(),
  answeredOn: plainDate,
  reply: surveyReply,
  /** Whose it is, and by what that is known; null where it can't be said. */
  match: matchedPerson.extend({ by: z.enum(['key', 'email', 'name']) }).nullable(),
  /** Several it could be of. */
  candidates: z.array(matchedPerson),
  /** `taken`: it is there already. */
  state: z.enum(['new', 'taken']),
  /** The day of the latest answer of that person to this survey. */
  answeredBefore: plainDate.nullable(),
  /** Words that stand for none of the survey's answers. */
  unread: z.array(z.string()).max(50),
});
export type FoundAnswer = z.infer<typeof foundAnswer>;

/** Why nothing could be read: of another survey, no answer at all, damaged, or nothing filled in. */
export const answerProblem = z.object({
  fileName: z.string(),
  problem: z.enum(['otherSurvey', 'noAnswer', 'damaged', 'nothingFilledIn']),
});
export type AnswerProblem = z.infer<typeof answerProblem>;

/** What a column of a form tool's table holds. */
export const answerTarget = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ignore') }),
  z.object({ type: z.literal('key') }),
  z.object({ type: z.literal('name') }),
  z.object({ type: z.literal('familyName') }),
  z.object({ type: z.literal('givenName') }),
  z.object({ type: z.literal('email') }),
  z.object({ type: z.literal('answeredOn'), order: dateOrder }),
  /** Several orientations in one cell. */
  z.object({ type: z.literal('orientations') }),
  /** How much one of them is wanted. */
  z.object({ type: z.literal('orientation'), kind: orientationKind }),
  z.object({ type: z.literal('openness') }),
  z.object({ type: z.literal('form') }),
  z.object({ type: z.literal('consent'), purpose: consentPurpose, channel }),
  z.object({ type: z.literal('question'), code }),
]);
export type AnswerTarget = z.infer<typeof answerTarget>;

/** How a table of answers is read. */
export const answerMapping = z.object({
  /** By column, from 0. */
  columns: z.array(answerTarget).max(500),
  /** What words of the file stand for, in one of the program's own words. */
  meanings: z.array(z.object({ word: z.string().max(500), means: z.string().max(500) })).max(500),
});
export type AnswerMapping = z.infer<typeof answerMapping>;

export const answerColumn = z.object({
  index: z.int(),
  header: z.string(),
  samples: z.array(z.string()),
  /** What it is taken for at first. */
  proposed: answerTarget,
  /** In which orders its dates can be read; none for a column without dates. */
  dateOrders: z.array(dateOrder),
});
export type AnswerColumn = z.infer<typeof answerColumn>;

const count = <T extends z.ZodType>(of: T) => z.object({ value: of, people: z.int() });

/** What everybody answered; each person counts once, with the latest answer to each question. */
export const surveyResults = z.object({
  sent: z.int(),
  answered: z.int(),
  orientations: z.array(
    z.object({
      kind: orientationKind,
      /** How many said 0, 1, 2 and 3. */ strengths: z.array(z.int()).length(4),
    }),
  ),
  openness: z.array(count(openness)),
  forms: z.array(count(partnershipForm)),
  consents: z.array(z.object({ purpose: consentPurpose, channel, granted: z.int(), refused: z.int() })),
  questions: z.array(
    z.object({
      code,
      /** Who answered it. */
      people: z.int(),
      options: z.array(count(code)),
      texts: z.array(z.object({ personId, personName, text: z.string(), answeredOn: plainDate })).max(200),
    }),
  ),
});
export type SurveyResults = z.infer<typeof surveyResults>;

export const takenAnswer = z.object({
  id: surveyAnswerId,
  personId,
  personName,
  answeredOn: plainDate,
  source: surveySource,
  reply: surveyReply,
});
export type TakenAnswer = z.infer<typeof takenAnswer>;

const one = z.object({ id: surveyId });
const versioned = one.extend({ version: z.int() });
/** `operationId` is for undoing it; null where nothing changed. */
const changed = z.object({ survey, operationId: operationId.nullable() });

/** How many answers are taken in at once. */
export const mostAnswers = 20_000;

export const surveysContract = {
  /** Latest first. */
  list: procedure
    .input(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), surveys: z.array(survey) })),
  get: procedure.input(one).output(survey),
  /**
   * Adds one (`id` null), or changes it; INVALID_INPUT for one that asks nothing, and for other questions once its forms went
   * out (its title, words around and address may still change).
   */
  save: procedure
    .input(
      z.object({
        id: surveyId.nullable(),
        version: z.int(),
        title: z.string().trim().min(1).max(200),
        definition: surveyDefinition,
      }),
    )
    .output(changed),
  /** Ends it, or opens it again. Late answers are still taken in. */
  close: procedure.input(versioned.extend({ closed: z.boolean() })).output(changed),
  /** Into the bin. */
  remove: procedure.input(versioned).output(z.object({ operationId })),
  /** Writes the form for whoever fills it in to a granted HTML file; from then on it is open. Forms of single people go out with an outreach. */
  saveForm: procedure
    .input(one.extend({ language, file: fileGrantId }))
    .output(z.object({ survey, bytes: z.int() })),
  /** The same as text for a mail, to be filled in between brackets. */
  text: procedure.input(one.extend({ language })).output(z.object({ text: z.string() })),
  /** Reads answer files and pasted text; nothing is written. */
  readAnswers: procedure
    .input(one.extend({ files: z.array(fileGrantId).max(2000), text: z.string().max(1_000_000) }))
    .output(z.object({ answers: z.array(foundAnswer), problems: z.array(answerProblem) })),
  /** The columns of a form tool's CSV or XLSX. IMPORT_EMPTY and the other refusals of the import. */
  inspectTable: procedure.input(one.extend({ file: fileGrantId, reading })).output(
    z.object({
      fileName: z.string(),
      rows: z.int(),
      columns: z.array(answerColumn),
    }),
  ),
  /** Its rows as answers; nothing is written. IMPORT_TOO_MANY_ROWS above `mostAnswers`. */
  readTable: procedure.input(one.extend({ file: fileGrantId, reading, mapping: answerMapping })).output(
    z.object({
      answers: z.array(foundAnswer),
      /** Rows without an answer. */
      empty: z.int(),
      /** Words that nothing is known for, most often first: to be given a meaning. */
      unread: z.array(z.object({ word: z.string(), column: z.int(), rows: z.int() })).max(200),
    }),
  ),
  /**
   * Takes answers in, each for the person chosen: orientations (source survey), openness, consents, and that they answered, as
   * one operation. One that is there already is passed over. Cancelling leaves nothing.
   */
  takeIn: procedure
    .input(
      one.extend({
        answers: z
          .array(
            foundAnswer
              .pick({ responseKey: true, source: true, answeredOn: true, reply: true })
              .extend({ personId }),
          )
          .min(1)
          .max(mostAnswers),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          progressEvent,
          z.object({
            type: z.literal('finished'),
            survey,
            taken: z.int(),
            passedOver: z.int(),
            /** Null where all were there already. */
            operationId: operationId.nullable(),
          }),
        ]),
      ),
    ),
  /** Latest first. */
  answers: procedure
    .input(one.extend({ offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), answers: z.array(takenAnswer) })),
  results: procedure.input(one).output(surveyResults),
};
