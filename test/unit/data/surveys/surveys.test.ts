import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { latestAnswersSql, takenKeysSql } from '#data/surveys/answers/knownAnswers.ts';
import { byEmailSql, byKeySql, byNameSql } from '#data/surveys/answers/matchPeople.ts';
import { surveysSql } from '#data/surveys/read.ts';
import { answersSql, resultAnswersSql } from '#data/surveys/results.ts';
import { grantFile } from '#test/support/workspace.ts';
import { asksAll, surveyWorld, taken } from './surveyWorld.ts';

describe('a survey', () => {
  test('is a draft until its form leaves, and then keeps its questions', async () => {
    const world = await surveyWorld();
    const { client, survey, context, folder } = world;
    expect(survey).toMatchObject({ state: 'draft', openedOn: null, sent: 0, answered: 0 });
    const path = join(folder, '..', 'survey.html');
    const file = grantFile(context, path, 'write');
    const saved = await client.surveys.saveForm({ id: survey.id, language: 'ja', file });
    expect(saved).toMatchObject({ survey: { state: 'open', openedOn: '2026-04-01' } });
    expect(readFileSync(path, 'utf8')).toContain('<html lang="ja">');
    const { files } = await client.exports.log({ offset: 0, limit: 10 });
    expect(files).toMatchObject([{ subject: 'survey', format: 'html', people: 0, bytes: saved.bytes }]);
    const { id, version, title } = saved.survey;
    const other = { ...asksAll, orientations: asksAll.orientations.slice(1) };
    await expect(client.surveys.save({ id, version, title, definition: other })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'definition', reason: 'alreadyOut' },
    });
    const warmer = { ...asksAll, closing: { en: 'Thank you, dearly.', ja: '' } };
    expect(await client.surveys.save({ id, version, title: 'Spring', definition: warmer })).toMatchObject({
      survey: { title: 'Spring', definition: { closing: warmer.closing } },
    });
  });

  test('has to ask something, and nothing twice', async () => {
    const { client } = await surveyWorld();
    const asksNothing = { ...asksAll, orientations: [], openness: false, consents: [], questions: [] };
    const twice = { ...asksAll, questions: [...asksAll.questions, ...asksAll.questions] };
    for (const [definition, reason] of [
      [asksNothing, 'asksNothing'],
      [twice, 'twice'],
    ] as const) {
      const saving = client.surveys.save({ id: null, version: 0, title: 'None', definition });
      await expect(saving).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { reason } });
    }
  });

  test('is closed, opened again, and goes to the bin and back', async () => {
    const { client, survey } = await surveyWorld();
    const { id } = survey;
    const closed = await client.surveys.close({ id, version: 1, closed: true });
    expect(closed.survey).toMatchObject({ state: 'closed', closedOn: '2026-04-01' });
    await expect(client.surveys.close({ id, version: 1, closed: false })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const { operationId } = await client.surveys.remove({ id, version: 2 });
    expect(await client.surveys.list({ offset: 0, limit: 10 })).toEqual({ total: 0, surveys: [] });
    await expect(client.surveys.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for await (const _ of await client.history.revert({ operationId, personId: null })) {
      // To its end.
    }
    expect((await client.surveys.list({ offset: 0, limit: 10 })).surveys).toMatchObject([{ id }]);
  });

  test('counts each person once, with the latest answer to each question', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    const text = [
      `[${survey.id}] S\n[${people.sato}] K\n[2026-03-01] D\n[3] O1\n[1] O2\n[x] P2\n[yes] C1\n[x] Q1.A\n[T.Q2]\nfirst\n[/T.Q2]`,
      `[${survey.id}] S\n[${people.sato}] K\n[ab12cd34] A\n[2026-03-20] D\n[0] O1\n[x] P3`,
      `[${survey.id}] S\n[${people.smith}] K\n[2026-03-02] D\n[2] O1\n[no] C1`,
    ].join('\n\n');
    const { answers } = await client.surveys.readAnswers({ id: survey.id, files: [], text });
    expect(answers).toHaveLength(3);
    await taken(world, survey.id, answers);
    const results = await client.surveys.results({ id: survey.id });
    expect(results).toMatchObject({ answered: 2, sent: 0 });
    expect(results.orientations.slice(0, 2)).toEqual([
      { kind: 'exchange', strengths: [1, 0, 1, 0] },
      { kind: 'learning', strengths: [0, 1, 0, 0] },
    ]);
    expect(results.openness.filter(({ people: count }) => count > 0)).toEqual([{ value: 'open', people: 1 }]);
    expect(results.consents[0]).toEqual({ purpose: 'news', channel: 'email', granted: 1, refused: 1 });
    expect(results.questions).toMatchObject([
      {
        code: 'q1',
        people: 1,
        options: [
          { value: 'a', people: 1 },
          { value: 'b', people: 0 },
        ],
      },
      { code: 'q2', people: 1, texts: [{ personId: people.sato, text: 'first', answeredOn: '2026-03-20' }] },
      { code: 'q3', people: 0 },
    ]);
    expect(await client.surveys.answers({ id: survey.id, offset: 0, limit: 2 })).toMatchObject({
      total: 3,
      answers: [{ answeredOn: '2026-03-20' }, { answeredOn: '2026-03-02' }],
    });
  });

  test.each([
    ['a page of surveys', surveysSql, [10, 0]],
    ['whose an answer is by its key', byKeySql, ['[]']],
    ['by address', byEmailSql, ['[]']],
    ['by name', byNameSql, ['[]']],
    ['answers there already', takenKeysSql, ['[]', '']],
    ['latest answers', latestAnswersSql, ['[]', '']],
    ['results', resultAnswersSql, ['']],
    ['answers', answersSql, ['', 10, 0]],
  ])('%s reads no table as a whole', async (_, sql, parameters) => {
    const { database } = await surveyWorld();
    const plan = database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail);
    const scans = plan.filter(
      (step) =>
        step.startsWith('SCAN') && !/json_each|VIRTUAL TABLE|SCAN k$|USING (COVERING )?INDEX/.test(step),
    );
    expect(scans, plan.join('\n')).toEqual([]);
  });
});
