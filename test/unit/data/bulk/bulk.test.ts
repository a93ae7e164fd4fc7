import { describe, expect, test } from 'vitest';
import { labels, segments } from '#data/schema/index.ts';
import type { BulkAction, BulkEvent } from '#shared/contract/bulk.ts';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { type PersonId, personId, segmentId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

const dueOn = plainDate.parse('2026-05-01');
const everybody: PeopleSelection = { type: 'all', search: '', filter: null, except: [] };
const some = (...people: PersonId[]): PeopleSelection => ({ type: 'some', people });

/** Runs an action to its end. */
async function run({ client }: TestWorkspace, selection: PeopleSelection, action: BulkAction) {
  let done: Extract<BulkEvent, { type: 'done' }> | null = null;
  for await (const event of await client.bulk.run({ selection, action })) {
    if (event.type === 'done') done = event;
  }
  if (done === null) throw new Error('the stream had no end');
  return done;
}

async function withPeople(count: number) {
  const workspace = await openTestWorkspace();
  const names = Array.from({ length: count }, (_, n) => ({ familyName: `Family${n}` }));
  const people = await addPeople(workspace, names);
  return { ...workspace, people: people.map(({ id }) => id) };
}

const rows = async ({ client }: TestWorkspace) => {
  const all = { search: '', sort: 'name', descending: false, offset: 0, limit: 500 } as const;
  return (await client.people.list(all)).people;
};

const kinds = ({ database }: TestWorkspace): unknown[] =>
  database.sqlite.prepare("SELECT kind FROM operations WHERE kind LIKE 'bulk.%' ORDER BY id").pluck().all();

const tagging = (...names: string[]): BulkAction => ({ type: 'addLabels', kind: 'tag', names });

describe('labels', () => {
  test('go to those who lack them, as one operation, and preview says the same before', async () => {
    const workspace = await withPeople(3);
    const [first, second] = workspace.people;
    if (!first || !second) throw new Error('three people');
    expect(await run(workspace, some(first), tagging('Berlin'))).toMatchObject({ changed: 1, unchanged: 0 });
    const before = await workspace.client.bulk.preview({ selection: everybody, action: tagging('berlin') });
    expect(before).toEqual({ changed: 2, unchanged: 1, leftOut: 0 });
    const done = await run(workspace, everybody, tagging('berlin'));
    expect(done).toMatchObject({ changed: 2, unchanged: 1, leftOut: 0 });
    expect(done.operationId).not.toBeNull();
    expect((await rows(workspace)).map(({ tags }) => tags)).toEqual([['Berlin'], ['Berlin'], ['Berlin']]);
    expect(kinds(workspace)).toEqual(['bulk.addLabels', 'bulk.addLabels']);
    expect(workspace.database.orm.select().from(labels).all()).toHaveLength(1);
  });

  test('who has all of them already is not changed, and nothing is written then', async () => {
    const workspace = await withPeople(2);
    await run(workspace, everybody, tagging('A', 'B'));
    const again = await run(workspace, everybody, tagging('B', 'Ａ'));
    expect(again).toEqual({ type: 'done', operationId: null, changed: 0, unchanged: 2, leftOut: 0 });
    expect(kinds(workspace)).toEqual(['bulk.addLabels']);
  });

  test('a tag and a skill of one name are two labels, and each is taken away alone', async () => {
    const workspace = await withPeople(2);
    const [first] = workspace.people;
    if (!first) throw new Error('two people');
    await run(workspace, everybody, tagging('Go'));
    await run(workspace, everybody, { type: 'addLabels', kind: 'skill', names: ['Go', 'SQL'] });
    const removal: BulkAction = { type: 'removeLabels', kind: 'skill', names: ['GO', 'Rust'] };
    expect(await run(workspace, some(first), removal)).toMatchObject({ changed: 1, unchanged: 0 });
    const [one, other] = await rows(workspace);
    expect([one?.tags, one?.skills]).toEqual([['Go'], ['SQL']]);
    expect([other?.tags, other?.skills]).toEqual([['Go'], ['Go', 'SQL']]);
    expect(await run(workspace, some(first), removal)).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test('count the version of the person up, so that an open form does not overwrite them', async () => {
    const workspace = await withPeople(1);
    const [id] = workspace.people;
    if (!id) throw new Error('one person');
    const before = await workspace.client.people.profile({ personId: id });
    await run(workspace, everybody, tagging('Berlin'));
    const after = await workspace.client.people.profile({ personId: id });
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.tags.map(({ name }) => name)).toEqual(['Berlin']);
  });

  test('are found by the search at once', async () => {
    const workspace = await withPeople(2);
    await run(workspace, some(...workspace.people.slice(0, 1)), tagging('合唱'));
    const search = { search: '合唱', sort: 'name', descending: false, offset: 0, limit: 10 } as const;
    expect((await workspace.client.people.list(search)).total).toBe(1);
  });
});

describe('the selection', () => {
  test('is all that a search finds but those taken out of it', async () => {
    const workspace = await withPeople(12);
    const found: PeopleSelection = { type: 'all', search: 'family1', filter: null, except: [] };
    const [, one] = workspace.people;
    if (!one) throw new Error('twelve people');
    expect(await run(workspace, { ...found, except: [one] }, tagging('X'))).toMatchObject({ changed: 2 });
    const tagged = (await rows(workspace)).filter(({ tags }) => tags.includes('X'));
    expect(tagged.map(({ familyName }) => familyName)).toEqual(['Family10', 'Family11']);
  });

  test('leaves out who is in the bin or unknown', async () => {
    const workspace = await withPeople(2);
    const [first, second] = workspace.people;
    if (!first || !second) throw new Error('two people');
    await run(workspace, some(first), { type: 'bin' });
    const unknown = personId.parse('00000000-0000-7000-8000-00000000ffff');
    expect(await run(workspace, some(first, second, second, unknown), tagging('X'))).toMatchObject({
      changed: 1,
    });
  });
});

describe('segments', () => {
  async function withList(count: number) {
    const workspace = await withPeople(count);
    const { database, author } = workspace;
    const id = segmentId.parse(author.ids.next());
    const ruleId = segmentId.parse(author.ids.next());
    const common = { description: '', version: 1, createdAt: '', updatedAt: '' };
    await database.write('segment.add', author, (unit) => {
      unit.insert(segments, { ...common, id, name: 'List', kind: 'list' });
      unit.insert(segments, { ...common, id: ruleId, name: 'Rule', kind: 'rule', rule: '{}' });
    });
    const members = () => database.sqlite.prepare('SELECT person_id FROM segment_members').pluck().all();
    return { ...workspace, id, ruleId, members };
  }

  test('take people in and let them go', async () => {
    const workspace = await withList(3);
    const [first, second, third] = workspace.people;
    if (!first || !second || !third) throw new Error('three people');
    const add: BulkAction = { type: 'addToSegment', segmentId: workspace.id };
    const remove: BulkAction = { type: 'removeFromSegment', segmentId: workspace.id };
    expect(await run(workspace, some(first), add)).toMatchObject({ changed: 1 });
    expect(await run(workspace, everybody, add)).toMatchObject({ changed: 2, unchanged: 1 });
    expect(await run(workspace, some(first, second), remove)).toMatchObject({ changed: 2, unchanged: 0 });
    expect(workspace.members()).toEqual([third]);
    expect(await run(workspace, everybody, remove)).toMatchObject({ changed: 1, unchanged: 2 });
  });

  test('by a rule take nobody', async () => {
    const { client, ruleId } = await withList(1);
    const action: BulkAction = { type: 'addToSegment', segmentId: ruleId };
    await expect(client.bulk.preview({ selection: everybody, action })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'segment' },
    });
  });
});

