import { describe, expect, test } from 'vitest';
import type { GoalDraft } from '#shared/contract/goals.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someTenure } from '../people/someone.ts';

const day = (text: string) => plainDate.parse(text);
const draft: GoalDraft = { metric: 'alumni', target: 5, dueOn: day('2027-04-01'), note: '' };

/** Two who left. */
async function withTwoAlumni(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const tenure = someTenure({ startedOn: '2020-01-01', endedOn: '2024-03-31' });
  await addPeople(workspace, [
    { familyName: 'Aoki', tenure },
    { familyName: 'Baba', tenure },
  ]);
  return workspace;
}

describe('a goal', () => {
  test('is kept with what the number is on the day it is set', async () => {
    const { client } = await withTwoAlumni();
    const { goal } = await client.goals.set({ ...draft, note: 'Keep in touch' });
    expect(goal).toMatchObject({ ...draft, note: 'Keep in touch', setOn: '2026-04-01', startValue: 2 });
    expect(await client.goals.list()).toEqual([goal]);
  });

  test('of a number that has no value yet begins nowhere', async () => {
    const { client } = await openTestWorkspace();
    const rate = { ...draft, metric: 'participationRate', target: 0.4 } as const;
    expect((await client.goals.set(rate)).goal).toMatchObject({ startValue: null, target: 0.4 });
  });

  test('takes the place of the one the number had, and begins anew where the target is another', async () => {
    const workspace = await withTwoAlumni();
    const { client, clock } = workspace;
    const { goal: first } = await client.goals.set(draft);
    clock.set('2026-06-01T00:00:00.000Z');
    await addPeople(workspace, [
      { familyName: 'Chiba', tenure: someTenure({ startedOn: '2020-01-01', endedOn: '2026-04-30' }) },
    ]);
    const { goal: later } = await client.goals.set({ ...draft, dueOn: day('2028-04-01'), note: 'Later' });
    expect(later).toMatchObject({ id: first.id, dueOn: '2028-04-01', setOn: '2026-04-01', startValue: 2 });
    const { goal: higher } = await client.goals.set({ ...draft, target: 9 });
    expect(higher).toMatchObject({ id: first.id, target: 9, setOn: '2026-06-01', startValue: 3 });
    expect(await client.goals.list()).toEqual([higher]);
  });

  test('that is set as it was changes nothing', async () => {
    const { client } = await withTwoAlumni();
    await client.goals.set(draft);
    expect((await client.goals.set(draft)).operationId).toBeNull();
  });

  test.each([
    ['a count that is no whole number', { target: 2.5 }],
    ['fewer than none', { target: -1 }],
    ['a score of 6', { metric: 'eventScore', target: 6 }],
    ['an eNPS of 120', { metric: 'leaverEnps', target: 120 }],
  ] as const)('of %s is refused', async (_, wrong) => {
    const { client } = await openTestWorkspace();
    await expect(client.goals.set({ ...draft, ...wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'target', reason: 'outOfRange' },
    });
  });

  test('for a day that has passed is refused, but one whose day has come can be reworded', async () => {
    const { client, clock } = await withTwoAlumni();
    await expect(client.goals.set({ ...draft, dueOn: day('2026-03-31') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'dueOn', reason: 'beforeToday' },
    });
    await client.goals.set({ ...draft, dueOn: day('2026-04-01') });
    clock.set('2026-07-01T00:00:00.000Z');
    const { goal } = await client.goals.set({ ...draft, dueOn: day('2026-04-01'), note: 'Not reached' });
    expect(goal.note).toBe('Not reached');
  });

  test('can be taken out, and that taken back', async () => {
    const { client } = await withTwoAlumni();
    const { goal } = await client.goals.set(draft);
    await expect(client.goals.remove({ id: goal.id, version: 7 })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'goal' },
    });
    const { operationId } = await client.goals.remove({ id: goal.id, version: goal.version });
    expect(await client.goals.list()).toEqual([]);
    await expect(client.goals.remove({ id: goal.id, version: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'goal' },
    });
    for await (const _ of await client.history.revert({ operationId, personId: null }));
    expect(await client.goals.list()).toMatchObject([draft]);
  });

  test('of the leaver eNPS tells nobody but HR where it began', async () => {
    const { client, database } = await openTestWorkspace();
    await client.goals.set({ ...draft, metric: 'leaverEnps', target: 30 });
    database.sqlite.prepare('UPDATE goals SET start_value = 50').run();
    expect(await client.goals.list()).toMatchObject([{ startValue: 50 }]);
    await client.settings.update({ role: 'manager' });
    expect(await client.goals.list()).toMatchObject([{ startValue: null }]);
  });
});
