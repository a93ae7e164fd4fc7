import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundAnswer, Survey, SurveyDefinition } from '#shared/contract/surveys.ts';
import type { FileGrantId, PersonId, SurveyId } from '#shared/domain/ids.ts';
import { grantFile, openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { someone } from '../people/someone.ts';

const both = (en: string, ja: string) => ({ en, ja });

/** Asks some of everything. */
export const asksAll: SurveyDefinition = {
  heading: both('What would you like?', 'ご希望をお聞かせください'),
  introduction: both('Five short questions.', '5つの質問です。'),
  closing: both('Thank you.', 'ありがとうございます。'),
  orientations: ['exchange', 'learning', 'return', 'mentor', 'distance'],
  openness: true,
  consents: [
    { purpose: 'news', channel: 'email' },
    { purpose: 'events', channel: 'post' },
  ],
  questions: [
    {
      code: 'q1',
      type: 'several',
      words: both('Which evenings suit you?', 'ご都合のよい曜日'),
      options: [
        { code: 'a', words: both('Tuesday', '火曜日') },
        { code: 'b', words: both('Friday, after work', '金曜日、仕事のあと') },
      ],
    },
    { code: 'q2', type: 'text', words: both('Anything else?', 'そのほか'), options: [] },
    {
      code: 'q3',
      type: 'one',
      words: both('How did you like it here?', '在籍中の印象'),
      options: [
        { code: 'a', words: both('Well', 'よかった') },
        { code: 'b', words: both('Not so well', 'あまりよくなかった') },
      ],
    },
  ],
  returnTo: 'alumni@example.com',
};

export type SurveyWorld = TestWorkspace & {
  survey: Survey;
  people: { sato: PersonId; smith: PersonId };
};

/** A workspace with two people and a survey that asks some of everything. */
export async function surveyWorld(definition: SurveyDefinition = asksAll): Promise<SurveyWorld> {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const sato = await client.people.add(someone({ familyName: '佐藤', givenName: '花子' }));
  const smith = await client.people.add(
    someone({ familyName: 'Smith', givenName: 'Anna', email: 'Anna.Smith@example.com' }),
  );
  const { survey } = await client.surveys.save({
    id: null,
    version: 0,
    title: 'Spring survey',
    definition,
  });
  return { ...workspace, survey, people: { sato: sato.id, smith: smith.id } };
}

/** A file that the user picked. */
export function picked({ context, folder }: TestWorkspace, name: string, content: string): FileGrantId {
  const path = join(folder, '..', name);
  writeFileSync(path, content);
  return grantFile(context, path, 'read');
}

/** Takes answers in and gives how it ended; each for whom it was matched with. */
export async function taken({ client }: TestWorkspace, id: SurveyId, answers: readonly FoundAnswer[]) {
  const stream = await client.surveys.takeIn({
    id,
    answers: answers.flatMap(({ responseKey, source, answeredOn, reply, match }) =>
      match === null ? [] : [{ responseKey, source, answeredOn, reply, personId: match.personId }],
    ),
  });
  for await (const event of stream) if (event.type === 'finished') return event;
  throw new Error('it did not end');
}
