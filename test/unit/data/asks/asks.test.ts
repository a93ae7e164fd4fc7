import { describe, expect, test } from 'vitest';
import { people } from '#data/schema/index.ts';
import type { AskRule } from '#shared/domain/asking/verdict.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Purpose, Role } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { actAs, draft } from '../interactions/someInteraction.ts';
import { addPeople } from '../people/someone.ts';
import { addAskable, noStage, openOne, someDraft, stageOf } from '../pipeline/pipelineWorld.ts';

const day = (text: string) => plainDate.parse(text);

/** What the rules find when somebody is to be asked to come back. */
async function found({ client }: TestWorkspace, personId: PersonId, purpose: Purpose = 'askRehire') {
  if (purpose !== 'askRehire' && purpose !== 'askReferral' && purpose !== 'askFavour') return [];
  const about = { type: 'interaction', purpose } as const;
  const [verdict] = await client.asks.check({ people: [personId], about });
  return verdict?.findings.map(({ rule }): AskRule => rule) ?? [];
}

const wish = (strength: number, recordedOn: string, kind: 'return' | 'distance' = 'return') => ({
  orientations: [{ kind, strength, source: 'said' as const, recordedOn: day(recordedOn) }],
});

const word = (state: 'granted' | 'withdrawn', channel: 'email' | 'phone', decidedOn: string) => ({
  consents: [
    {
      purpose: 'jobs' as const,
      channel,
      state,
      basis: 'consent' as const,
      evidence: '',
      decidedOn: day(decidedOn),
    },
  ],
});

const decision = (eligibility: 'yes' | 'no' | 'conditions', parts: { on: string; until?: string }) => ({
  eligibility: {
    eligibility,
    decidedBy: 'Mio',
    decidedOn: day(parts.on),
    until: parts.until === undefined ? null : day(parts.until),
    reason: 'Left in anger',
    tier: 'hr' as const,
  },
});

describe('what the rules look at', () => {
  test('is the latest word, by its day and not by when it was written down', async () => {
    const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    const { client } = workspace;
    const personId = await addAskable(workspace, 'Sato');
    expect(await found(workspace, personId)).toEqual([]);
    await client.people.recordOrientations({ personId, ...wish(3, '2026-01-01', 'distance') });
    expect(await found(workspace, personId)).toEqual(['keepsDistance']);
    await client.people.recordOrientations({ personId, ...wish(0, '2026-03-01', 'distance') });
    expect(await found(workspace, personId)).toEqual([]);
    // An older word found later changes nothing.
    await client.people.recordOrientations({ personId, ...wish(3, '2026-02-01', 'distance') });
    expect(await found(workspace, personId)).toEqual([]);
    // Nothing is wanted of all that was said.
    await client.people.recordOrientations({ personId, ...wish(0, '2026-04-01') });
    expect(await found(workspace, personId)).toEqual(['noOrientation']);
    await client.people.recordConsent({ personId, ...word('withdrawn', 'email', '2025-01-01') });
    expect(await found(workspace, personId)).toEqual(['noOrientation']);
    await client.people.recordConsent({ personId, ...word('withdrawn', 'email', '2026-04-01') });
    expect(await found(workspace, personId)).toEqual(['consentWithdrawn', 'noOrientation']);
    await client.people.recordOpenness({
      personId,
      openness: { openness: 'no', form: null, recordedOn: day('2026-04-01') },
    });
    expect(await found(workspace, personId)).toEqual(['consentWithdrawn', 'noOrientation', 'saidNo']);
    expect(await found(workspace, personId, 'askReferral')).toEqual(['noOrientation']);
  });

  test('is a consent for a channel that can be used', async () => {
    const workspace = await openTestWorkspace();
    const { client } = workspace;
    const [person] = await addPeople(workspace, [{ familyName: 'Ito', email: 'ito@example.com' }]);
    if (person === undefined) throw new Error('nobody was added');
    const personId = person.id;
    const of = async () => (await found(workspace, personId)).filter((rule) => rule.startsWith('consent'));
    expect(await of()).toEqual(['consentMissing']);
    await client.people.recordConsent({ personId, ...word('granted', 'phone', '2026-01-01') });
    expect(await of()).toEqual(['consentMissing']);
    await client.people.recordConsent({ personId, ...word('withdrawn', 'phone', '2026-01-02') });
    expect(await of()).toEqual(['consentWithdrawn']);
    await client.people.recordConsent({ personId, ...word('granted', 'email', '2026-01-01') });
    expect(await of()).toEqual([]);
  });

  test('is a decision for as long as it holds, its last day included', async () => {
    const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    const { client, clock } = workspace;
    const personId = await addAskable(workspace, 'Sato');
    await client.people.recordEligibility({
      personId,
      ...decision('no', { on: '2026-04-01', until: '2026-04-30' }),
    });
    // Midnight in Tokyo is at three in the afternoon here.
    clock.set('2026-04-30T14:59:59.000Z');
    expect(await found(workspace, personId)).toEqual(['notEligible']);
    clock.set('2026-04-30T15:00:00.000Z');
    expect(await found(workspace, personId)).toEqual(['eligibilityUnknown']);
    await client.people.recordEligibility({ personId, ...decision('conditions', { on: '2026-05-01' }) });
    expect(await found(workspace, personId)).toEqual(['eligibleWithConditions']);
  });
});

