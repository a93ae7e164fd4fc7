import { describe, expect, test } from 'vitest';
import { operationId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { takeBack } from '../history/world.ts';
import { answering, become, leaverWorld } from './leaver.ts';

const talk = answering({
  heldOn: plainDate.parse('2026-03-31'),
  reasons: ['growth', 'family'],
  reasonWords: '地元に戻ります',
  valued: ['colleagues'],
  orientations: [
    { kind: 'exchange', strength: 3 },
    { kind: 'return', strength: 1 },
  ],
  openness: 'maybe',
  preferredForm: 'freelance',
  permissions: [
    { purpose: 'news', channel: 'email', granted: true },
    { purpose: 'jobs', channel: 'email', granted: false },
  ],
  recommendScore: 9,
  betterWords: 'More time to learn',
  followUps: [{ title: 'Send the photos', dueOn: plainDate.parse('2026-04-20'), owner: 'Mio' }],
});

describe('a draft of a farewell conversation', () => {
  test('is kept beside the history and comes back word for word', async () => {
    const { client, database, tenureId } = await leaverWorld();
    const stamp = database.stamp();
    const { savedAt } = await client.farewells.keepDraft({ tenureId, answers: talk });
    expect(database.stamp()).toBe(stamp);
    const { draft, finished } = await client.farewells.conversation({ tenureId });
    expect(draft).toEqual({ answers: talk, author: 'Mio', savedAt, hidden: [] });
    expect(finished).toBeNull();
  });

  test('is thrown away on demand', async () => {
    const { client, tenureId } = await leaverWorld();
    await client.farewells.keepDraft({ tenureId, answers: talk });
    await client.farewells.dropDraft({ tenureId });
    expect((await client.farewells.conversation({ tenureId })).draft).toBeNull();
  });
});

describe('finishing a farewell conversation', () => {
  test('keeps all of it at once, each answer where it belongs', async () => {
    const { client, tenureId, personId } = await leaverWorld();
    await client.farewells.keepDraft({ tenureId, answers: talk });
    const { conversation } = await client.farewells.finish({ tenureId, version: null, answers: talk });
    expect(conversation.draft).toBeNull();
    expect(conversation.finished).toMatchObject({
      version: 1,
      heldBy: 'Mio',
      hidden: [],
      answers: { ...talk, followUps: [] },
    });
    const profile = await client.people.profile({ personId });
    expect(profile.orientations).toMatchObject([
      { kind: 'exchange', strength: 3, source: 'said', recordedOn: '2026-03-31' },
      { kind: 'return', strength: 1, source: 'said', recordedOn: '2026-03-31' },
    ]);
    expect(profile.openness).toEqual({ openness: 'maybe', form: 'freelance', recordedOn: '2026-03-31' });
    expect(profile.consents).toContainEqual(
      expect.objectContaining({
        purpose: 'news',
        channel: 'email',
        state: 'granted',
        basis: 'consent',
        evidence: 'Said in the farewell conversation',
        decidedOn: '2026-03-31',
      }),
    );
    expect(profile.consents).toContainEqual(
      expect.objectContaining({ purpose: 'jobs', channel: 'email', state: 'withdrawn' }),
    );
    const due = await client.followUps.ofPerson({ personId });
    expect(due.map(({ title, dueOn, owner }) => ({ title, dueOn, owner }))).toEqual([
      { title: 'Send the photos', dueOn: '2026-04-20', owner: 'Mio' },
    ]);
  });

  test('leaves an entry on the timeline that says nothing of what was said', async () => {
    const { client, tenureId, personId } = await leaverWorld();
    await client.farewells.finish({ tenureId, version: null, answers: talk });
    const { interactions } = await client.interactions.ofPerson({ personId, offset: 0, limit: 10 });
    expect(interactions).toMatchObject([
      {
        kind: 'farewell',
        direction: 'mutual',
        purpose: 'other',
        tier: 'open',
        subject: 'Farewell conversation',
        body: '',
        occurredAt: '2026-03-31T03:00:00.000Z',
      },
    ]);
  });

  test('is taken back as one, and what was typed is there again as a draft', async () => {
    const world = await leaverWorld();
    const { client, tenureId, personId } = world;
    await client.farewells.keepDraft({ tenureId, answers: talk });
    const { operationId: done } = await client.farewells.finish({ tenureId, version: null, answers: talk });
    await takeBack(world, operationId.parse(done));
    const { finished, draft } = await client.farewells.conversation({ tenureId });
    expect(finished).toBeNull();
    expect(draft?.answers).toEqual(talk);
    const profile = await client.people.profile({ personId });
    expect(profile.orientations).toEqual([]);
    expect(profile.openness).toBeNull();
    expect(await client.followUps.ofPerson({ personId })).toEqual([]);
    expect((await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).interactions).toEqual([]);
    const again = await client.farewells.finish({ tenureId, version: null, answers: talk });
    expect(again.conversation.finished?.answers.reasonWords).toBe('地元に戻ります');
  });

  test('of a day to come is refused', async () => {
    const { client, tenureId } = await leaverWorld();
    const answers = { ...talk, heldOn: plainDate.parse('2026-04-02') };
    await expect(client.farewells.finish({ tenureId, version: null, answers })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'heldOn' },
    });
  });

  test('without a day means today', async () => {
    const { client, tenureId } = await leaverWorld();
    const { conversation } = await client.farewells.finish({
      tenureId,
      version: null,
      answers: answering({}),
    });
    expect(conversation.finished?.answers.heldOn).toBe('2026-04-01');
  });
});

