import { describe, expect, test } from 'vitest';
import { type OperationId, operationId } from '#shared/domain/ids.ts';
import { answering, become, lastDay, leaverWorld } from '../farewells/leaver.ts';
import { historyOf, takeBack } from './world.ts';

const talk = answering({
  reasons: ['growth'],
  reasonWords: 'Wants to learn',
  reasonsTier: 'hr',
  valued: ['colleagues'],
  valuedWords: 'The evenings at the office',
  valuedTier: 'open',
  orientations: [{ kind: 'return', strength: 2 }],
  openness: 'open',
  recommendScore: 3,
  betterWords: 'My manager never listened',
  feedbackTier: 'owner',
});

/** A manager has finished a conversation, over a draft that was kept before. */
async function finished() {
  const world = await leaverWorld();
  await become(world, 'manager', 'Mio');
  const { client, tenureId } = world;
  await client.farewells.keepDraft({ tenureId, answers: { ...talk, reasonWords: 'Half a sentence' } });
  const done = await client.farewells.finish({ tenureId, version: null, answers: talk });
  const words = async () => JSON.stringify(await historyOf(world, world.personId));
  return { ...world, done: operationId.parse(done.operationId), words };
}

const fieldsOf = (entries: Awaited<ReturnType<typeof historyOf>>, id: OperationId) =>
  entries
    .filter((entry) => entry.operationId === id)
    .flatMap(({ changes }) => changes)
    .filter(({ record }) => record === 'farewell')
    .flatMap(({ fields }) => fields.map(({ field }) => field));

