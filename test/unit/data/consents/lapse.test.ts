import { expect, test } from 'vitest';
import { lapseConsents, lapsedSql } from '#data/consents/lapse.ts';
import { lapsingSql } from '#data/consents/lapsing.ts';
import { consents } from '#data/schema/index.ts';
import type { BulkAction } from '#shared/contract/bulk.ts';
import type { Consent } from '#shared/contract/personProfile.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

const day = (text: string): PlainDate => plainDate.parse(text);

const granted = (validUntil: PlainDate | null, parts: Partial<Consent> = {}): Consent => ({
  ...{ purpose: 'news', channel: 'email', state: 'granted', basis: 'consent', evidence: 'Form' },
  ...{ decidedOn: day('2024-04-01'), validUntil },
  ...parts,
});

async function withConsents(workspace: TestWorkspace, ...consents: Consent[]) {
  const [person] = await addPeople(workspace, [{ familyName: 'Smith', email: 'smith@example.com' }]);
  if (person === undefined) throw new Error('nobody was added');
  await workspace.client.people.recordConsent({ personId: person.id, consents });
  return person.id;
}

test('on the day after its last day a consent ends, and everything knows of it', async () => {
  // 1 April 2026 in Tokyo.
  const workspace = await openTestWorkspace();
  const { client, database, author, clock } = workspace;
  const personId = await withConsents(workspace, granted(day('2026-04-01')));
  expect(await lapseConsents(database, author)).toBe(0);
  clock.advance(24 * 60 * 60 * 1000);
  expect(await lapseConsents(database, author)).toBe(1);
  expect(await lapseConsents(database, author)).toBe(0);
  const { consents, reachable, consentHistory } = await client.people.profile({ personId });
  expect(consents).toMatchObject([{ state: 'withdrawn', decidedOn: '2026-04-02', lapsed: true }]);
  expect(reachable).toBe(false);
  expect(consentHistory).toHaveLength(2);
  const { entries } = await client.audit.list({
    ...{ kinds: [], from: null, to: null, personId: null },
    ...{ before: null, limit: 10 },
  });
  expect(entries).toMatchObject([{ kind: 'consentsLapsed', facts: { consents: 1 } }]);
});

test('what was said since counts: neither a longer consent nor a withdrawal is ended', async () => {
  const workspace = await openTestWorkspace();
  const { client, database, author } = workspace;
  const renewed = granted(day('2028-01-01'), { decidedOn: day('2025-12-01') });
  const gone = granted(null, { channel: 'phone', state: 'withdrawn', decidedOn: day('2025-12-01') });
  const personId = await withConsents(
    workspace,
    ...[granted(day('2026-01-01')), granted(day('2026-01-01'), { channel: 'phone' }), renewed, gone],
  );
  const before = await client.people.profile({ personId });
  expect(await lapseConsents(database, author)).toBe(0);
  expect((await client.people.profile({ personId })).consents).toEqual(before.consents);
});

test('a consent that ends before it is given is refused; one that is kept all the same is ended once', async () => {
  const workspace = await openTestWorkspace();
  const { client, database, author } = workspace;
  const personId = await withConsents(workspace, granted(day('2026-03-31')));
  const early = granted(day('2024-03-31'), { channel: 'phone' });
  const gone = granted(day('2027-01-01'), { state: 'withdrawn' });
  for (const word of [early, gone]) {
    await expect(client.people.recordConsent({ personId, consents: [word] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'consents.validUntil' },
    });
  }
  await database.write('person.recordConsent', author, (unit) => {
    unit.insert(consents, { ...early, id: author.ids.next(), personId });
  });
  expect(await lapseConsents(database, author)).toBe(2);
  expect(await lapseConsents(database, author)).toBe(0);
});

test('what is taken back keeps its end, and what has ended does not come back', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const personId = await withConsents(
    workspace,
    granted(day('2026-04-01')),
    granted(day('2027-01-01'), { channel: 'phone' }),
  );
  const word = { state: 'withdrawn', decidedOn: day('2026-04-01') } as const;
  await client.people.recordConsent({
    personId,
    consents: [granted(null, word), granted(null, { ...word, channel: 'phone' })],
  });
  clock.advance(24 * 60 * 60 * 1000);
  const [latest] = (await client.history.ofPerson({ personId, before: null, limit: 1 })).entries;
  if (latest === undefined) throw new Error('nothing was done');
  for await (const event of await client.history.revert({ operationId: latest.operationId, personId })) {
    if (event.type === 'done') expect(event.kept).toBe(0);
  }
  const held = (await client.people.profile({ personId })).consents;
  expect(held.map(({ channel, state, validUntil }) => [channel, state, validUntil])).toEqual([
    ['phone', 'granted', '2027-01-01'],
    ['email', 'withdrawn', null],
  ]);
});

test('tells whose consents end soon, the first to end before others, and whether somebody is going to ask', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const later = await withConsents(workspace, granted(day('2026-05-20')));
  const sooner = await withConsents(
    workspace,
    granted(day('2026-04-10')),
    granted(day('2026-05-01'), { channel: 'phone' }),
  );
  await withConsents(workspace, granted(day('2026-12-31')));
  await withConsents(workspace, granted(null));
  const dueOn = day('2026-04-05');
  const action: BulkAction = {
    type: 'requestConsent',
    purpose: 'news',
    channel: 'email',
    dueOn,
    owner: null,
  };
  for await (const event of await client.bulk.run({ selection: { type: 'some', people: [later] }, action })) {
    if (event.type === 'done') expect(event.changed).toBe(1);
  }
  const found = await client.consents.lapsing({ days: 60, offset: 0, limit: 10 });
  expect(found.total).toBe(2);
  expect(found.people.map(({ personId, askOn }) => ({ personId, askOn }))).toEqual([
    { personId: sooner, askOn: null },
    { personId: later, askOn: '2026-04-05' },
  ]);
  expect(found.people[0]?.consents.map(({ validUntil }) => validUntil)).toEqual(['2026-04-10', '2026-05-01']);
});

test('both are found by the index of ends', async () => {
  const { database } = await openTestWorkspace();
  for (const [sql, parameters] of [
    [lapsedSql, ['2025-01-01', '2026-01-01']],
    [lapsingSql, ['2026-01-01', '2026-03-01']],
  ] as const) {
    const plan = database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n');
    expect(plan).toMatch(/SEARCH c USING (COVERING )?INDEX consents_lapsing/);
    expect(plan).not.toMatch(/SCAN/);
  }
});

test('what was looked through is not looked through again until something is written', async () => {
  const workspace = await openTestWorkspace();
  const { database, author, client } = workspace;
  const personId = await withConsents(workspace, granted(day('2027-01-01')));
  expect(await lapseConsents(database, author)).toBe(0);
  // Past every way to write, so that nothing tells of it.
  database.sqlite
    .prepare(
      `INSERT INTO consents (id, person_id, purpose, channel, state, basis, decided_on, valid_until)
      VALUES ('0198f3c2-7d6b-7000-8000-0000000000c0', ?, 'events', 'email', 'granted', 'consent', '2025-01-01', '2025-12-01')`,
    )
    .run(personId);
  expect(await lapseConsents(database, author)).toBe(0);
  await client.people.recordConsent({
    personId,
    consents: [granted(day('2027-01-01'), { channel: 'post' })],
  });
  expect(await lapseConsents(database, author)).toBe(1);
});