describe('changing a finished conversation', () => {
  test('appends only what is new', async () => {
    const { client, tenureId, personId } = await leaverWorld();
    const first = await client.farewells.finish({ tenureId, version: null, answers: talk });
    const answers = {
      ...talk,
      orientations: [{ kind: 'exchange', strength: 3 } as const],
      permissions: [
        { purpose: 'news', channel: 'email', granted: true } as const,
        { purpose: 'jobs', channel: 'email', granted: true } as const,
      ],
      recommendScore: 10,
      followUps: [],
    };
    const version = first.conversation.finished?.version ?? 0;
    const { conversation } = await client.farewells.finish({ tenureId, version, answers });
    expect(conversation.finished).toMatchObject({ version: 2, answers: { recommendScore: 10 } });
    expect(conversation.finished?.answers.orientations).toEqual([{ kind: 'exchange', strength: 3 }]);
    const profile = await client.people.profile({ personId });
    expect(profile.orientationHistory).toHaveLength(3);
    expect(profile.opennessHistory).toHaveLength(1);
    expect(profile.consentHistory).toHaveLength(3);
    expect((await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).total).toBe(1);
  });

  test('made from an old version is refused', async () => {
    const { client, tenureId } = await leaverWorld();
    await client.farewells.finish({ tenureId, version: null, answers: talk });
    const late = { ...talk, recommendScore: 2 };
    for (const version of [null, 7]) {
      await expect(client.farewells.finish({ tenureId, version, answers: late })).rejects.toMatchObject({
        code: 'CHANGED_MEANWHILE',
        data: { what: 'farewell' },
      });
    }
  });

  test('moves its entry on the timeline to another day', async () => {
    const { client, tenureId, personId } = await leaverWorld();
    await client.farewells.finish({ tenureId, version: null, answers: talk });
    const answers = { ...talk, heldOn: plainDate.parse('2026-03-30'), followUps: [] };
    await client.farewells.finish({ tenureId, version: 1, answers });
    const { interactions } = await client.interactions.ofPerson({ personId, offset: 0, limit: 10 });
    expect(interactions.map(({ occurredAt }) => occurredAt)).toEqual(['2026-03-30T03:00:00.000Z']);
  });
});

describe('a finished conversation is read as it was finished', () => {
  const finishedOf = async ({ client, tenureId }: Awaited<ReturnType<typeof leaverWorld>>) =>
    (await client.farewells.conversation({ tenureId })).finished?.answers;

  test.each(['2026-03-20', '2026-04-01'])('also where it was moved to %s', async (text) => {
    const world = await leaverWorld();
    const { client, tenureId, personId } = world;
    await client.farewells.finish({ tenureId, version: null, answers: talk });
    const answers = { ...talk, heldOn: plainDate.parse(text), followUps: [] };
    const { conversation } = await client.farewells.finish({ tenureId, version: 1, answers });
    expect(conversation.finished?.answers).toEqual(answers);
    const profile = await client.people.profile({ personId });
    expect(profile.orientationHistory).toHaveLength(2);
    expect(profile.opennessHistory).toHaveLength(1);
    expect(profile.consentHistory).toHaveLength(2);
  });

  test('whatever the person said of it before, that day, or since', async () => {
    const world = await leaverWorld();
    const { client, tenureId, personId } = world;
    const record = async (on: string, strength: 1 | 2 | 3) => {
      const recordedOn = plainDate.parse(on);
      await client.people.recordOrientations({
        personId,
        orientations: [{ kind: 'exchange', strength, source: 'said', recordedOn }],
      });
      await client.people.recordOpenness({
        personId,
        openness: { openness: 'no', form: null, recordedOn },
      });
    };
    await record('2026-01-10', 3);
    await client.farewells.finish({ tenureId, version: null, answers: talk });
    expect(await finishedOf(world)).toEqual({ ...talk, followUps: [] });
    await record('2026-03-31', 2);
    await record('2026-04-01', 1);
    expect(await finishedOf(world)).toEqual({ ...talk, followUps: [] });
    const answers = { ...talk, recommendScore: 4, followUps: [] };
    await client.farewells.finish({ tenureId, version: 1, answers });
    const profile = await client.people.profile({ personId });
    expect(profile.orientations).toContainEqual(expect.objectContaining({ kind: 'exchange', strength: 1 }));
    expect(profile.openness).toMatchObject({ openness: 'no' });
  });

  test('moved to an earlier day and put right, it holds of the person as put right', async () => {
    const world = await leaverWorld();
    const { client, tenureId, personId } = world;
    await client.farewells.finish({ tenureId, version: null, answers: talk });
    const answers = {
      ...talk,
      heldOn: plainDate.parse('2026-03-20'),
      orientations: [],
      openness: null,
      preferredForm: null,
      permissions: [{ purpose: 'news', channel: 'email', granted: false } as const],
      followUps: [],
    };
    await client.farewells.finish({ tenureId, version: 1, answers });
    expect(await finishedOf(world)).toEqual(answers);
    const profile = await client.people.profile({ personId });
    expect(profile.orientations.filter(({ strength }) => strength > 0)).toEqual([]);
    expect(profile.openness).toMatchObject({ openness: 'unknown', form: null });
    expect(profile.consents).toContainEqual(
      expect.objectContaining({ purpose: 'news', channel: 'email', state: 'withdrawn' }),
    );
  });
});

