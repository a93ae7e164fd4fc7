import { describe, expect, test, vi } from 'vitest';
import { people as peopleTable } from '#data/schema/index.ts';
import type { Segment } from '#shared/contract/segments.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { everybody, type Rule, rule } from '#shared/domain/segments/rule.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someone, someTenure } from '../people/someone.ts';

const all = (...items: unknown[]): Rule => rule.parse({ ...everybody, items });
const inDepartment = (text: string) => ({
  type: 'text',
  not: false,
  field: 'department',
  is: { test: 'contains', text },
});
const inSegment = ({ id }: Pick<Segment, 'id'>) => ({ type: 'segment', not: false, segmentId: id });
const goneId = '00000000-0000-7000-8000-00000000eeee';

/** Three in Sales and one in Production, who has left. */
async function withPeople() {
  const workspace = await openTestWorkspace();
  const people = await addPeople(workspace, [
    { familyName: 'Ono', tenure: someTenure({ department: 'Sales' }) },
    { familyName: '髙橋', tenure: someTenure({ department: 'Ｓａｌｅｓ east' }) },
    { familyName: 'Mori', tenure: someTenure({ department: 'sales' }) },
    { familyName: 'Abe', tenure: someTenure({ department: 'Production', endedOn: '2026-02-28' }) },
  ]);
  return { ...workspace, workspace, people: people.map(({ id }) => id) };
}

type Client = TestWorkspace['client'];

const addRule = (client: Client, name: string, of: Rule) =>
  client.segments.add({ kind: 'rule', name, description: '', keepInTouchDays: null, rule: of });
const addList = (client: Client, name: string, people: PersonId[] = []) =>
  client.segments.add({ kind: 'list', name, description: '', keepInTouchDays: null, people });

const counts = async (client: Client) =>
  Object.fromEntries((await client.segments.list()).map(({ segment, people }) => [segment.name, people]));

describe('the list of segments', () => {
  test('says how many people belong to each, by name', async () => {
    const { client, people } = await withPeople();
    await addRule(client, 'sales', all(inDepartment('SALES')));
    await addList(client, 'Board', people.slice(0, 2));
    expect((await client.segments.list()).map(({ segment }) => segment.name)).toEqual(['Board', 'sales']);
    expect(await counts(client)).toEqual({ Board: 2, sales: 3 });
  });

  test('counts again after every change, here and on another connection', async () => {
    const { client, workspace, database, author, people } = await withPeople();
    await addRule(client, 'Sales', all(inDepartment('sales')));
    expect(await counts(client)).toEqual({ Sales: 3 });
    await addPeople(workspace, [{ familyName: 'Sato', tenure: someTenure({ department: 'Sales' }) }]);
    expect(await counts(client)).toEqual({ Sales: 4 });
    const [first = ''] = people;
    await database.writeInSteps('test', author, (unit) => {
      unit.update(peopleTable, { id: first }, { deletedAt: author.clock.now() });
      return Promise.resolve();
    });
    expect(await counts(client)).toEqual({ Sales: 3 });
  });

  test('counts once as long as nothing changes', async () => {
    const { client, database } = await withPeople();
    await addRule(client, 'Sales', all(inDepartment('sales')));
    await counts(client);
    const spy = vi.spyOn(database.sqlite, 'prepare');
    expect(await counts(client)).toEqual({ Sales: 3 });
    const asked = spy.mock.calls.map(([sql]) => sql);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((sql) => sql.includes('FROM person_summaries'))).toEqual([]);
  });

  test('counts again on another day', async () => {
    const { client, clock } = await withPeople();
    const lately = {
      type: 'date',
      not: false,
      field: 'leftOn',
      is: { test: 'last', span: { count: 1, unit: 'months' } },
    };
    await addRule(client, 'Left lately', all(lately));
    clock.set('2026-03-26T15:00:00.000Z');
    expect(await counts(client)).toEqual({ 'Left lately': 1 });
    clock.set('2026-03-27T15:00:00.000Z');
    expect(await counts(client)).toEqual({ 'Left lately': 0 });
  });
});

