import { expect, test } from 'vitest';
import { factsOf } from '#data/insights/facts/facts.ts';
import { quartersTo } from '#data/insights/partings.ts';
import { reasonsOf } from '#data/insights/reasons.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addEvent, eventWorld } from '../events/eventWorld.ts';
import { addPeople, someTenure } from '../people/someone.ts';
import { addAskable, openOne } from '../pipeline/pipelineWorld.ts';
import { inDatabaseWith, type WorldPerson } from './world.ts';

/* The examples of docs/metrics.md of what happened in a period. */

const day = (text: string) => plainDate.parse(text);
const march = { on: null, from: day('2026-03-01'), to: day('2026-03-31') };

test('runs of three months are counted from the period’s end', () => {
  const runs = quartersTo(day('2026-05-31'));
  expect(runs).toHaveLength(8);
  expect(runs.slice(-2)).toEqual([
    { from: '2025-12-01', to: '2026-02-28' },
    { from: '2026-03-01', to: '2026-05-31' },
  ]);
});

test('reasons: named in how many conversations, of those the reader may read', async () => {
  const left = (reasons: string[], tier: NoteTier = 'hr', by = 'Test'): WorldPerson => ({
    ...{ doNotContact: false, deceasedOn: null, inBin: false, contactPoints: [], consents: [] },
    ...{ membership: null },
    tenures: [
      {
        ...{ startedOn: '2015-04-01', endedOn: '2026-03-31' },
        farewell: { heldOn: '2026-03-20', givenOn: null, score: null, reasons, tier, by },
      },
    ],
  });
  const world = {
    people: [left(['pay', 'growth']), left(['pay']), left([]), left(['family'], 'owner', 'Mio')],
    interactions: [],
    exchanges: [],
  };
  const found = await inDatabaseWith(world, async (database) => {
    const { from, to } = march;
    const question = { on: day('2026-04-01'), from, to, zone: timeZone.parse('Asia/Tokyo'), among: null };
    const facts = await factsOf(database);
    const told = (role: 'hr' | 'recruiter', actor: string) => reasonsOf(facts, question, { role, actor });
    return { hr: told('hr', 'Test'), recruiter: told('recruiter', 'Mio') };
  });
  expect(found).toEqual({
    hr: {
      conversations: 2,
      reasons: [
        { reason: 'pay', people: 2 },
        { reason: 'growth', people: 1 },
      ],
    },
    recruiter: { conversations: 0, reasons: [] },
  });
});

const metricsOf = async ({ client }: TestWorkspace) => (await client.insights.network(march)).metrics;

test('opportunities: partnered of those that are closed', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-02T00:00:00.000Z' });
  const { client } = workspace;
  const people = [
    await addAskable(workspace, 'Sato'),
    await addAskable(workspace, 'Ito'),
    await addAskable(workspace, 'Mori'),
    await addAskable(workspace, 'Abe'),
  ];
  const open = await Promise.all(people.map((person) => openOne(workspace, person, 'rehire', 'considering')));
  for (const [index, outcome] of (['returned', 'notNow', 'declined'] as const).entries()) {
    const id = open[index]?.id;
    if (id === undefined) throw new Error('not opened');
    const back = outcome === 'returned' ? someTenure({ startedOn: '2026-05-01' }) : null;
    await client.pipeline.close({
      ...{ id, version: 1, outcome, reason: back === null ? 'timing' : null, words: '' },
      ...{ askAgainOn: null, tenure: back, partnership: null, referredId: null },
    });
  }
  const { opportunitiesOpened, opportunitiesPartnered } = await metricsOf(workspace);
  expect(opportunitiesOpened).toEqual({ value: 4, n: 4, denominator: null });
  expect(opportunitiesPartnered).toEqual({ value: 1 / 3, n: 1, denominator: 3 });
});

test('voices: answered of those raised, and after how many days', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-31T03:00:00.000Z' });
  const { client } = workspace;
  const [brown] = await addPeople(workspace, [{ familyName: 'Brown' }]);
  const raise = async (raisedOn: string, answeredOn: string | null) => {
    const { request } = await client.requests.save({
      ...{ id: null, version: 1, title: 'Lunch', words: '', raisedOn: day(raisedOn), orientation: null },
      ...{ segmentId: null, owner: null, tier: 'open', raisedBy: brown === undefined ? [] : [brown.id] },
    });
    if (answeredOn === null) return;
    await client.requests.answer({
      ...{ id: request.id, version: request.version, answer: 'cannot', words: '', doneOn: null },
      ...{ answeredOn: day(answeredOn), answeredBy: 'Mio' },
    });
  };
  await raise('2026-03-02', '2026-03-02');
  await raise('2026-03-10', '2026-03-20');
  await raise('2026-03-31', null);
  const { voicesRaised, voicesAnswered, medianDaysToAnswer } = await metricsOf(workspace);
  expect(voicesRaised).toEqual({ value: 3, n: 3, denominator: null });
  expect(voicesAnswered).toEqual({ value: 2 / 3, n: 2, denominator: 3 });
  expect(medianDaysToAnswer).toEqual({ value: 5, n: 2, denominator: 3 });
});

test('events: an evening for those who want to learn, and a third who came along', async () => {
  const world = await eventWorld([
    { name: 'Sato', wants: ['learning'] },
    { name: 'Ito', wants: ['exchange'] },
    { name: 'Mori' },
  ]);
  const { client, idOf } = world;
  const { id } = await addEvent(world, { orientations: ['learning'] });
  const invited = { type: 'people' as const, people: [idOf(0), idOf(1)] };
  await client.events.addGuests({ id, audience: invited, onlyFitting: false });
  await client.events.markInvited({ id, people: invited.people, invitedOn: day('2026-03-10') });
  await client.events.recordAttendance({ id, people: [idOf(0)], attended: true, walkIns: false });
  await client.events.recordAttendance({ id, people: [idOf(2)], attended: true, walkIns: true });
  await client.events.recordFeedback({ id, personId: idOf(0), score: 5, words: '' });
  await client.events.recordFeedback({ id, personId: idOf(2), score: 4, words: '' });
  const { metrics, events } = await client.insights.network({ ...march });
  expect(metrics.eventAttendance).toEqual({ value: 1 / 2, n: 1, denominator: 2 });
  expect(metrics.eventFit).toEqual({ value: 1 / 2, n: 1, denominator: 2 });
  expect(metrics.eventRepeat).toEqual({ value: 0, n: 0, denominator: 2 });
  expect(metrics.eventScore).toEqual({ value: 4.5, n: 9, denominator: 2 });
  expect(events).toMatchObject([{ title: 'Spring evening', invited: 2, attended: 1, fits: 1, told: true }]);
});
