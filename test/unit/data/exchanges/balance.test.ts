import { expect, test } from 'vitest';
import { kindsOfDaysSql } from '#data/exchanges/balance.ts';
import { kindsSql } from '#data/exchanges/kinds.ts';
import { tallySql } from '#data/exchanges/tally.ts';
import type { Exchange } from '#shared/contract/personProfile.ts';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { takeBack } from '../history/world.ts';
import { addPeople } from '../people/someone.ts';

type Side = Pick<Exchange, 'party' | 'act'>;
const theyGave: Side = { party: 'alumnus', act: 'gave' };
const weGave: Side = { party: 'company', act: 'gave' };
const weAsked: Side = { party: 'company', act: 'asked' };

async function withThree() {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const [one, two, binned] = await addPeople(workspace, [
    { familyName: 'One' },
    { familyName: 'Two' },
    { familyName: 'Binned' },
  ]);
  if (!(one && two && binned)) throw new Error('nobody was added');
  const record = (who: { id: typeof one.id }, side: Side, kind: 'talk' | 'favour', on: string) =>
    client.people.recordExchange({
      personId: who.id,
      exchange: { ...side, kind, happenedOn: plainDate.parse(on), interactionId: null, note: '' },
    });
  await record(one, theyGave, 'talk', '2024-12-31');
  await record(one, theyGave, 'talk', '2025-01-01');
  await record(one, weAsked, 'favour', '2025-06-01');
  await record(two, weGave, 'favour', '2025-06-02');
  await record(binned, theyGave, 'talk', '2025-06-03');
  await client.people.remove({ personId: binned.id, version: binned.version });
  const segment = await client.segments.add({
    ...{ kind: 'list', name: 'Two', description: '', keepInTouchDays: null, people: [two.id] },
  });
  return { ...workspace, one, two, segment };
}

const none = { alumnusGave: 0, companyGave: 0, alumnusAsked: 0, companyAsked: 0 };
const always = { from: null, to: null, segmentId: null };

test('the balance counts each entry once, by side, kind and year, without what is in the bin', async () => {
  const { client } = await withThree();
  expect(await client.exchanges.balance(always)).toEqual({
    whole: { ...none, alumnusGave: 2, companyGave: 1, companyAsked: 1 },
    people: 2,
    byKind: expect.arrayContaining([
      { ...none, kind: 'talk', alumnusGave: 2 },
      { ...none, kind: 'favour', companyGave: 1, companyAsked: 1 },
    ]),
    byYear: [
      { ...none, year: 2024, alumnusGave: 1 },
      { ...none, year: 2025, alumnusGave: 1, companyGave: 1, companyAsked: 1 },
    ],
  });
});

test('a period has both its ends in it, and a segment its own people', async () => {
  const { client, segment } = await withThree();
  const from = plainDate.parse('2025-01-01');
  const year = await client.exchanges.balance({ from, to: plainDate.parse('2025-06-01'), segmentId: null });
  expect(year.whole).toEqual({ ...none, alumnusGave: 1, companyAsked: 1 });
  const ofSegment = await client.exchanges.balance({ ...always, segmentId: segment.id });
  expect(ofSegment).toMatchObject({ whole: { ...none, companyGave: 1 }, people: 1 });
  expect(await client.exchanges.ofSegments({ from: null, to: null })).toEqual([
    { ...none, companyGave: 1, segmentId: segment.id, name: 'Two', circle: false, people: 1 },
  ]);
});

test('people come by what they gave beyond what we gave, or by what they did last', async () => {
  const { client, one, two } = await withThree();
  const page = { ...always, offset: 0, limit: 10 };
  const owed = await client.exchanges.ofPeople({ ...page, sort: 'weOwe' });
  expect(owed).toMatchObject({
    total: 2,
    people: [
      { personId: one.id, alumnusGave: 2, companyAsked: 1, lastOn: '2025-06-01' },
      { personId: two.id, companyGave: 1, lastOn: '2025-06-02' },
    ],
  });
  const latest = await client.exchanges.ofPeople({ ...page, sort: 'latest', limit: 1 });
  expect(latest.people.map(({ personId }) => personId)).toEqual([two.id]);
  expect(latest.total).toBe(2);
});