describe('a segment', () => {
  test('is kept as it was written, and changed with its version', async () => {
    const { client } = await withPeople();
    const added = await addRule(client, ' Sales ', all(inDepartment('sales')));
    expect(added).toMatchObject({ name: 'Sales', version: 1, kind: 'rule', keepInTouchDays: null });
    expect(await client.segments.get({ id: added.id })).toEqual(added);
    const changed = await client.segments.update({ ...added, name: 'All of Sales', keepInTouchDays: 90 });
    expect(changed).toMatchObject({ name: 'All of Sales', version: 2, keepInTouchDays: 90 });
    await expect(client.segments.update({ ...added, name: 'Old' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'segment' },
    });
  });

  test('stays a list, or a rule', async () => {
    const { client } = await withPeople();
    const list = await addList(client, 'Board');
    await expect(client.segments.update({ ...list, kind: 'rule', rule: everybody })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'kind', reason: 'fixed' },
    });
  });

  test('has a name of its own, however it is written', async () => {
    const { client } = await withPeople();
    const first = await addList(client, 'Café');
    await expect(addList(client, 'ＣＡＦＥ')).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { what: 'segment', name: 'ＣＡＦＥ' },
    });
    await client.segments.update({ ...first, name: 'CAFE' });
    const other = await addList(client, 'Other');
    await expect(client.segments.update({ ...other, name: 'café' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
  });

  test('goes into the bin and comes back, unless its name is used by then', async () => {
    const { client } = await withPeople();
    const { id, version } = await addList(client, 'Board');
    await client.segments.remove({ id, version });
    expect(await client.segments.list()).toEqual([]);
    await expect(client.segments.get({ id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'segment' },
    });
    expect(await client.segments.restore({ id })).toMatchObject({ name: 'Board' });
    const present = await client.segments.get({ id });
    await client.segments.remove({ id, version: present.version });
    await addList(client, 'board');
    await expect(client.segments.restore({ id })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  });

  test('names no circle, by however many others', async () => {
    const { client } = await withPeople();
    const first = await addRule(client, 'First', everybody);
    const second = await addRule(client, 'Second', all(inSegment(first)));
    const third = await addRule(
      client,
      'Third',
      all({ type: 'group', not: true, join: 'or', items: [inSegment(second)] }),
    );
    await expect(
      client.segments.update({ ...first, kind: 'rule', rule: all(inSegment(third)) }),
    ).rejects.toMatchObject({ code: 'SEGMENT_CIRCLE', data: { name: 'First' } });
    await expect(
      client.segments.update({ ...first, kind: 'rule', rule: all(inSegment(first)) }),
    ).rejects.toMatchObject({ code: 'SEGMENT_CIRCLE' });
  });

  test('stays while other rules name it', async () => {
    const { client } = await withPeople();
    const board = await addList(client, 'Board');
    const both = await addRule(client, 'Board in Sales', all(inSegment(board), inDepartment('sales')));
    await expect(client.segments.remove({ id: board.id, version: 1 })).rejects.toMatchObject({
      code: 'STILL_USED',
      data: { by: ['Board in Sales'] },
    });
    await client.segments.remove({ id: both.id, version: 1 });
    await client.segments.remove({ id: board.id, version: 1 });
  });
});

describe('the people of a list', () => {
  test('are put in and taken out by hand, each once', async () => {
    const { client, people } = await withPeople();
    const { id } = await addList(client, 'Board', people.slice(0, 1));
    await client.segments.addPeople({ id, people: people.slice(0, 3) });
    expect(await counts(client)).toEqual({ Board: 3 });
    await client.segments.removePeople({ id, people: people.slice(1) });
    expect(await counts(client)).toEqual({ Board: 1 });
  });

  test('are nobody who is not there, and nobody is put into a rule', async () => {
    const { client, people } = await withPeople();
    const { id } = await addList(client, 'Board');
    await expect(client.segments.addPeople({ id, people: [...people, goneId] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'person' },
    });
    expect(await counts(client)).toEqual({ Board: 0 });
    const { id: ofRule } = await addRule(client, 'Everybody', everybody);
    await expect(client.segments.addPeople({ id: ofRule, people })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'segment', reason: 'isRule' },
    });
  });
});

