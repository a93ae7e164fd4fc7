import { expect, test } from 'vitest';
import { z } from 'zod';
import { purgeBin } from '#data/history/purge.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { fullFarewell, hangFarewell, hangOpportunity } from '../duplicates/anyFarewell.ts';
import { stateOf } from './state.ts';
import { draft, somebody } from './world.ts';

const day = 24 * 60 * 60 * 1000;
const page = { offset: 0, limit: 50 };

const message = {
  id: null,
  version: 1,
  sentOn: '2026-03-01',
  title: 'We part as friends',
  body: 'A leaver is no traitor.',
  sentBy: 'Mio',
  channel: 'meeting' as const,
  departments: [],
};

/** An opportunity with a worry, moved once. */
async function anOpportunity({ client }: TestWorkspace) {
  const personId = await somebody({ client });
  const stages = (await client.pipeline.stages()).filter(({ form }) => form === 'business');
  const [first, second] = stages;
  if (first === undefined || second === undefined) throw new Error('no stages');
  const facts = {
    department: null,
    owner: null,
    sponsor: null,
    startsOn: null,
    nextStep: '',
    nextStepOn: null,
  };
  const { opportunity } = await client.pipeline.open({
    ...facts,
    personId,
    form: 'business',
    stageId: first.id,
    title: 'A fair together',
    note: '',
    worries: [{ id: null, worry: 'Too little time', answeredBy: null, answer: '' }],
    override: null,
  });
  const moved = await client.pipeline.move({
    id: opportunity.id,
    version: opportunity.version,
    stageId: second.id,
    override: null,
  });
  return { personId, opportunity: moved.opportunity };
}

test('an opportunity and a message of the management come out of the bin as they were', async () => {
  const world = await openTestWorkspace();
  const { client, database } = world;
  const { opportunity } = await anOpportunity(world);
  const kept = await client.managementMessages.save(message);
  const before = stateOf(database.sqlite);
  await client.pipeline.remove({ id: opportunity.id, version: opportunity.version });
  await client.managementMessages.remove({ id: kept.message.id, version: kept.message.version });
  const bin = await client.history.bin(page);
  expect(bin.records).toMatchObject([
    { type: 'managementMessage', id: kept.message.id, name: 'We part as friends', of: [], deletedBy: 'hr' },
    {
      type: 'opportunity',
      id: opportunity.id,
      name: 'A fair together',
      form: 'business',
      of: [{ familyName: '山田' }],
    },
  ]);
  await expect(client.pipeline.opportunity({ id: opportunity.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const records = bin.records.map(({ type, id }) => ({ type, id }));
  expect(await client.history.restore({ records })).toEqual({ restored: 2 });
  expect(stateOf(database.sqlite)).toEqual(before);
});

test('an opportunity that has lain there for 30 days goes with its worries, its way and the values in its history', async () => {
  const world = await openTestWorkspace();
  const { client, database, author, clock } = world;
  const { personId, opportunity } = await anOpportunity(world);
  const { message: kept } = await client.managementMessages.save(message);
  await database.write('test.override', author, (unit) =>
    hangOpportunity(unit, { personId, referredId: personId, tenureId: null }),
  );
  const overrides = database.sqlite.prepare('SELECT count(*) FROM ask_overrides').pluck();
  database.sqlite.prepare('UPDATE ask_overrides SET opportunity_id = ?').run(opportunity.id);
  await client.pipeline.remove({ id: opportunity.id, version: opportunity.version });
  await client.managementMessages.remove({ id: kept.id, version: kept.version });
  clock.advance(30 * day);
  expect(await purgeBin(database, author)).toBe(2);
  const everything = JSON.stringify([
    stateOf(database.sqlite),
    database.sqlite.prepare('SELECT before, after FROM changes').all(),
  ]);
  for (const word of ['Too little time', 'A fair together', 'no traitor']) {
    expect(everything).not.toContain(word);
  }
  // Why somebody asked against the rules stays with the person.
  expect(overrides.get()).toBe(1);
  expect((await client.asks.overridesOf({ personId }))[0]).toMatchObject({ opportunityId: null });
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  await expectSound(world);
});

test('who goes for good takes farewells and opportunities along, and is nobody any more in those of others', async () => {
  const world = await openTestWorkspace();
  const { client, database, author, clock } = world;
  const gone = await somebody(world, '山田');
  const stays = await somebody(world, '佐藤');
  const logged = await client.interactions.log({ ...draft, kind: 'farewell', people: [gone] });
  const saved = await client.people.saveTenure({
    personId: gone,
    version: 1,
    tenure: {
      ...{ id: null, startedOn: null, endedOn: '2026-03-31', department: null, title: null, grade: null },
      ...{ manager: null, employmentType: null, leaveReason: null },
    },
  });
  const tenureId = String(saved.tenures[0]?.id);
  await database.write('test.farewell', author, (unit) => {
    const words = {
      ...fullFarewell,
      conversation: { heldBy: 'Mio', words: 'Alpha', tier: 'hr', by: null } as const,
    };
    hangFarewell(unit, { personId: gone, tenureId }, words);
    hangOpportunity(unit, { personId: gone, referredId: stays, tenureId });
    hangOpportunity(unit, { personId: stays, referredId: gone, tenureId: null });
  });
  database.sqlite.prepare('UPDATE farewells SET interaction_id = ?').run(logged.id);
  database.sqlite.prepare('UPDATE thanks SET interaction_id = ?').run(logged.id);
  const { version } = await client.people.profile({ personId: gone });
  await client.people.remove({ personId: gone, version });
  clock.advance(30 * day);
  await purgeBin(database, author);
  const count = (table: string) => database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  for (const table of ['offboardings', 'offboarding_steps', 'farewells', 'farewell_drafts', 'thanks']) {
    expect(count(table), table).toBe(0);
  }
  for (const table of [
    'opportunities',
    'opportunity_worries',
    'opportunity_moves',
    'ask_overrides',
    'eligibility_records',
  ]) {
    expect(count(table), table).toBe(1);
  }
  const values = z
    .array(z.object({ before: z.string().nullable(), after: z.string().nullable() }))
    .parse(database.sqlite.prepare('SELECT before, after FROM changes').all());
  const left = JSON.stringify([stateOf(database.sqlite), values]);
  for (const trace of [gone, '山田', 'Laptop', logged.id, tenureId]) expect(left).not.toContain(trace);
  expect(left).toContain(stays);
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  await expectSound(world);
});