test('an owner is set for those who have another, and taken away', async () => {
  const workspace = await withPeople(2);
  const [first] = workspace.people;
  if (!first) throw new Error('two people');
  expect(await run(workspace, some(first), { type: 'setOwner', owner: 'Mori' })).toMatchObject({
    changed: 1,
  });
  expect(await run(workspace, everybody, { type: 'setOwner', owner: 'Mori' })).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
  expect((await rows(workspace)).map(({ owner }) => owner)).toEqual(['Mori', 'Mori']);
  await run(workspace, everybody, { type: 'setOwner', owner: null });
  expect((await rows(workspace)).map(({ owner }) => owner)).toEqual([null, null]);
});

test('follow-ups are given to all', async () => {
  const workspace = await withPeople(2);
  const action: BulkAction = { type: 'followUp', title: 'Send the news', dueOn, owner: null };
  expect(await run(workspace, everybody, action)).toMatchObject({ changed: 2 });
  expect((await rows(workspace)).map(({ nextDueOn }) => nextDueOn)).toEqual([dueOn, dueOn]);
});

test('the bin takes people out of the list', async () => {
  const workspace = await withPeople(3);
  const [first] = workspace.people;
  if (!first) throw new Error('three people');
  expect(await run(workspace, { ...everybody, except: [first] }, { type: 'bin' })).toMatchObject({
    changed: 2,
  });
  expect((await rows(workspace)).map(({ id }) => id)).toEqual([first]);
});

