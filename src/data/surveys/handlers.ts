import { withProgress } from '../longWork/progress.ts';
import { inWorkspace } from '../procedures.ts';
import { readAnswers } from './answers/readAnswers.ts';
import { takeIn } from './answers/takeIn.ts';
import { textFor } from './form/formFor.ts';
import { readSurvey, readSurveys } from './read.ts';
import { readAnswersTo, surveyResultsOf } from './results.ts';
import { saveForm } from './saveForm.ts';
import { inspectAnswers, readTable } from './table/readTable.ts';
import { closeSurvey, removeSurvey, saveSurvey } from './write.ts';

const neverAborted = new AbortController().signal;

export const surveysHandlers = {
  list: inWorkspace.surveys.list.handler(({ context, input }) => readSurveys(context.database.sqlite, input)),
  get: inWorkspace.surveys.get.handler(({ context, input }) => readSurvey(context.database.sqlite, input.id)),
  save: inWorkspace.surveys.save.handler(async ({ context, input }) => {
    const { database, author } = context;
    const { id, operationId } = await saveSurvey(database, author, input);
    return { survey: readSurvey(database.sqlite, id), operationId };
  }),
  close: inWorkspace.surveys.close.handler(async ({ context, input }) => {
    const { database, author } = context;
    const { id, operationId } = await closeSurvey(database, author, input);
    return { survey: readSurvey(database.sqlite, id), operationId };
  }),
  remove: inWorkspace.surveys.remove.handler(async ({ context, input }) => ({
    operationId: await removeSurvey(context.database, context.author, input),
  })),
  saveForm: inWorkspace.surveys.saveForm.handler(async ({ context, input }) => {
    const { database, author, files } = context;
    const { file, ...form } = input;
    const { bytes } = await saveForm(database, author, { ...form, path: files.path(file, 'write') });
    return { survey: readSurvey(database.sqlite, input.id), bytes };
  }),
  text: inWorkspace.surveys.text.handler(({ context, input }) => ({
    text: textFor(context.database.sqlite, input.id, null, input.language),
  })),
  readAnswers: inWorkspace.surveys.readAnswers.handler(({ context, input }) =>
    readAnswers(context, context.database, input),
  ),
  inspectTable: inWorkspace.surveys.inspectTable.handler(({ context, input, signal = neverAborted }) =>
    inspectAnswers(context, context.database, input, signal),
  ),
  readTable: inWorkspace.surveys.readTable.handler(({ context, input, signal = neverAborted }) =>
    readTable(context, context.database, input, signal),
  ),
  takeIn: inWorkspace.surveys.takeIn.handler(async function* ({ context, input, signal }) {
    const { database, author, preferences } = context;
    const { language } = preferences.current;
    const done = yield* withProgress(signal, (report, cancelled) =>
      takeIn(database, author, { ...input, language, report, signal: cancelled }),
    );
    yield { type: 'finished' as const, survey: readSurvey(database.sqlite, input.id), ...done };
  }),
  answers: inWorkspace.surveys.answers.handler(({ context, input }) =>
    readAnswersTo(context.database.sqlite, input),
  ),
  results: inWorkspace.surveys.results.handler(({ context, input }) =>
    surveyResultsOf(context.database.sqlite, input.id),
  ),
};
