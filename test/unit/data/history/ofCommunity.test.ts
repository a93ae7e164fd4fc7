import { expect, test } from 'vitest';
import {
  eventGuests,
  exchangeKinds,
  exchanges,
  interactionPeople,
  interactions,
  requestPeople,
  requests,
} from '#data/schema/index.ts';
import { expectSound } from '#test/support/doctor.ts';
import { become } from '../farewells/leaver.ts';
import { communityWorld } from './community.ts';
import { historyOf, lastOperation, takeBack } from './world.ts';

test('the history of a person names events, surveys, messages, circles and voices', async () => {
  const world = await communityWorld();
  const { client, one } = world;
  const group = { personId: one, group: 'community', before: null, limit: 100 } as const;
  const { entries } = await client.history.ofPerson(group);
  const named = entries.flatMap(({ changes }) => changes.map(({ record, name }) => `${record} ${name}`));
  expect(named.sort()).toEqual([
    'careRecord Care 1',
    'communityManager Circle',
    'eventGuest Evening',
    'outreachRecipient Letter',
    'requestPerson Day care',
    'surveyAnswer Wishes',
  ]);
  const guest = entries.flatMap(({ changes }) => changes).find(({ record }) => record === 'eventGuest');
  expect(guest?.fields.map(({ field, after }) => [field, after])).toEqual(
    expect.arrayContaining([
      ['answer', 'yes'],
      ['feedbackWords', 'Guest 1'],
      ['walkIn', true],
    ]),
  );
  // What an answer said stands with the person, not here.
  expect(JSON.stringify(entries)).not.toContain('Evenings');
});

