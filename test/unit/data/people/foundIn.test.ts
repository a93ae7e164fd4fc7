import { expect, test } from 'vitest';
import type { PersonId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { draft } from '../interactions/someInteraction.ts';
import { addPeople, someTenure } from './someone.ts';

async function withAnna() {
  const workspace = await openTestWorkspace();
  const [anna, ben] = await addPeople(workspace, [
    {
      familyName: '髙橋',
      givenName: 'アンナ',
      familyReading: 'タカハシ',
      formerFamilyName: '渡邊',
      latinName: 'Anna Takahashi',
      email: 'anna@mail.example',
      tenure: someTenure({ department: '営業部', title: '課長' }),
    },
    { familyName: 'Smith', givenName: 'Ben' },
  ]);
  if (anna === undefined || ben === undefined) throw new Error('nobody was added');
  return { workspace, anna: anna.id, ben: ben.id };
}

const placeOf = async ({ client }: TestWorkspace, search: string, person: PersonId) => {
  const [found, ...others] = await client.people.foundIn({ search, people: [person] });
  expect(others).toEqual([]);
  return found === undefined ? null : [found.place, found.text];
};

test('what name and reading have needs no place', async () => {
  const { workspace, anna, ben } = await withAnna();
  expect(await placeOf(workspace, '高橋アンナ', anna)).toBeNull();
  expect(await placeOf(workspace, 'たかはし', anna)).toBeNull();
  expect(await workspace.client.people.foundIn({ search: ' ', people: [anna, ben] })).toEqual([]);
});

test.each([
  ['渡辺', 'name', '渡邊'],
  ['takahashi', 'name', 'Anna Takahashi'],
  ['高橋 mail.ex', 'email', 'anna@mail.example'],
  ['課', 'tenure', '営業部 課長'],
])('%s is found in the %s', async (search, place, text) => {
  const { workspace, anna } = await withAnna();
  expect(await placeOf(workspace, search, anna)).toEqual([place, text]);
});

test('a long note is shown around what was found, in whole letters and one line', async () => {
  const { workspace, anna } = await withAnna();
  const body = `${'あ'.repeat(50)}👩‍🚀\n ${'い'.repeat(20)}ｹｲﾔｸの更新${'う'.repeat(90)}`;
  await workspace.client.interactions.log(draft([anna], { subject: '', body }));
  const found = await placeOf(workspace, 'けいやく', anna);
  expect(found).toEqual(['note', `…${'あ'.repeat(1)}👩‍🚀 ${'い'.repeat(20)}ｹｲﾔｸの更新${'う'.repeat(49)}…`]);
});

test('the note that has most of the words is shown, of equals the latest, and only to who may see it', async () => {
  const { workspace, anna, ben } = await withAnna();
  const { client } = workspace;
  const log = (subject: string, day: string, tier: 'open' | 'hr' | 'owner' = 'open') =>
    client.interactions.log(
      draft([anna], { subject, tier, occurredAt: instant.parse(`2026-${day}T00:00:00.000Z`) }),
    );
  await log('Plans for spring', '01-01');
  await log('Spring again', '02-01');
  await log('Spring plans, in confidence', '03-01', 'hr');
  await log('Spring plans of mine', '02-15', 'owner');
  const seen = async (search: string) => (await placeOf(workspace, search, anna))?.[1];
  expect(await seen('spring')).toBe('Spring plans, in confidence');
  expect(await seen('spring plans')).toBe('Spring plans, in confidence');
  expect(await placeOf(workspace, 'spring', ben)).toBeNull();
  await client.settings.update({ role: 'recruiter', userName: 'Somebody' });
  expect(await seen('spring')).toBe('Spring again');
  expect(await seen('spring plans')).toBe('Plans for spring');
  expect(await seen('confidence')).toBeUndefined();
  expect(await seen('mine')).toBeUndefined();
});

test('a word of the row and one of a note name the note', async () => {
  const { workspace, anna } = await withAnna();
  await workspace.client.interactions.log(draft([anna], { subject: 'Spring' }));
  expect(await placeOf(workspace, '営業 spring', anna)).toEqual(['note', 'Spring']);
  expect(await placeOf(workspace, '営業 課長 spring', anna)).toEqual(['tenure', '営業部 課長']);
});