describe('the history of a person who had a farewell', () => {
  test('shows whoever wrote it all of it, and no draft to anybody', async () => {
    const world = await finished();
    const entries = await historyOf(world, world.personId);
    expect(fieldsOf(entries, world.done)).toEqual(
      expect.arrayContaining(['reasons', 'reasonWords', 'valuedWords', 'betterWords', 'recommendScore']),
    );
    expect(entries.find((entry) => entry.operationId === world.done)?.revertible).toBe(true);
    expect(await world.words()).not.toContain('Half a sentence');
  });

  test('shows HR what is for HR, and not what the manager keeps to themselves', async () => {
    const world = await finished();
    await become(world, 'hr', 'Ren');
    const words = await world.words();
    expect(words).toContain('Wants to learn');
    expect(words).toContain('The evenings');
    expect(words).not.toContain('never listened');
    expect(fieldsOf(await historyOf(world, world.personId), world.done)).not.toContain('recommendScore');
  });

  test('shows another manager what is open', async () => {
    const world = await finished();
    await become(world, 'manager', 'Ren');
    expect(fieldsOf(await historyOf(world, world.personId), world.done)).toEqual(
      expect.arrayContaining(['valued', 'valuedWords', 'heldBy']),
    );
    const words = await world.words();
    for (const hidden of ['growth', 'Wants to learn', 'never listened']) expect(words).not.toContain(hidden);
  });

  test('shows recruiters nothing but what the person wants', async () => {
    const world = await finished();
    await world.client.farewells.saveThanks({
      tenureId: world.tenureId,
      version: null,
      givenBy: 'Mio',
      givenOn: null,
      way: 'letter',
      words: 'Thank you for everything',
    });
    await become(world, 'recruiter', 'Aki');
    const entries = await historyOf(world, world.personId);
    const records = new Set(entries.flatMap(({ changes }) => changes.map(({ record }) => record)));
    expect(records).toContain('orientation');
    expect(records).toContain('openness');
    for (const record of ['farewell', 'farewellDraft', 'thanks']) expect(records).not.toContain(record);
    const words = await world.words();
    for (const hidden of ['Wants to learn', 'The evenings', 'never listened', 'Thank you for everything']) {
      expect(words).not.toContain(hidden);
    }
  });

  test('lets nobody take back what they may not read', async () => {
    const world = await finished();
    for (const [role, name] of [
      ['recruiter', 'Aki'],
      ['manager', 'Ren'],
      ['hr', 'Ren'],
    ] as const) {
      await become(world, role, name);
      const entry = (await historyOf(world, world.personId)).find((one) => one.operationId === world.done);
      expect(entry?.revertible, role).toBe(false);
      await expect(takeBack(world, world.done), role).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await become(world, 'manager', 'Mio');
    expect((await takeBack(world, world.done)).reverted).toBeGreaterThan(0);
    expect((await world.client.farewells.conversation({ tenureId: world.tenureId })).finished).toBeNull();
  });

  test('keeps words to itself that were above the reader when they were written, though the part is open now', async () => {
    const world = await finished();
    const { client, tenureId } = world;
    const answers = { ...talk, reasonWords: 'Fit for everybody', reasonsTier: 'open' as const };
    const changed = await client.farewells.finish({ tenureId, version: 1, answers });
    await become(world, 'manager', 'Ren');
    expect(await world.words()).not.toContain('Wants to learn');
    const fields = fieldsOf(await historyOf(world, world.personId), operationId.parse(changed.operationId));
    expect(fields).toEqual(['reasonsTier']);
    await become(world, 'manager', 'Mio');
    await client.farewells.finish({ tenureId, version: 2, answers: { ...answers, reasonWords: 'Open now' } });
    await become(world, 'manager', 'Ren');
    expect(await world.words()).toContain('Open now');
    // Taken back, it is gone from the tables, and no less confidential.
    await become(world, 'manager', 'Mio');
    for (const entry of (await historyOf(world, world.personId)).filter(({ kind }) =>
      kind.startsWith('farewell.'),
    ))
      await takeBack(world, entry.operationId);
    await become(world, 'manager', 'Ren');
    expect(await world.words()).not.toContain('Wants to learn');
    await become(world, 'hr', 'Ren');
    expect(await world.words()).toContain('Wants to learn');
    expect(await world.words()).not.toContain('never listened');
  });
});

test('what was noted at a step is not for recruiters', async () => {
  const world = await leaverWorld();
  const { client, tenureId, personId } = world;
  const step = { kind: 'task', title: 'Laptop', owner: 'it', ownerName: null, anchor: 'lastDay' } as const;
  const who = { noticeOn: null, lastDay, manager: 'Mio', hrOwner: null };
  const steps = [{ ...step, offsetDays: 0, after: [] }];
  const { leaver } = await client.offboarding.plan({ personId, tenureId, ...who, steps });
  const [first] = leaver.steps;
  if (leaver.plan === null || first === undefined) throw new Error('nothing was planned');
  const { id, version } = leaver.plan;
  const settled = { state: 'notNeeded', note: 'They bring it themselves' } as const;
  await client.offboarding.settleStep({ id, version, stepId: first.id, ...settled });
  expect(JSON.stringify(await historyOf(world, personId))).toContain(settled.note);
  await become(world, 'recruiter', 'Aki');
  const words = JSON.stringify(await historyOf(world, personId));
  expect(words).not.toContain(settled.note);
  expect(words).toContain('Laptop');
});

test('the reason of a decision on rehiring is shown by its tier', async () => {
  const world = await leaverWorld();
  await become(world, 'hr', 'Mio');
  const decision = { eligibility: 'no', decidedBy: 'Mio', decidedOn: '2026-04-01', until: null } as const;
  for (const tier of ['hr', 'owner'] as const) {
    const reason = `Words for ${tier}`;
    await world.client.people.recordEligibility({
      personId: world.personId,
      eligibility: { ...decision, reason, tier },
    });
  }
  const words = async () => JSON.stringify(await historyOf(world, world.personId));
  expect(await words()).toContain('Words for owner');
  await become(world, 'hr', 'Ren');
  expect(await words()).toContain('Words for hr');
  expect(await words()).not.toContain('Words for owner');
  await become(world, 'recruiter', 'Aki');
  expect(await words()).not.toContain('Words for');
  expect(await words()).toContain('eligibility');
});