test('a voice above the reader is not told, and what was done to it is not theirs to take back', async () => {
  const world = await communityWorld();
  const { database, author, one, shared } = world;
  const id = String(shared.requests[0]);
  await database.write('request.save', author, (unit) => unit.update(requests, { id }, { tier: 'hr' }));
  const changed = lastOperation(world);
  const records = async () =>
    (await historyOf(world, one)).flatMap(({ changes }) => changes.map(({ record }) => record));
  await become(world, 'hr', 'Ren');
  expect(await records()).toContain('requestPerson');
  await become(world, 'recruiter', 'Aki');
  expect(await records()).not.toContain('requestPerson');
  expect(await records()).toContain('eventGuest');
  await expect(takeBack(world, changed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await become(world, 'hr', 'Ren');
  expect((await takeBack(world, changed)).reverted).toBe(1);
});

test('give and ask of a kind of our own is called by its name', async () => {
  const world = await communityWorld();
  const { database, author, one } = world;
  const kind = author.ids.next();
  await database.write('person.recordExchange', author, (unit) => {
    unit.insert(exchangeKinds, { id: kind, name: 'Lunch', contributes: false, position: 20 });
    unit.update(exchangeKinds, { id: '00000000-0000-7000-8000-000000070003' }, { name: 'Lecture' });
    const entry = { personId: one, party: 'alumnus', act: 'gave', happenedOn: '2026-03-01', note: '' };
    for (const of of [kind, 'talk', 'advice']) {
      unit.insert(exchanges, { ...entry, id: author.ids.next(), kind: of });
    }
  });
  const [entry] = await historyOf(world, one);
  const kinds = entry?.changes.flatMap(({ fields }) => fields.filter(({ field }) => field === 'kind'));
  expect(kinds?.map(({ after }) => after)).toEqual(['Lunch', 'Lecture', 'advice']);
});

test('an answer that was changed since stays with its day where the rest is taken back', async () => {
  const world = await communityWorld();
  const { client, database, author, two, shared } = world;
  const of = database.sqlite.prepare<string[], string>(
    'SELECT id FROM event_guests WHERE event_id = ? AND person_id = ?',
  );
  const key = { id: String(of.pluck().get(String(shared.events[0]), two)) };
  await database.write('event.recordAnswer', author, (unit) =>
    unit.update(eventGuests, key, { answer: 'no', answeredOn: '2025-03-01', feedbackScore: 5 }),
  );
  const first = lastOperation(world);
  await database.write('event.recordAnswer', author, (unit) =>
    unit.update(eventGuests, key, { answer: 'maybe' }),
  );
  const events = await client.history.revert({ operationId: first, personId: null, keepLater: true });
  for await (const event of events) if (event.type === 'done') expect(event.kept).toBe(1);
  const [guest] = database.sqlite
    .prepare(
      'SELECT answer, answered_on AS answeredOn, feedback_score AS score FROM event_guests WHERE person_id = ?',
    )
    .all(two);
  expect(guest).toEqual({ answer: 'maybe', answeredOn: '2025-03-01', score: 2 });
});

test('who shares a voice is taken back with the voice that was recorded', async () => {
  const world = await communityWorld();
  const { database, author, one } = world;
  const id = author.ids.next();
  await database.write('request.save', author, (unit) => {
    const now = author.clock.now();
    const stamps = { version: 1, createdAt: now, updatedAt: now };
    const said = { title: 'Library', words: '', answerWords: '', tier: 'open', recordedBy: 'hr' };
    unit.insert(requests, { ...stamps, ...said, id, raisedOn: '2026-03-01' });
    unit.insert(requestPeople, { requestId: id, personId: one, raised: true, since: '2026-03-01' });
  });
  const done = await takeBack(world, lastOperation(world));
  expect(done.reverted).toBe(2);
  expect(database.sqlite.prepare('SELECT count(*) FROM requests WHERE id = ?').pluck().get(id)).toBe(0);
});

test('that several came is taken back of one of them alone, with what stood on their timeline', async () => {
  const world = await communityWorld();
  const { client, database, author, one, two, shared } = world;
  const guests = database.sqlite
    .prepare<[string], { id: string; person: string }>(
      'SELECT id, person_id AS person FROM event_guests WHERE event_id = ?',
    )
    .all(String(shared.events[0]));
  await database.write('event.recordAttendance', author, (unit) => {
    for (const { id, person } of guests) {
      const interactionId = author.ids.next();
      const said = {
        kind: 'event',
        occurredAt: '2025-03-10T10:00:00.000Z',
        direction: 'mutual',
        purpose: 'other',
      };
      const now = author.clock.now();
      const stamps = { version: 1, createdAt: now, updatedAt: now };
      const words = { subject: 'Evening', body: '', tier: 'open', loggedBy: 'hr' };
      unit.insert(interactions, { ...stamps, ...said, ...words, id: interactionId });
      unit.insert(interactionPeople, {
        ...said,
        interactionId,
        personId: person,
        position: 0,
        present: true,
      });
      unit.update(eventGuests, { id }, { attended: true, interactionId });
    }
  });
  const before = lastOperation(world);
  const talks = async (personId: typeof one) =>
    (await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).total;
  expect([await talks(one), await talks(two)]).toEqual([2, 2]);
  const [entry] = await historyOf(world, one);
  expect(entry).toMatchObject({ operationId: before, revertible: true });
  const total = () => database.sqlite.prepare('SELECT count(*) FROM interactions').pluck().get();
  const all = Number(total());
  const done = await takeBack(world, before, one);
  expect([await talks(one), await talks(two)]).toEqual([1, 2]);
  expect(total()).toBe(all - 1);
  const attended = database.sqlite.prepare('SELECT attended FROM event_guests WHERE person_id = ?').pluck();
  expect([attended.get(one), attended.get(two)]).toEqual([0, 1]);
  await expectSound(world);
  // And that in turn.
  if (done.operationId === null) throw new Error('nothing was taken back');
  await takeBack(world, done.operationId, one);
  expect([await talks(one), await talks(two), total()]).toEqual([2, 2, all]);
});

test('a kind of give and ask that something is on record of is not taken back', async () => {
  const world = await communityWorld();
  const { client, author, one, database } = world;
  const kinds = await client.exchanges.kinds();
  const named = kinds.map(({ id, name, contributes }) => ({ id, name, contributes }));
  const saved = await client.exchanges.saveKinds({
    kinds: [...named, { id: null, name: 'Lunch', contributes: false }],
  });
  const kind = saved.kinds.find(({ name }) => name === 'Lunch')?.id ?? '';
  const gave = { party: 'company', act: 'gave', happenedOn: '2026-03-01', note: '' };
  await database.write('person.recordExchange', author, (unit) =>
    unit.insert(exchanges, { ...gave, id: author.ids.next(), personId: one, kind }),
  );
  const given = lastOperation(world);
  if (saved.operationId === null) throw new Error('nothing was saved');
  await expect(takeBack(world, saved.operationId)).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
  await expectSound(world);
  await takeBack(world, given);
  await takeBack(world, saved.operationId);
  expect((await client.exchanges.kinds()).map(({ name }) => name)).not.toContain('Lunch');
});