describe('who may read a farewell conversation', () => {
  test('recruiters find nothing of it, neither draft nor thanks nor letter', async () => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    await client.farewells.keepDraft({ tenureId, answers: talk });
    await become(world, 'recruiter', 'Mio');
    const letter = { tenureId, language: 'en', vertical: false } as const;
    for (const asked of [
      () => client.farewells.conversation({ tenureId }),
      () => client.farewells.keepDraft({ tenureId, answers: talk }),
      () => client.farewells.dropDraft({ tenureId }),
      () => client.farewells.finish({ tenureId, version: null, answers: talk }),
      () => client.farewells.thanks({ tenureId }),
      () => client.farewells.letter(letter),
      () =>
        client.farewells.saveThanks({
          tenureId,
          version: null,
          givenBy: 'Mio',
          givenOn: null,
          way: 'spoken',
          words: '',
        }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'leaver' } });
    }
  });

  const tiers = answering({
    reasons: ['pay'],
    reasonsTier: 'open',
    valuedWords: 'the team',
    valuedTier: 'hr',
    recommendScore: 3,
    betterWords: 'my manager listened',
    feedbackTier: 'owner',
  });

  test.each([
    ['manager', 'Mio', []],
    ['hr', 'Hana', ['feedback']],
    ['manager', 'Ken', ['valued', 'feedback']],
  ] as const)('%s %s does not see %o', async (role, name, hidden) => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    await client.farewells.keepDraft({ tenureId, answers: tiers });
    await become(world, role, name);
    const typed = await client.farewells.conversation({ tenureId });
    expect(typed.draft?.hidden).toEqual(hidden);
    await become(world, 'manager', 'Mio');
    await client.farewells.finish({ tenureId, version: null, answers: tiers });
    await become(world, role, name);
    const { finished } = await client.farewells.conversation({ tenureId });
    expect(finished?.hidden).toEqual(hidden);
    expect(finished?.answers.reasons).toEqual(['pay']);
    const told = JSON.stringify(finished);
    expect(told.includes('the team')).toBe(!(hidden as readonly string[]).includes('valued'));
    expect(told.includes('my manager listened')).toBe(!(hidden as readonly string[]).includes('feedback'));
    expect(finished?.answers.recommendScore).toBe(
      (hidden as readonly string[]).includes('feedback') ? null : 3,
    );
  });

  test('what is hidden from the writer stays as it was, in drafts and when finishing, and stays hidden', async () => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    await become(world, 'hr', 'Hana');
    const byHr = answering({
      valuedWords: 'for HR alone',
      valuedTier: 'hr',
      reasonWords: 'mine',
      reasonsTier: 'owner',
    });
    await client.farewells.keepDraft({ tenureId, answers: byHr });
    await become(world, 'manager', 'Mio');
    const seen = await client.farewells.conversation({ tenureId });
    expect(seen.draft?.answers).toMatchObject({ valuedWords: '', reasonWords: '' });
    const written = { ...(seen.draft?.answers ?? byHr), betterWords: 'by Mio' };
    await client.farewells.keepDraft({ tenureId, answers: written });
    const { conversation } = await client.farewells.finish({ tenureId, version: null, answers: written });
    expect(conversation.finished?.hidden).toEqual(['reasons', 'valued']);
    expect(conversation.finished?.answers.betterWords).toBe('by Mio');
    await client.farewells.finish({
      tenureId,
      version: 1,
      answers: { ...(conversation.finished?.answers ?? byHr), recommendScore: 8 },
    });
    await become(world, 'hr', 'Hana');
    const { finished } = await client.farewells.conversation({ tenureId });
    expect(finished).toMatchObject({
      heldBy: 'Mio',
      hidden: [],
      answers: { valuedWords: 'for HR alone', reasonWords: 'mine', betterWords: 'by Mio', recommendScore: 8 },
    });
  });

  test('nobody throws away with a draft what others wrote and they can not see', async () => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    await client.farewells.keepDraft({
      tenureId,
      answers: answering({ reasonWords: 'between us', reasonsTier: 'owner', betterWords: 'open to HR' }),
    });
    await become(world, 'hr', 'Hana');
    await client.farewells.dropDraft({ tenureId });
    await become(world, 'manager', 'Mio');
    const { draft } = await client.farewells.conversation({ tenureId });
    expect(draft?.answers).toMatchObject({ reasonWords: 'between us', betterWords: '' });
  });
});
