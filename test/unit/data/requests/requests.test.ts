import { expect, test } from 'vitest';
import { youAskedWeDid } from '#data/requests/youAskedWeDid.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

const day = (text: string) => plainDate.parse(text);

type Save = Parameters<TestWorkspace['client']['requests']['save']>[0];

const draft = (parts: Partial<Save> = {}): Save => ({
  id: null,
  version: 1,
  title: 'A discount for training',
  words: 'It would help us to keep learning.',
  raisedOn: day('2026-03-01'),
  orientation: 'learning',
  segmentId: null,
  owner: null,
  tier: 'open',
  raisedBy: [],
  ...parts,
});

const asked = {
  search: '',
  state: 'all',
  orientation: null,
  segmentId: null,
  mine: false,
  offset: 0,
  limit: 50,
} as const;

async function withPeople(): Promise<{ workspace: TestWorkspace; ids: PersonId[] }> {
  const workspace = await openTestWorkspace();
  const added = await addPeople(workspace, [
    { familyName: '佐藤', givenName: '花' },
    { familyName: 'Brown' },
    { familyName: 'Adams' },
  ]);
  return { workspace, ids: added.map(({ id }) => id) };
}

const answered = (id: string, version: number) => ({
  id,
  version,
  words: 'Since April all alumni have it.',
  answeredOn: day('2026-03-20'),
  answeredBy: 'Mio',
  doneOn: null,
});

test('unanswered voices come first, the longest waiting on top, with who raised them and who shares them', async () => {
  const { workspace, ids } = await withPeople();
  const { client } = workspace;
  const [sato = '', brown = '', adams = ''] = ids;
  const { request: late } = await client.requests.save(
    draft({ title: 'Late', raisedOn: day('2026-03-01'), raisedBy: ids.slice(0, 1) }),
  );
  await client.requests.save(draft({ title: 'Edge', raisedOn: day('2026-03-02') }));
  const { request: first } = await client.requests.save(
    draft({ title: 'Answered', raisedOn: day('2026-01-01') }),
  );
  await client.requests.answer({ ...answered(first.id, 1), answer: 'willDo' });
  const shared = await client.requests.setPeople({ id: late.id, people: ids.slice(1), as: 'shares' });
  expect(shared.request).toMatchObject({ sharedBy: 3, version: 1 });
  expect(shared.request.people.map(({ personId, raised }) => [personId, raised])).toEqual([
    [sato, true],
    [adams, false],
    [brown, false],
  ]);
  const listed = await client.requests.list(asked);
  expect(listed.requests.map(({ title }) => title)).toEqual(['Late', 'Edge', 'Answered']);
  // On 1 April the one of 1 March waits for 31 days, that of 2 March for 30.
  expect(listed.counts).toEqual({ all: 3, unanswered: 2, waiting: 1, willDo: 1, done: 0, cannot: 0 });
  const waiting = await client.requests.waiting({ mine: false, limit: 10 });
  expect(waiting).toMatchObject({ today: '2026-04-01', total: 1 });
  expect(waiting.requests.map(({ title }) => title)).toEqual(['Late']);
  expect((await client.requests.list({ ...asked, search: 'ｻﾄｳ' })).total).toBe(0);
  expect((await client.requests.list({ ...asked, search: '佐藤' })).requests).toHaveLength(1);
  expect((await client.requests.list({ ...asked, orientation: 'return' })).total).toBe(0);
  expect((await client.requests.ofPerson({ personId: ids[1] ?? '' })).map(({ title }) => title)).toEqual([
    'Late',
  ]);
  // Who lies in the bin shares nothing.
  const { version } = await client.people.profile({ personId: brown });
  await client.people.remove({ personId: brown, version });
  expect((await client.requests.get({ id: late.id })).sharedBy).toBe(2);
});