describe('trying a rule', () => {
  test('counts, and shows some of them spread over all', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(
      workspace,
      Array.from({ length: 20 }, (_, index) => ({
        familyName: `Person ${String(index).padStart(2, '0')}`,
        tenure: someTenure({ department: index < 16 ? 'Sales' : 'Production' }),
      })),
    );
    const tried = await workspace.client.segments.try({ rule: all(inDepartment('sales')), sample: 4 });
    expect(tried).toMatchObject({ people: 16, of: 20 });
    expect(tried.sample.map(({ name }) => name.familyName)).toEqual([
      'Person 00',
      'Person 04',
      'Person 08',
      'Person 12',
    ]);
    const counted = await workspace.client.segments.try({ rule: everybody, sample: 0 });
    expect(counted).toEqual({ people: 20, of: 20, sample: [] });
  });

  test('finds nobody by what is gone, and everybody by its opposite', async () => {
    const { client } = await withPeople();
    const gone = [
      { type: 'label', in: [goneId] },
      { type: 'segment', segmentId: goneId },
      { type: 'customText', fieldId: goneId, is: { test: 'empty' } },
      { type: 'customNumber', fieldId: goneId, is: { test: 'empty' } },
      { type: 'customDate', fieldId: goneId, is: { test: 'notLast', span: { count: 1, unit: 'days' } } },
      { type: 'customChoice', fieldId: goneId, in: ['A'] },
      { type: 'customFlag', fieldId: goneId },
    ];
    for (const condition of gone) {
      const holds = { rule: all({ ...condition, not: false }), sample: 0 };
      expect((await client.segments.try(holds)).people, condition.type).toBe(0);
      const not = { rule: all({ ...condition, not: true }), sample: 0 };
      expect((await client.segments.try(not)).people, condition.type).toBe(4);
    }
  });
});

describe('a person', () => {
  test('knows the segments it is in', async () => {
    const { client, people } = await withPeople();
    const [ono, , , abe] = people;
    await addRule(client, 'Sales', all(inDepartment('sales')));
    await addRule(client, 'Alumni', all({ type: 'flag', not: false, field: 'alumnus' }));
    await addList(client, 'Board', people);
    const namesOf = async (personId = '') =>
      (await client.segments.ofPerson({ personId })).map(({ name }) => name);
    expect(await namesOf(ono)).toEqual(['Board', 'Sales']);
    expect(await namesOf(abe)).toEqual(['Alumni', 'Board']);
    await expect(client.segments.ofPerson({ personId: goneId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is told why it is in one: each condition with what is on record', async () => {
    const { client, context, people } = await withPeople();
    const [, , , abe = ''] = people;
    const segment = await addRule(
      client,
      'Why',
      all(
        { type: 'flag', not: false, field: 'alumnus' },
        {
          type: 'group',
          not: false,
          join: 'or',
          items: [inDepartment('sales'), { ...inDepartment('sales'), not: true }],
        },
        { type: 'text', not: false, field: 'company', is: { test: 'empty' } },
      ),
    );
    const asked = { id: segment.id, personId: abe };
    expect(await client.segments.explain(asked)).toEqual({
      holds: true,
      outcomes: [
        { path: [0], holds: true, evidence: '28 Feb 2026' },
        { path: [1, 0], holds: false, evidence: 'Production' },
        { path: [1, 1], holds: true, evidence: 'Production' },
        { path: [2], holds: true, evidence: null },
      ],
    });
    await context.preferences.update({ language: 'ja' });
    const inJapanese = await client.segments.explain(asked);
    expect(inJapanese.outcomes[0]?.evidence).toBe('2026年2月28日');
  });

  test('is in a list without conditions', async () => {
    const { client, people } = await withPeople();
    const [ono = '', mori = ''] = people;
    const { id } = await addList(client, 'Board', people.slice(0, 1));
    expect(await client.segments.explain({ id, personId: ono })).toEqual({ holds: true, outcomes: [] });
    expect(await client.segments.explain({ id, personId: mori })).toEqual({ holds: false, outcomes: [] });
  });
});

test('somebody in the bin is in no segment', async () => {
  const { client, workspace } = await withPeople();
  const [added] = await addPeople(workspace, [someone({ familyName: 'Gone' })]);
  if (added === undefined) throw new Error('nobody was added');
  await addList(client, 'Board', [added.id]);
  await addRule(client, 'Everybody', everybody);
  await client.people.remove({ personId: added.id, version: added.version });
  expect(await counts(client)).toEqual({ Board: 0, Everybody: 4 });
});