test('consent is asked of those who may be asked and were not', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  const names = ['Granted', 'Withdrawn', 'Regranted', 'Silent', 'NoEmail', 'Barred'];
  const added = await addPeople(
    workspace,
    names.map((familyName) => ({
      familyName,
      email: familyName === 'NoEmail' ? null : `${familyName}@example.org`,
    })),
  );
  const idOf = (name: string) => {
    const found = added.find(({ familyName }) => familyName === name);
    if (found === undefined) throw new Error(name);
    return found.id;
  };
  const word = { purpose: 'events', channel: 'email', basis: 'consent', evidence: '' } as const;
  const say = async (name: string, state: 'granted' | 'withdrawn', day: string) => {
    const consents = [{ ...word, state, decidedOn: plainDate.parse(day) }];
    await client.people.recordConsent({ personId: idOf(name), consents });
  };
  await say('Granted', 'granted', '2026-01-01');
  await say('Withdrawn', 'granted', '2026-01-01');
  await say('Withdrawn', 'withdrawn', '2026-02-01');
  await say('Regranted', 'withdrawn', '2026-01-01');
  await say('Regranted', 'granted', '2026-02-01');
  database.sqlite.prepare('UPDATE people SET do_not_contact = 1 WHERE id = ?').run(idOf('Barred'));
  const action = {
    type: 'requestConsent',
    purpose: 'events',
    channel: 'email',
    dueOn,
    owner: 'Mori',
  } as const satisfies BulkAction;
  expect(await client.bulk.preview({ selection: everybody, action })).toEqual({
    changed: 1,
    unchanged: 2,
    leftOut: 3,
  });
  await run(workspace, everybody, action);
  const followUps = database.sqlite
    .prepare('SELECT person_id, kind, title, due_on, owner FROM follow_ups')
    .all();
  expect(followUps).toEqual([
    {
      person_id: idOf('Silent'),
      kind: 'consentRequest',
      title: 'Ask for consent: Events by Email',
      due_on: dueOn,
      owner: 'Mori',
    },
  ]);
  // Who was asked is not asked a second time for the same, but for something else.
  expect(await run(workspace, everybody, action)).toMatchObject({
    operationId: null,
    changed: 0,
    leftOut: 4,
  });
  expect(await run(workspace, everybody, { ...action, purpose: 'jobs' })).toMatchObject({ changed: 4 });
});

test('cancelling leaves everything as it was', async () => {
  const workspace = await withPeople(600);
  const stop = new AbortController();
  const events = await workspace.client.bulk.run(
    { selection: everybody, action: tagging('X') },
    { signal: stop.signal },
  );
  stop.abort();
  await expect(
    (async () => {
      for await (const event of events) expect(event.type).toBe('progress');
    })(),
  ).rejects.toThrow();
  expect(kinds(workspace)).toEqual([]);
  expect((await rows(workspace)).every(({ tags }) => tags.length === 0)).toBe(true);
});