describe('the verdict', () => {
  test('comes for each person once, in their order, and knows stages', async () => {
    const workspace = await openTestWorkspace();
    const { client, database, author } = workspace;
    const askable = await addAskable(workspace, 'Sato');
    const [other, late] = await addPeople(workspace, [{ familyName: 'Ito' }, { familyName: 'Mori' }]);
    if (other === undefined || late === undefined) throw new Error('nobody was added');
    await database.write('test.died', author, (unit) =>
      unit.update(people, { id: late.id }, { deceasedOn: '2026-01-01' }),
    );
    const asked = { type: 'opportunity' as const, form: 'rehire' as const };
    const all = [other.id, askable, late.id, other.id];
    const stageId = await stageOf(workspace, 'rehire', 'asked');
    const verdicts = await client.asks.check({ people: all, about: { ...asked, stageId } });
    expect(verdicts.map(({ personId, verdict, mayOverride }) => [personId, verdict, mayOverride])).toEqual([
      [other.id, 'blocked', true],
      [askable, 'clear', false],
      [late.id, 'blocked', false],
    ]);
    expect(verdicts[0]?.personName.familyName).toBe('Ito');
    const thinking = await stageOf(workspace, 'rehire', 'considering');
    const [warned] = await client.asks.check({ people: [other.id], about: { ...asked, stageId: thinking } });
    expect(warned?.verdict).toBe('warned');
    await actAs(workspace, 'recruiter', 'Ken');
    const [blocked] = await client.asks.check({ people: [other.id], about: { ...asked, stageId } });
    expect(blocked).toMatchObject({ verdict: 'blocked', mayOverride: false });
    for (const wrong of [noStage, await stageOf(workspace, 'business', 'terms')]) {
      await expect(
        client.asks.check({ people: [askable], about: { ...asked, stageId: wrong } }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'stage' } });
    }
  });
});

describe('going on against the rules', () => {
  test('is kept with each person it protects, with what it was for, and can be read again', async () => {
    const workspace = await openTestWorkspace();
    const { client, clock } = workspace;
    await actAs(workspace, 'hr', 'Mio');
    const askable = await addAskable(workspace, 'Sato');
    const [other] = await addPeople(workspace, [{ familyName: 'Ito' }]);
    if (other === undefined) throw new Error('nobody was added');
    const asking = draft([askable, other.id], { purpose: 'askRehire', direction: 'toAlumnus' });
    await expect(client.interactions.log(asking)).rejects.toMatchObject({
      code: 'ASK_BLOCKED',
      data: { mayOverride: true, people: [{ personId: other.id, personName: { familyName: 'Ito' } }] },
    });
    const logged = await client.interactions.log({ ...asking, override: { reason: 'They called us' } });
    clock.advance(1000);
    const stageId = await stageOf(workspace, 'freelance', 'scope');
    const opening = { ...someDraft(), personId: other.id, form: 'freelance' as const, stageId };
    const opened = await client.pipeline.open({ ...opening, override: { reason: 'A friend vouches' } });
    expect(await client.asks.overridesOf({ personId: other.id })).toMatchObject([
      {
        rules: ['consentMissing', 'noOrientation'],
        reason: 'A friend vouches',
        opportunityId: opened.opportunity.id,
        interactionId: null,
        decidedBy: 'Mio',
        decidedAt: clock.now(),
      },
      { reason: 'They called us', interactionId: logged.id, opportunityId: null },
    ]);
    expect(await client.asks.overridesOf({ personId: askable })).toEqual([]);
  });

  test('needs no reason where nothing blocks, and keeps none', async () => {
    const workspace = await openTestWorkspace();
    const { client } = workspace;
    const askable = await addAskable(workspace, 'Sato');
    const asking = draft([askable], { purpose: 'askRehire', direction: 'toAlumnus' });
    await client.interactions.log({ ...asking, override: { reason: 'To be sure' } });
    expect(await client.asks.overridesOf({ personId: askable })).toEqual([]);
  });

  test('a card shows what speaks against asking also while nobody was asked', async () => {
    const workspace = await openTestWorkspace();
    const [person] = await addPeople(workspace, [{ familyName: 'Ito' }]);
    if (person === undefined) throw new Error('nobody was added');
    const card = await openOne(workspace, person.id, 'rehire', 'considering');
    expect(card.findings).toEqual([
      { rule: 'consentMissing', weight: 'blocks', remedy: 'requestConsent' },
      { rule: 'noOrientation', weight: 'blocks', remedy: 'askWhatTheyWant' },
      { rule: 'eligibilityUnknown', weight: 'warns', remedy: 'decideEligibility' },
    ]);
  });
});

