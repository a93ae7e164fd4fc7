import { expect, test } from 'vitest';
import { people } from '#data/schema/index.ts';
import type { OutreachFacts } from '#shared/contract/outreach.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addEvent } from '../events/eventWorld.ts';
import { surveyWorld } from '../surveys/surveyWorld.ts';
import { addMembers, confirming, saved, takenBack, writing } from './outreachWorld.ts';

const sentOn = plainDate.parse('2026-03-30');

async function writtenTo(parts: Partial<OutreachFacts> = {}) {
  const workspace = await openTestWorkspace();
  const [ito, smith, mori] = await addMembers(workspace, [
    { familyName: '伊藤', givenName: '花' },
    { familyName: 'Smith', givenName: 'Anna' },
    { familyName: 'Mori', givenName: 'Ken' },
  ]);
  if (ito === undefined || smith === undefined || mori === undefined) throw new Error('nobody was added');
  const { outreach } = await writing(workspace, await saved(workspace, parts), { format: 'csv' });
  return { ...workspace, outreach, ito, smith, mori };
}

type Written = Awaited<ReturnType<typeof writtenTo>>;

const timelineOf = async ({ client }: Pick<Written, 'client'>, personId: Written['ito']) =>
  (await client.interactions.ofPerson({ personId, offset: 0, limit: 20 })).interactions;

test('each to whom it was sent has it on the timeline, as it read for them', async () => {
  const world = await writtenTo();
  const { ito, smith, mori, client } = world;
  const { outreach } = await confirming(world, { ...world.outreach, sentOn, except: [mori] });
  expect(outreach).toMatchObject({ state: 'sent', sentOn, written: 3, sent: 2 });
  expect(await timelineOf(world, ito)).toMatchObject([
    {
      kind: 'email',
      direction: 'toAlumnus',
      purpose: 'news',
      subject: '伊藤 花様へ',
      body: '',
      occurredAt: '2026-03-30T03:00:00.000Z',
      people: [ito],
      origin: { type: 'outreach', id: outreach.id },
    },
  ]);
  expect(await timelineOf(world, smith)).toMatchObject([{ subject: 'Hello Anna' }]);
  expect(await timelineOf(world, mori)).toEqual([]);
  expect((await client.people.profile({ personId: smith })).interactionCount).toBe(1);
  const to = await client.outreach.writtenTo({ id: outreach.id, search: '', offset: 0, limit: 10 });
  expect(new Map(to.people.map(({ personId, sentOn: on }) => [personId, on]))).toEqual(
    new Map([
      [ito, sentOn],
      [smith, sentOn],
      [mori, null],
    ]),
  );
});

test('it counts in the mix from then on, once, and stays as it is', async () => {
  const world = await writtenTo({ purpose: 'askFavour' });
  const { client } = world;
  const { outreach } = await confirming(world, { ...world.outreach, sentOn, except: [] });
  expect(await client.outreach.weigh(outreach)).toMatchObject({
    mix: { asks: 3, gives: 0, outreach: 3, oneSided: true },
    warnings: expect.arrayContaining([{ type: 'oneSided', asks: 6, gives: 0, already: true }]),
  });
  const later = { ...outreach, sentOn, except: [] };
  await expect(confirming(world, later)).rejects.toMatchObject({ data: { reason: 'alreadySent' } });
  await expect(client.outreach.save(outreach)).rejects.toMatchObject({ data: { reason: 'alreadySent' } });
  await expect(writing(world, outreach, { format: 'csv' })).rejects.toMatchObject({
    data: { reason: 'alreadySent' },
  });
});

test('all of it can be taken back at once', async () => {
  const world = await writtenTo();
  const { operationId } = await confirming(world, { ...world.outreach, sentOn, except: [] });
  await takenBack(world, operationId);
  expect(await timelineOf(world, world.ito)).toEqual([]);
  expect(await world.client.outreach.get({ id: world.outreach.id })).toMatchObject({
    state: 'written',
    sentOn: null,
    written: 3,
    sent: 0,
  });
});

