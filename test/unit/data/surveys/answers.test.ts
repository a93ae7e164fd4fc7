import { describe, expect, test } from 'vitest';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { someone } from '../people/someone.ts';
import { picked, surveyWorld, taken } from './surveyWorld.ts';

const today = '2026-04-01';
const answerFile = (marks: Record<string, string>, texts: Record<string, string> = {}) =>
  JSON.stringify({ enishiSurveyAnswer: 1, marks, texts });

/** What is kept of a person in a table, by a few columns. */
const kept = ({ database }: TestWorkspace, table: string, columns: string, personId: string) =>
  database.sqlite
    .prepare(`SELECT ${columns} FROM ${table} WHERE person_id = ? ORDER BY id`)
    .raw()
    .all(personId);

describe('answers that come back', () => {
  test('say what the person wants, in their own words and with the day, as one operation', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    await client.people.recordOrientations({
      personId: people.sato,
      orientations: [{ kind: 'exchange', strength: 1, source: 'assumed', recordedOn: '2025-01-01' }],
    });
    const file = picked(
      world,
      'answer.json',
      answerFile(
        {
          s: survey.id,
          k: people.sato,
          a: 'ab12cd34ef',
          d: '2026-03-30',
          o1: '3',
          o5: '0',
          p3: 'x',
          f2: 'x',
          c1: 'yes',
          c2: 'no',
          'q1.b': 'x',
        },
        { q2: 'また会いたいです' },
      ),
    );
    const { answers, problems } = await client.surveys.readAnswers({
      id: survey.id,
      files: [file],
      text: '',
    });
    expect(problems).toEqual([]);
    expect(answers).toMatchObject([
      { match: { personId: people.sato, by: 'key' }, state: 'new', answeredOn: '2026-03-30', source: 'form' },
    ]);
    const done = await taken(world, survey.id, answers);
    expect(done).toMatchObject({ taken: 1, passedOver: 0, survey: { state: 'open', answered: 1 } });
    expect(kept(world, 'orientations', 'kind, strength, source, recorded_on', people.sato)).toEqual([
      ['exchange', 1, 'assumed', '2025-01-01'],
      ['exchange', 3, 'survey', '2026-03-30'],
      ['return', 0, 'survey', '2026-03-30'],
    ]);
    expect(kept(world, 'openness_records', 'openness, form, recorded_on', people.sato)).toEqual([
      ['open', 'partTime', '2026-03-30'],
    ]);
    expect(kept(world, 'consents', 'purpose, channel, state, evidence', people.sato)).toEqual([
      ['news', 'email', 'granted', 'Answered the survey “Spring survey”'],
      ['events', 'post', 'withdrawn', 'Answered the survey “Spring survey”'],
    ]);
    const { interactions } = await client.interactions.ofPerson({
      personId: people.sato,
      offset: 0,
      limit: 10,
    });
    expect(interactions).toMatchObject([
      {
        kind: 'survey',
        direction: 'fromAlumnus',
        purpose: 'reply',
        subject: 'Spring survey',
        body: '',
        occurredAt: '2026-03-30T03:00:00.000Z',
        people: [people.sato],
      },
    ]);
    const operations = 'SELECT kind FROM operations WHERE id = ?';
    expect(world.database.sqlite.prepare(operations).pluck().all(done.operationId)).toEqual([
      'survey.takeIn',
    ]);
  });

  test('are undone as a whole', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    const text = `[${survey.id}] S\n[${people.sato}] K\n[2] O1\n[はい] C1\n[x] P2`;
    const { answers } = await client.surveys.readAnswers({ id: survey.id, files: [], text });
    const { operationId } = await taken(world, survey.id, answers);
    for await (const _ of await client.history.revert({ operationId: String(operationId), personId: null })) {
      // To its end.
    }
    expect(kept(world, 'orientations', 'kind', people.sato)).toEqual([]);
    expect(kept(world, 'openness_records', 'openness', people.sato)).toEqual([]);
    expect(kept(world, 'survey_answers', 'id', people.sato)).toEqual([]);
    const { total } = await client.interactions.ofPerson({ personId: people.sato, offset: 0, limit: 10 });
    expect(total).toBe(0);
    expect((await client.surveys.get({ id: survey.id })).answered).toBe(0);
    const again = await client.surveys.readAnswers({ id: survey.id, files: [], text });
    expect(again.answers).toMatchObject([{ state: 'new' }]);
  });

  test('count once, as file and as text, and when they are taken in again', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    const file = picked(
      world,
      'one.json',
      answerFile({ s: survey.id, k: people.sato, a: 'aaaabbbb1', d: today, o1: '2' }),
    );
    const text = `[${survey.id}] S\n[${people.sato}] K\n[AAAABBBB1] A\n[${today}] D\n[2] O1`;
    const found = await client.surveys.readAnswers({ id: survey.id, files: [file], text });
    expect(found.answers).toMatchObject([{ source: 'form' }]);
    await taken(world, survey.id, found.answers);
    const again = await client.surveys.readAnswers({ id: survey.id, files: [], text });
    expect(again.answers).toMatchObject([{ state: 'taken', answeredBefore: today }]);
    expect(await taken(world, survey.id, again.answers)).toMatchObject({
      taken: 0,
      passedOver: 1,
      operationId: null,
    });
  });

  test('find their people by key, by address, by a whole name, and ask where several have it', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    await client.people.add(someone({ familyName: '佐藤', givenName: '花子' }));
    await client.people.add(someone({ familyName: '榎本', givenName: '美和', formerFamilyName: '山田' }));
    const answer = (about: string) => `[${survey.id}] S\n${about}\n[1] O1 ${about.length}\n`;
    const text = [
      answer(`[${people.smith}] K`),
      answer('[Somebody Else] N\n[anna.smith@EXAMPLE.com] E'),
      answer('[Smith Anna] N'),
      answer('[Smith] N'),
      answer('[佐藤花子] N'),
      answer('[山田] N'),
      answer('[誰か] N'),
    ].join('\n');
    const { answers } = await client.surveys.readAnswers({ id: survey.id, files: [], text });
    expect(
      answers.map(({ match, candidates }) => [match?.by ?? null, match?.personId, candidates.length]),
    ).toEqual([
      ['key', people.smith, 0],
      ['email', people.smith, 0],
      ['name', people.smith, 0],
      [null, undefined, 0],
      [null, undefined, 2],
      [null, undefined, 0],
      [null, undefined, 0],
    ]);
  });

  test('of another survey, damaged or empty are named as such', async () => {
    const world = await surveyWorld();
    const { client, survey } = world;
    const files = [
      picked(world, 'other.json', answerFile({ s: '0198a7b2-0000-7000-8000-000000000001', o1: '1' })),
      picked(world, 'cut.json', answerFile({ s: survey.id, o1: '1' }).slice(0, -8)),
      picked(world, 'empty.json', answerFile({ s: survey.id })),
      picked(world, 'letter.txt', 'Dear all, see you on [Friday] evening.'),
    ];
    const { answers, problems } = await client.surveys.readAnswers({ id: survey.id, files, text: '' });
    expect(answers).toEqual([]);
    expect(problems).toEqual([
      { fileName: 'other.json', problem: 'otherSurvey' },
      { fileName: 'cut.json', problem: 'damaged' },
      { fileName: 'empty.json', problem: 'nothingFilledIn' },
      { fileName: 'letter.txt', problem: 'noAnswer' },
    ]);
  });

  test('of a day before what is known stay in the past', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    await client.people.recordOrientations({
      personId: people.sato,
      orientations: [{ kind: 'exchange', strength: 3, source: 'said', recordedOn: '2026-03-31' }],
    });
    const text = `[${survey.id}] S\n[${people.sato}] K\n[2026-02-01] D\n[0] O1`;
    const { answers } = await client.surveys.readAnswers({ id: survey.id, files: [], text });
    await taken(world, survey.id, answers);
    const profile = await client.people.profile({ personId: people.sato });
    expect(profile.orientations.find(({ kind }) => kind === 'exchange')).toMatchObject({ strength: 3 });
  });

  test('of one day count by the last of them, also where it says again what was said before the other', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    const said = async (a: string, o1: string, c1: string) => {
      const filled = answerFile({ s: survey.id, k: people.sato, a, d: '2026-03-30', o1, c1 });
      const file = picked(world, `${a}.json`, filled);
      const { answers } = await client.surveys.readAnswers({ id: survey.id, files: [file], text: '' });
      await taken(world, survey.id, answers);
    };
    await said('ab12cd34e1', '3', 'yes');
    await said('ab12cd34e2', '0', 'no');
    await said('ab12cd34e3', '3', 'yes');
    // What was said last is not said twice.
    await said('ab12cd34e4', '3', 'yes');
    expect(kept(world, 'orientations', 'strength', people.sato)).toEqual([[3], [0], [3]]);
    expect(kept(world, 'consents', 'state', people.sato)).toEqual([['granted'], ['withdrawn'], ['granted']]);
    const { orientations, consents } = await client.people.profile({ personId: people.sato });
    expect(orientations.find(({ kind }) => kind === 'exchange')).toMatchObject({ strength: 3 });
    expect(consents.find(({ purpose }) => purpose === 'news')).toMatchObject({ state: 'granted' });
  });
});
