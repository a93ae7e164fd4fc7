import { describe, expect, test } from 'vitest';
import { exchangeId, interactionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from './someone.ts';

const nowhere = '00000000-0000-7000-8000-00000000ffff';

async function withTwo(options: Parameters<typeof openTestWorkspace>[0] = {}) {
  const workspace = await openTestWorkspace(options);
  const [one, two] = await addPeople(workspace, [{ familyName: 'One' }, { familyName: 'Two' }]);
  if (!(one && two)) throw new Error('nobody was added');
  const call = {
    kind: 'call',
    direction: 'toAlumnus',
    purpose: 'checkIn',
    subject: '',
    body: '',
    tier: 'open',
    sentiment: null,
  } as const;
  const log = (occurredAt: string) =>
    workspace.client.interactions.log({ ...call, occurredAt: instant.parse(occurredAt), people: [one.id] });
  return { ...workspace, one, two, personId: one.id, log };
}

describe('keeping in touch', () => {
  test('counts from the day it was set, then from the day of the last contact, in the user’s zone', async () => {
    // Half past midnight on the 2nd in Tokyo.
    const { client, personId, log } = await withTwo({ now: '2026-04-01T15:30:00.000Z' });
    const set = await client.people.setKeepInTouch({ personId, version: 1, days: 30 });
    expect(set).toMatchObject({ version: 2, keepInTouch: { days: 30, dueOn: '2026-05-02', segment: null } });
    await log('2026-04-10T15:30:00.000Z');
    expect((await client.people.profile({ personId })).keepInTouch?.dueOn).toBe('2026-05-11');
  });

  test('is taken back with null, and refused on an old version', async () => {
    const { client, personId } = await withTwo();
    await client.people.setKeepInTouch({ personId, version: 1, days: 30 });
    await expect(client.people.setKeepInTouch({ personId, version: 1, days: 60 })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const none = await client.people.setKeepInTouch({ personId, version: 2, days: null });
    expect(none).toMatchObject({ version: 3, keepInTouch: null });
  });
});

test('owners are each named once, in order, while somebody is theirs', async () => {
  const { client, one, two } = await withTwo();
  expect(await client.people.owners()).toEqual([]);
  const first = await client.people.update({ ...one, personId: one.id, owner: 'Mori' });
  await client.people.update({ ...two, personId: two.id, owner: 'Abe' });
  expect(await client.people.owners()).toEqual(['Abe', 'Mori']);
  await client.people.update({ ...first, personId: one.id, owner: 'Abe' });
  expect(await client.people.owners()).toEqual(['Abe']);
});

describe('give and ask', () => {
  const exchange = {
    kind: 'referral',
    party: 'alumnus',
    act: 'gave',
    happenedOn: plainDate.parse('2026-03-01'),
    interactionId: null,
    note: ' two engineers ',
  } as const;

  test('is recorded without a version, latest first, and can be taken back', async () => {
    const { client, personId } = await withTwo();
    await client.people.recordExchange({ personId, exchange });
    const asked = {
      ...exchange,
      act: 'asked',
      party: 'company',
      happenedOn: plainDate.parse('2026-03-02'),
    } as const;
    const { exchanges, version } = await client.people.recordExchange({ personId, exchange: asked });
    expect(version).toBe(1);
    expect(exchanges).toMatchObject([
      { act: 'asked', party: 'company', note: 'two engineers' },
      { act: 'gave', party: 'alumnus' },
    ]);
    const left = await client.people.removeExchange({
      personId,
      exchangeId: exchangeId.parse(exchanges[0]?.id),
    });
    expect(left.exchanges).toMatchObject([{ act: 'gave' }]);
  });

  test('belongs to the person, and to an interaction they took part in', async () => {
    const { client, personId, two, log } = await withTwo();
    const { id } = await log('2026-03-01T00:00:00.000Z');
    const { exchanges } = await client.people.recordExchange({
      personId,
      exchange: { ...exchange, interactionId: id },
    });
    expect(exchanges).toMatchObject([{ interactionId: id }]);
    for (const [whose, where] of [
      [two.id, id],
      [personId, interactionId.parse(nowhere)],
    ] as const) {
      await expect(
        client.people.recordExchange({ personId: whose, exchange: { ...exchange, interactionId: where } }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'interaction' } });
    }
    await expect(
      client.people.removeExchange({ personId: two.id, exchangeId: exchangeId.parse(exchanges[0]?.id) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'exchange' } });
  });
});

describe('putting a person into the bin', () => {
  test('takes them out of every list but leaves what hangs on them', async () => {
    const { client, personId, log, database } = await withTwo();
    await log('2026-03-01T00:00:00.000Z');
    const { operationId } = await client.people.remove({ personId, version: 1 });
    await expect(client.people.profile({ personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const question = { search: '', sort: 'name', descending: false, offset: 0, limit: 10 } as const;
    expect(await client.people.list(question)).toMatchObject({ total: 1, people: [{ familyName: 'Two' }] });
    const rows = (sql: string) => database.sqlite.prepare(sql).all();
    expect(rows('SELECT person_id FROM interaction_people')).toEqual([{ person_id: personId }]);
    expect(rows(`SELECT kind FROM operations WHERE id = '${operationId}'`)).toEqual([
      { kind: 'person.remove' },
    ]);
  });

  test('is refused on an old version', async () => {
    const { client, one, personId } = await withTwo();
    await client.people.update({ ...one, personId, location: 'Osaka' });
    await expect(client.people.remove({ personId, version: 1 })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'person' },
    });
    expect(await client.people.profile({ personId })).toMatchObject({ location: 'Osaka' });
  });
});
