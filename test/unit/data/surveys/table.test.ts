import { describe, expect, test } from 'vitest';
import type { AnswerMapping } from '#shared/contract/surveys.ts';
import { picked, surveyWorld, taken } from './surveyWorld.ts';

const csv = [
  'タイムスタンプ,お名前,メールアドレス,このネットワークに、どのようなことを望まれますか,復職意向,Anything else?,Which evenings suit you?,Mood',
  '2026/03/05 10:11:12,佐藤 花子,,"元同僚との気軽な交流, 後輩の支援や、人の紹介",条件によっては考える,会いたい,"火曜日, 金曜日、仕事のあと",ok',
  '2026/03/06 9:00:00,Anna Smith,anna.smith@example.com,"Meeting former colleagues casually;Gardening",sure,,Friday after work,ok',
  '2026/03/07 9:00:00,,,,,,,',
].join('\r\n');

describe('the table of a form tool', () => {
  test('is understood by its headers, read by words of both languages, and taken in once', async () => {
    const world = await surveyWorld();
    const { client, survey, people } = world;
    const file = picked(
      world,
      'answers.csv',
      `${csv}\r\n`
        .replace('お名前', '"お名前"')
        .replace('このネットワークに、', '"このネットワークに、')
        .replace('望まれますか', '望まれますか"'),
    );
    const { columns, rows } = await client.surveys.inspectTable({ id: survey.id, file, reading: {} });
    expect(rows).toBe(3);
    expect(columns.map(({ proposed }) => proposed)).toEqual([
      { type: 'answeredOn', order: 'ymd' },
      { type: 'name' },
      { type: 'email' },
      { type: 'orientations' },
      { type: 'openness' },
      { type: 'question', code: 'q2' },
      { type: 'question', code: 'q1' },
      { type: 'ignore' },
    ]);
    const mapping: AnswerMapping = { columns: columns.map(({ proposed }) => proposed), meanings: [] };
    const first = await client.surveys.readTable({ id: survey.id, file, reading: {}, mapping });
    expect(first.empty).toBe(1);
    expect(first.unread).toEqual([
      { word: 'gardening', column: 3, rows: 1 },
      { word: 'sure', column: 4, rows: 1 },
      { word: 'friday after work', column: 6, rows: 1 },
    ]);
    const meanings = [
      { word: 'sure', means: 'open' },
      { word: 'gardening', means: 'organise' },
    ];
    const { answers } = await client.surveys.readTable({
      id: survey.id,
      file,
      reading: {},
      mapping: { ...mapping, meanings },
    });
    expect(answers).toMatchObject([
      {
        row: 2,
        match: { personId: people.sato, by: 'name' },
        answeredOn: '2026-03-05',
        reply: {
          orientations: [
            { kind: 'exchange', strength: 2 },
            { kind: 'mentor', strength: 2 },
          ],
          openness: 'maybe',
          questions: [
            { code: 'q2', text: '会いたい' },
            { code: 'q1', options: ['a', 'b'] },
          ],
        },
      },
      {
        row: 3,
        match: { personId: people.smith, by: 'email' },
        reply: {
          orientations: [
            { kind: 'exchange', strength: 2 },
            { kind: 'organise', strength: 2 },
          ],
          openness: 'open',
        },
      },
    ]);
    expect(await taken(world, survey.id, answers)).toMatchObject({ taken: 2 });
    const again = await client.surveys.readTable({
      id: survey.id,
      file,
      reading: {},
      mapping: { ...mapping, meanings },
    });
    expect(again.answers.map(({ state }) => state)).toEqual(['taken', 'taken']);
  });
});