test('from an interaction: its day in the user’s zone, for each who took part, as one operation', async () => {
  const workspace = await withThree();
  const { client, one, two } = workspace;
  const logged = await client.interactions.log({
    ...{ kind: 'call', direction: 'mutual', purpose: 'other', subject: 'Talk', body: '', tier: 'open' },
    // The next morning in Tokyo.
    ...{ sentiment: null, occurredAt: instant.parse('2026-03-01T22:00:00.000Z'), people: [one.id, two.id] },
  });
  const interactionId = logged.id;
  const entry = { interactionId, kind: 'talk', ...theyGave, note: ' Thanks ' } as const;
  const { operationId } = await client.exchanges.recordFrom({ ...entry, people: [one.id, two.id] });
  const given = async (personId: typeof one.id) =>
    (await client.people.profile({ personId })).exchanges.filter((each) => each.interactionId !== null);
  for (const { id } of [one, two]) {
    expect(await given(id)).toMatchObject([
      { kind: 'talk', ...theyGave, happenedOn: '2026-03-02', interactionId, note: 'Thanks' },
    ]);
  }
  await takeBack(workspace, operationId);
  expect(await given(one.id)).toEqual([]);
});

test('not from an interaction that somebody had no part in, or that the reader does not see', async () => {
  const workspace = await withThree();
  const { client, one, two, context } = workspace;
  const logged = await client.interactions.log({
    ...{ kind: 'call', direction: 'mutual', purpose: 'other', subject: 'Talk', body: '', tier: 'hr' },
    ...{ sentiment: null, occurredAt: instant.parse('2026-03-01T00:00:00.000Z'), people: [one.id] },
  });
  const entry = { interactionId: logged.id, kind: 'talk', ...theyGave, note: '' } as const;
  const refused = { code: 'NOT_FOUND', data: { what: 'interaction' } };
  await expect(client.exchanges.recordFrom({ ...entry, people: [one.id, two.id] })).rejects.toMatchObject(
    refused,
  );
  await context.preferences.update({ role: 'recruiter', userName: 'Somebody else' });
  await expect(client.exchanges.recordFrom({ ...entry, people: [one.id] })).rejects.toMatchObject(refused);
});

test('the uses of kinds are counted by an index alone', async () => {
  const { database } = await withThree();
  const plan = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${kindsSql}`).all();
  expect(JSON.stringify(plan)).toContain('SEARCH exchanges USING COVERING INDEX exchanges_kind');
});

test('balances are counted from the indexes that hold all they ask', async () => {
  const { database } = await withThree();
  const planOf = (sql: string, ...asked: unknown[]) =>
    JSON.stringify(database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...asked));
  const tally = planOf(tallySql, '', '', '', 1);
  expect(tally).toContain('SEARCH x USING COVERING INDEX exchanges_person');
  expect(tally).toContain('SEARCH s USING');
  const kinds = planOf(kindsOfDaysSql('IS NOT NULL'), 'alumnus', 'gave', '', '');
  expect(kinds).toContain('SEARCH x USING COVERING INDEX exchanges_gifts');
  expect(kinds).not.toContain('SCAN x');
});

test('whoever the page turns to, each comes once, and the latest word of equals first', async () => {
  const { client, one, two } = await withThree();
  const pageAt = (offset: number) =>
    client.exchanges.ofPeople({ ...always, sort: 'companyAsked', offset, limit: 1 });
  const pages = [await pageAt(0), await pageAt(1), await pageAt(2)];
  expect(pages.map(({ total }) => total)).toEqual([2, 2, 2]);
  expect(pages.map(({ people }) => people.map(({ personId }) => personId))).toEqual([[one.id], [two.id], []]);
  const nobody = await client.exchanges.ofPeople({
    ...{ ...always, from: plainDate.parse('2030-01-01'), sort: 'latest', offset: 0, limit: 5 },
  });
  expect(nobody).toEqual({ total: 0, people: [] });
});