test('it needs to be written, a day that has come, and somebody', async () => {
  const world = await writtenTo();
  const { outreach, ito, smith, mori } = world;
  const draft = await saved(world);
  const refused = (input: Parameters<typeof confirming>[1]) => expect(confirming(world, input)).rejects;
  await refused({ ...draft, sentOn, except: [] }).toMatchObject({ data: { reason: 'notWritten' } });
  const tomorrow = plainDate.parse('2026-04-02');
  await refused({ ...outreach, sentOn: tomorrow, except: [] }).toMatchObject({
    data: { reason: 'sentInFuture' },
  });
  await refused({ ...outreach, sentOn, except: [ito, smith, mori] }).toMatchObject({
    data: { reason: 'nobodyToWriteTo' },
  });
  await refused({ ...outreach, version: 1, sentOn, except: [] }).toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('who has gone into the bin since is passed over', async () => {
  const world = await writtenTo();
  const { database, author, clock, ito } = world;
  await database.write('test', author, (unit) => {
    unit.update(people, { id: ito }, { deletedAt: clock.now() });
  });
  const { outreach } = await confirming(world, { ...world.outreach, sentOn, except: [] });
  expect(outreach.sent).toBe(2);
});

test('an invitation puts them on the list of the event as invited; who was invited before stays so', async () => {
  const world = await writtenTo();
  const { client, ito, smith, mori } = world;
  const zone = timeZone.parse('Asia/Tokyo');
  const day = plainDate.parse('2026-05-20');
  const { event } = await client.events.save({
    ...{ id: null, version: 0, title: '同窓会', description: '', zone, place: '東京', link: '' },
    ...{ hosts: [], orientations: [], capacity: null, currency: 'JPY', plannedCost: null, actualCost: null },
    sessions: [{ from: { date: day, time: '18:00' }, to: { date: day, time: '20:00' } }],
    owner: null,
  });
  await client.events.addGuests({
    id: event.id,
    audience: { type: 'people', people: [ito, smith] },
    onlyFitting: false,
  });
  const before = plainDate.parse('2026-03-01');
  await client.events.markInvited({ id: event.id, people: [ito], invitedOn: before });
  const body = '{{イベント名}} {{開催日時}} {{開催場所}}\n{{参加リンク}}';
  const invitation = await saved(world, {
    purpose: 'invitation',
    consentPurpose: 'events',
    eventId: event.id,
    texts: { ja: { subject: '{{イベント名}}', body }, en: null },
  });
  expect(await client.outreach.preview({ facts: invitation, personId: ito })).toMatchObject({
    body: '同窓会 2026年5月20日(水) 18:00～20:00 東京',
    empty: ['eventLink'],
  });
  const { outreach } = await writing(world, invitation);
  await confirming(world, { ...outreach, sentOn, except: [] });
  const { guests } = await client.events.guests({
    ...{ id: event.id, search: '', filter: 'all', sort: 'name', offset: 0, limit: 10 },
  });
  expect(new Map(guests.map(({ personId, invitedOn }) => [personId, invitedOn]))).toEqual(
    new Map([
      [ito, before],
      [smith, sentOn],
      [mori, sentOn],
    ]),
  );
});

test('who came without an invitation is not invited by what is written to them afterwards', async () => {
  const world = await writtenTo();
  const { client, ito, smith } = world;
  const event = await addEvent(world);
  const { id } = event;
  await client.events.addGuests({ id, audience: { type: 'people', people: [smith] }, onlyFitting: false });
  await client.events.markInvited({ id, people: [smith], invitedOn: plainDate.parse('2026-03-01') });
  await client.events.recordAttendance({ id, people: [ito, smith], attended: true, walkIns: true });
  const thanks = await saved(world, {
    purpose: 'thanks',
    consentPurpose: 'events',
    audience: { type: 'guests', eventId: id, who: 'attended' },
    eventId: id,
  });
  const { outreach } = await writing(world, thanks, { format: 'csv' });
  expect((await confirming(world, { ...outreach, sentOn, except: [] })).outreach.sent).toBe(2);
  expect((await client.events.get({ id })).counts).toMatchObject({
    invited: 1,
    attended: 2,
    invitedWhoCame: 1,
    walkIns: 1,
  });
});

test('the survey whose form went with it is open', async () => {
  const world = await surveyWorld();
  await addMembers(world, [{ familyName: 'Abe' }]);
  const draft = await saved(world, { surveyId: world.survey.id, consentPurpose: 'surveys' });
  const { outreach } = await writing(world, draft, { format: 'csv' });
  expect(await world.client.surveys.get({ id: world.survey.id })).toMatchObject({ state: 'draft' });
  await confirming(world, { ...outreach, sentOn, except: [] });
  expect(await world.client.surveys.get({ id: world.survey.id })).toMatchObject({ state: 'open', sent: 1 });
});
