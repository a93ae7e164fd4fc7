import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedSql } from '#data/retention/proposals.ts';
import type { RetentionRuleDraft } from '#shared/contract/retention.ts';
import { instant } from '#shared/domain/instant.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { tenure } from '../history/world.ts';
import { addPeople } from '../people/someone.ts';

const day = (text: string): PlainDate => plainDate.parse(text);
const rule: RetentionRuleDraft = {
  ...{ name: 'Long gone', yearsSinceLeaving: 5, yearsSinceContact: null, spareMembers: false },
};

async function leaver({ client, ...rest }: TestWorkspace, familyName: string, endedOn: string | null) {
  const [person] = await addPeople({ client, ...rest }, [{ familyName }]);
  if (person === undefined) throw new Error('nobody was added');
  const { id: personId, version } = person;
  const job = { ...tenure, startedOn: day('2000-01-01'), endedOn: endedOn === null ? null : day(endedOn) };
  await client.people.saveTenure({ personId, version, tenure: { ...job, id: null } });
  return personId;
}

const proposedBy = async ({ client }: TestWorkspace) => {
  const { total, people } = await client.retention.proposals({ ruleId: null, offset: 0, limit: 100 });
  expect(total).toBe(people.length);
  const counted = await client.retention.proposals({ ruleId: null, offset: 0, limit: 0 });
  expect(counted).toEqual({ total, people: [] });
  return people.map(({ personName }) => personName.familyName);
};

test('proposes who left so many years ago, from the anniversary on, and nobody who works here again', async () => {
  const workspace = await openTestWorkspace();
  await leaver(workspace, 'Today', '2021-04-01');
  await leaver(workspace, 'Tomorrow', '2021-04-02');
  await leaver(workspace, 'Longer', '2010-01-01');
  await leaver(workspace, 'Here', null);
  const again = await leaver(workspace, 'Again', '2010-01-01');
  const { version } = await workspace.client.people.profile({ personId: again });
  const job = { ...tenure, startedOn: day('2024-01-01') };
  await workspace.client.people.saveTenure({ personId: again, version, tenure: { ...job, id: null } });
  await workspace.client.retention.saveRule({ id: null, version: null, rule });
  expect(await proposedBy(workspace)).toEqual(['Longer', 'Today']);
});

test('where contact counts too, both have to be long ago; without any, the last day stands for it', async () => {
  const workspace = await openTestWorkspace();
  const told = await leaver(workspace, 'Told', '2010-01-01');
  await leaver(workspace, 'Silent', '2010-01-01');
  await workspace.client.interactions.log({
    ...{ kind: 'call', direction: 'mutual', purpose: 'checkIn', subject: 'Coffee', body: '', tier: 'open' },
    ...{ sentiment: null, people: [told], occurredAt: instant.parse('2024-04-02T01:00:00.000Z') },
  });
  await workspace.client.retention.saveRule({
    id: null,
    version: null,
    rule: { ...rule, yearsSinceContact: 2 },
  });
  expect(await proposedBy(workspace)).toEqual(['Silent']);
  workspace.clock.advance(24 * 60 * 60 * 1000);
  expect(await proposedBy(workspace)).toEqual(['Silent', 'Told']);
});

test('whoever is kept is not proposed until the day is over, and the log tells of it', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const personId = await leaver(workspace, 'Kept', '2010-01-01');
  await client.retention.saveRule({ id: null, version: null, rule });
  await client.retention.hold({ personIds: [personId], untilOn: day('2026-04-02'), reason: 'A lawsuit' });
  expect(await proposedBy(workspace)).toEqual([]);
  clock.advance(24 * 60 * 60 * 1000);
  expect(await proposedBy(workspace)).toEqual([]);
  expect((await client.retention.holds({ offset: 0, limit: 10 })).holds).toMatchObject([
    { reason: 'A lawsuit' },
  ]);
  clock.advance(24 * 60 * 60 * 1000);
  expect(await proposedBy(workspace)).toEqual(['Kept']);
  const filter = { kinds: ['retentionHeld' as const], from: null, to: null, personId: null };
  expect((await client.audit.list({ ...filter, before: null, limit: 5 })).entries).toMatchObject([
    { people: [{ personId }] },
  ]);
});

test('a rule is changed from its present version, and taken out; one that asks for nothing is refused', async () => {
  const { client } = await openTestWorkspace();
  const { rule: added } = await client.retention.saveRule({ id: null, version: null, rule });
  const input = { id: added.id, version: added.version, rule: { ...rule, yearsSinceLeaving: 7 } };
  const { rule: changed } = await client.retention.saveRule(input);
  expect(changed).toMatchObject({ yearsSinceLeaving: 7, version: 2 });
  await expect(client.retention.saveRule(input)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await expect(
    client.retention.saveRule({ id: null, version: null, rule: { ...rule, yearsSinceLeaving: null } }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await client.retention.removeRule({ id: changed.id, version: 2 });
  expect(await client.retention.rules()).toEqual([]);
});

test('is for HR alone', async () => {
  const { client } = await openTestWorkspace();
  await client.settings.update({ role: 'recruiter', userName: 'R' });
  for (const asked of [
    client.retention.rules(),
    client.retention.proposals({ ruleId: null, offset: 0, limit: 1 }),
    client.retention.tryRule({ rule }),
  ]) {
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  }
});

test('looks along the index of last days, whatever a rule asks for', async () => {
  const { database, clock } = await openTestWorkspace();
  fc.assert(
    fc.property(
      fc.record({
        name: fc.constant('Rule'),
        yearsSinceLeaving: fc.option(fc.integer({ min: 0, max: 30 })),
        yearsSinceContact: fc.option(fc.integer({ min: 0, max: 30 })),
        spareMembers: fc.boolean(),
      }),
      (draft) => {
        const { sql, parameters } = proposedSql(draft, clock);
        const plan = database.sqlite
          .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...parameters)
          .map(({ detail }) => detail)
          .join('\n');
        expect(plan).toMatch(/SEARCH s USING INDEX person_summaries_left_on/);
        expect(plan).not.toMatch(/SCAN s\b/);
      },
    ),
    { numRuns: 20 },
  );
});

test('who is proposed by two rules is counted once, and the count is told again without reading until something is written', async () => {
  const workspace = await openTestWorkspace();
  const { client, context } = workspace;
  await leaver(workspace, 'Long', '2010-01-01');
  await leaver(workspace, 'Longer', '2000-01-01');
  const later = { ...rule, name: 'Very long gone', yearsSinceLeaving: 20 };
  for (const each of [rule, later]) await client.retention.saveRule({ id: null, version: null, rule: each });
  const count = async () => (await client.retention.proposals({ ruleId: null, offset: 0, limit: 0 })).total;
  expect(await count()).toBe(2);
  const { database } = context.session.require();
  await database.keepAside(
    (sqlite) =>
      void sqlite
        .prepare(
          "UPDATE workspace_facts SET value = json_replace(value, '$[0].answer', 77) WHERE name = 'proposed'",
        )
        .run(),
  );
  expect(await count()).toBe(77);
  await leaver(workspace, 'Third', '2009-01-01');
  expect(await count()).toBe(3);
});
