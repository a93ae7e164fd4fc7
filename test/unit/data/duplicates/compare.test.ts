import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { fullSide, writePair } from './anyPair.ts';

test('two records side by side: what speaks for one person, in what they differ, what hangs on each', async () => {
  const world = await openTestWorkspace();
  const pair = await writePair(world, [fullSide(1), { ...fullSide(2), consents: [], followUps: [] }]);
  const [shared = '', own = '', out = ''] = pair.fields;
  const { client } = world;
  const compared = await client.duplicates.compare({ a: pair.keep, b: pair.other });
  expect(compared.a.id).toBe(pair.keep);
  expect(compared.b.id).toBe(pair.other);
  expect(compared.score).toBeGreaterThan(0);
  expect(compared.reasons.map(({ field }) => field)).toContain('birthDate');
  const choices = new Map(compared.choices.map((choice) => [choice.field, choice]));
  expect(choices.get('familyName')).toMatchObject({ a: '渡辺', b: '渡邊' });
  expect(choices.get(`custom:${shared}`)).toMatchObject({ a: 'ベータ', b: 'Alpha' });
  expect(choices.get(`custom:${own}`)).toMatchObject({ a: 'ベータ', b: null, proposed: 'a' });
  // Alike, or out of use, there is nothing to choose.
  expect(choices.has('birthDate')).toBe(false);
  expect(choices.has(`custom:${out}`)).toBe(false);
  const moves = new Map(compared.moves.map(({ record, a, b }) => [record, [a, b]]));
  expect(moves.get('interaction')).toEqual([2, 2]);
  expect(moves.get('consent')).toEqual([1, 0]);
  expect(moves.get('followUp')).toEqual([1, 0]);
  expect(moves.get('relation')).toEqual([3, 3]);
});

test('what is proposed is the fuller side, the wish not to be contacted, else the record changed last', async () => {
  const world = await openTestWorkspace();
  const none = fullSide(1);
  const pair = await writePair(world, [
    { ...none, facts: { ...none.facts, company: null, doNotContact: true } },
    { ...fullSide(2), membership: null },
  ]);
  const { client, clock } = world;
  clock.advance(1000);
  const other = await client.people.profile({ personId: pair.other });
  await client.people.update({ ...other, personId: pair.other, location: 'Kyoto' });
  const { choices } = await client.duplicates.compare({ a: pair.keep, b: pair.other });
  const proposed = new Map(choices.map((choice) => [choice.field, choice.proposed]));
  expect(proposed.get('company')).toBe('b');
  expect(proposed.get('doNotContact')).toBe('a');
  expect(proposed.get('membership')).toBe('a');
  expect(proposed.get('jobTitle')).toBe('b');
});