test('answers are kept with day and owner, a promise becomes done, and an answer can be taken back', async () => {
  const { workspace } = await withPeople();
  const { client } = workspace;
  const { request } = await client.requests.save(draft());
  await client.requests.answer({ ...answered(request.id, 1), answer: 'willDo' });
  const done = await client.requests.answer({
    ...answered(request.id, 2),
    answer: 'done',
    doneOn: day('2026-04-01'),
  });
  expect(done.request).toMatchObject({
    answer: 'done',
    answeredOn: '2026-03-20',
    answeredBy: 'Mio',
    doneOn: '2026-04-01',
  });
  for (const wrong of [
    { answeredOn: day('2026-02-28') },
    { answeredOn: day('2026-04-02') },
    { answer: 'cannot' as const, doneOn: day('2026-04-01') },
    { answer: 'done' as const, doneOn: day('2026-02-28') },
  ]) {
    await expect(
      client.requests.answer({ ...answered(request.id, 3), answer: 'willDo', ...wrong }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  }
  const stale = client.requests.answer({ ...answered(request.id, 2), answer: 'cannot' });
  await expect(stale).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'request' } });
  const back = await client.requests.answer({ ...answered(request.id, 3), answer: null });
  expect(back.request).toMatchObject({ answer: null, answerWords: '', answeredOn: null, doneOn: null });
});

test('what was done in the period tells members without naming anybody, and only what all may read', async () => {
  const { workspace, ids } = await withPeople();
  const { client, database } = workspace;
  for (const [title, tier, doneOn] of [
    ['Open', 'open', '2026-04-01'],
    ['For HR', 'hr', '2026-04-01'],
    ['Long ago', 'open', '2026-03-20'],
  ] as const) {
    const { request } = await client.requests.save(draft({ title, tier, raisedBy: ids }));
    await client.requests.answer({ ...answered(request.id, 1), answer: 'done', doneOn: day(doneOn) });
  }
  const april = { from: day('2026-04-01'), to: day('2026-04-30') };
  expect(await client.requests.done(april)).toMatchObject([{ title: 'Open', sharedBy: 3 }]);
  expect(youAskedWeDid(database.sqlite, april, 'en')).toBe(
    'You asked: Open\nWe did: Since April all alumni have it.',
  );
  expect(youAskedWeDid(database.sqlite, april, 'ja')).toBe(
    'ご要望：Open\n対応：Since April all alumni have it.',
  );
  expect(youAskedWeDid(database.sqlite, { from: day('2025-01-01'), to: day('2025-12-31') }, 'en')).toBe('');
});

test('voices for HR, or for their owner, are there for nobody else', async () => {
  const { workspace } = await withPeople();
  const { client, context } = workspace;
  const own = await client.requests.save(draft({ title: 'Own', tier: 'owner' }));
  const hr = await client.requests.save(draft({ title: 'HR', tier: 'hr' }));
  await client.requests.save(draft({ title: 'Open' }));
  const titles = async () => (await client.requests.list(asked)).requests.map(({ title }) => title);
  expect((await titles()).toSorted()).toEqual(['HR', 'Open', 'Own']);
  await context.preferences.update({ role: 'recruiter', userName: 'Ren' });
  expect(await titles()).toEqual(['Open']);
  expect((await client.requests.waiting({ mine: false, limit: 9 })).total).toBe(1);
  for (const { request } of [own, hr]) {
    const gone = { code: 'NOT_FOUND', data: { what: 'request' } };
    await expect(client.requests.get({ id: request.id })).rejects.toMatchObject(gone);
    await expect(client.requests.people({ id: request.id })).rejects.toMatchObject(gone);
    await expect(client.requests.remove({ id: request.id, version: 1 })).rejects.toMatchObject(gone);
    const answer = client.requests.answer({ ...answered(request.id, 1), answer: 'willDo' });
    await expect(answer).rejects.toMatchObject(gone);
  }
  // Nobody writes what they could not read any more.
  await expect(client.requests.save(draft({ tier: 'hr' }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('a voice goes to the bin and comes back by taking that back', async () => {
  const { workspace } = await withPeople();
  const { client } = workspace;
  const { request } = await client.requests.save(draft());
  const { operationId } = await client.requests.remove({ id: request.id, version: 1 });
  await expect(client.requests.get({ id: request.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const back = await client.history.revert({ operationId, personId: null, keepLater: false });
  for await (const _ of back) {
    // To its end.
  }
  expect(await client.requests.get({ id: request.id })).toMatchObject({ title: request.title });
});

test('what changes nothing can not be taken back', async () => {
  const { workspace, ids } = await withPeople();
  const { client } = workspace;
  const { request, operationId } = await client.requests.save(draft({ raisedBy: ids.slice(0, 1) }));
  expect(operationId).not.toBeNull();
  const { id, version } = request;
  expect((await client.requests.save(draft({ id, version }))).operationId).toBeNull();
  const same = await client.requests.setPeople({ id, people: ids.slice(0, 1), as: 'raised' });
  expect(same.operationId).toBeNull();
});