describe('whether somebody may return', () => {
  test('is appended, and its reason is for the eyes of its tier', async () => {
    const workspace = await openTestWorkspace();
    const { client } = workspace;
    await actAs(workspace, 'hr', 'Mio');
    const [person] = await addPeople(workspace, [{ familyName: 'Ito' }]);
    if (person === undefined) throw new Error('nobody was added');
    const personId = person.id;
    await client.people.recordEligibility({ personId, ...decision('no', { on: '2026-03-01' }) });
    const own = decision('conditions', { on: '2026-03-02', until: '2027-03-02' });
    const after = await client.people.recordEligibility({
      personId,
      eligibility: { ...own.eligibility, tier: 'owner' },
    });
    expect(after.eligibility).toEqual({ ...own.eligibility, tier: 'owner' });
    expect(after.eligibilityHistory.map(({ eligibility }) => eligibility)).toEqual(['conditions', 'no']);
    await actAs(workspace, 'hr', 'Ken');
    const others = await client.people.profile({ personId });
    expect(others.eligibilityHistory.map(({ reason }) => reason)).toEqual([null, 'Left in anger']);
    await actAs(workspace, 'recruiter', 'Ken');
    const recruiters = await client.people.profile({ personId });
    expect(recruiters.eligibilityHistory.map(({ eligibility, reason }) => [eligibility, reason])).toEqual([
      ['conditions', null],
      ['no', null],
    ]);
  });

  test('is lifted by HR alone where it is no, for as long as that holds', async () => {
    const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
    const { client, clock } = workspace;
    const [person] = await addPeople(workspace, [{ familyName: 'Ito' }]);
    if (person === undefined) throw new Error('nobody was added');
    const personId = person.id;
    const record = async (by: Role, word: 'yes' | 'no', until?: string) => {
      await actAs(workspace, by, 'Ken');
      const { eligibility } = decision(word, { on: '2026-04-01', ...(until === undefined ? {} : { until }) });
      await client.people.recordEligibility({ personId, eligibility: { ...eligibility, tier: 'open' } });
    };
    await record('recruiter', 'yes');
    await record('hr', 'no', '2026-04-30');
    for (const word of ['yes', 'no'] as const) {
      await expect(record('recruiter', word)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { field: 'eligibility', reason: 'hrDecides' },
      });
    }
    clock.set('2026-05-01T00:00:00.000Z');
    await record('manager', 'yes');
    expect(await found(workspace, personId)).not.toContain('notEligible');
    await record('hr', 'no');
    await record('hr', 'yes');
    expect(await found(workspace, personId)).not.toContain('notEligible');
  });

  test.each([
    ['decidedOn', { on: '2026-04-02' }, 'inTheFuture'],
    ['until', { on: '2026-04-01', until: '2026-03-31' }, 'endsBeforeStart'],
  ])('is not decided with a wrong %s', async (field, days, reason) => {
    const workspace = await openTestWorkspace();
    const [person] = await addPeople(workspace, [{ familyName: 'Ito' }]);
    if (person === undefined) throw new Error('nobody was added');
    await expect(
      workspace.client.people.recordEligibility({ personId: person.id, ...decision('yes', days) }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: `eligibility.${field}`, reason } });
  });
});

test('what HR has gone against in an opportunity holds nobody up in it again; what comes up later does', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const [person] = await addPeople(workspace, [{ familyName: 'Ito', email: 'ito@example.com' }]);
  if (person === undefined) throw new Error('nobody was added');
  const personId = person.id;
  const stages = (await client.pipeline.stages()).filter(({ form, asks }) => form === 'rehire' && asks);
  const [asked, meeting, offer] = stages;
  if (asked === undefined || meeting === undefined || offer === undefined) throw new Error('too few stages');
  await actAs(workspace, 'hr', 'Mio');
  const place = { personId, form: 'rehire' as const, stageId: asked.id };
  const override = { reason: 'They asked us to' };
  const { opportunity } = await client.pipeline.open({ ...someDraft(), ...place, override });
  const { id } = opportunity;
  await actAs(workspace, 'recruiter', 'Aki');
  // Another opportunity with the same person is another matter.
  await expect(client.pipeline.open({ ...someDraft(), ...place, override: null })).rejects.toMatchObject({
    code: 'ASK_BLOCKED',
  });
  const moved = await client.pipeline.move({ id, version: 1, stageId: meeting.id, override: null });
  const about = { type: 'opportunity', form: 'rehire', stageId: offer.id } as const;
  const [anew] = await client.asks.check({ people: [personId], about });
  const [known] = await client.asks.check({ people: [personId], about: { ...about, opportunityId: id } });
  expect([anew?.verdict, known?.verdict]).toEqual(['blocked', 'warned']);
  expect(known?.findings.map(({ rule }) => rule)).toEqual(anew?.findings.map(({ rule }) => rule));
  await client.people.recordOrientations({ personId, ...wish(3, '2026-01-01', 'distance') });
  await expect(
    client.pipeline.move({ id, version: moved.opportunity.version, stageId: offer.id, override: null }),
  ).rejects.toMatchObject({ code: 'ASK_BLOCKED' });
});
