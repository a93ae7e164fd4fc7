import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { purgeBin } from '#data/history/purge.ts';
import { people } from '#data/schema/index.ts';
import type { Outreach } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { expectSound } from '#test/support/doctor.ts';
import {
  grantFile,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
} from '#test/support/workspace.ts';
import { merge } from '../duplicates/merging.ts';
import { facts as eventFacts } from '../events/eventWorld.ts';
import { addMembers, confirming, filesIn, saved, say, takenBack, writing } from './outreachWorld.ts';

const day = 24 * 60 * 60 * 1000;

async function remove({ client }: TestWorkspace, personId: PersonId): Promise<void> {
  const { version } = await client.people.profile({ personId });
  await client.people.remove({ personId, version });
}

const talks = async ({ client }: TestWorkspace, personId: PersonId) =>
  (await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).interactions;

const addEvent = async ({ client }: TestWorkspace) =>
  (await client.events.save({ ...eventFacts(), id: null, version: 0 })).event;

const failed = (): never => {
  throw new Error('nobody there');
};

const pick = ({ id, version }: Pick<Outreach, 'id' | 'version'>) => ({ id, version });

/** Three alumni and news to all, written as drafts. */
async function written(parts: Parameters<typeof saved>[1] = {}) {
  const world = await openTestWorkspace();
  const members = await addMembers(world, [
    { familyName: 'Abe', email: 'abe@example.com' },
    { familyName: 'Baba', email: 'baba@example.com' },
    { familyName: 'Chiba', email: 'chiba@example.com' },
  ]);
  const [abe, baba, chiba] = members;
  if (abe === undefined || baba === undefined || chiba === undefined) throw new Error('there are three');
  const draft = await saved(world, parts);
  const { outreach } = await writing(world, draft);
  return { world, abe, baba, chiba, outreach };
}

test('consent withdrawn while the files are written leaves nothing of them', async () => {
  const world = await openTestWorkspace();
  const members = await addMembers(
    world,
    Array.from({ length: 1200 }, (_, index) => ({
      familyName: `Member${index}`,
      email: `m${index}@example.com`,
    })),
  );
  const draft = await saved(world);
  const folder = temporaryFolder();
  let withdrawn: Promise<void> | null = null;
  const { context, client } = world;
  const to = grantFile(context, folder, 'folder');
  const order = { id: draft.id, version: draft.version, format: 'eml', to, language: 'en' } as const;
  const run = async () => {
    for await (const event of await client.outreach.write(order)) {
      if (event.type !== 'progress' || withdrawn !== null) continue;
      withdrawn = say(world, members[1199] ?? members[0] ?? failed(), ['news', 'email', 'withdrawn']);
    }
  };
  await expect(run()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await withdrawn;
  expect(readdirSync(folder)).toEqual([]);
  expect(await client.outreach.get({ id: draft.id })).toMatchObject({ state: 'draft', written: 0 });
  // Written again, all the others get it.
  const again = await writing(world, draft, { folder });
  expect(again.recipients).toBe(1199);
  expect(filesIn(folder).size).toBe(1199);
});

test('who went into the bin between writing and sending is not told to have got it', async () => {
  const { world, abe, baba, outreach } = await written();
  await remove(world, abe);
  const { outreach: sent } = await confirming(world, { ...pick(outreach), sentOn: '2026-03-31', except: [] });
  expect(sent.sent).toBe(2);
  expect(await talks(world, baba)).toHaveLength(1);
  const bin = await world.client.history.bin({ offset: 0, limit: 10 });
  await world.client.history.restore({ records: bin.records.map(({ type, id }) => ({ type, id })) });
  expect(await talks(world, abe)).toEqual([]);
  await expectSound(world);
});

test('two records that became one between writing and sending got it once', async () => {
  const { world, abe, baba, outreach } = await written();
  await merge(world, { keep: abe, other: baba });
  const { outreach: sent } = await confirming(world, { ...pick(outreach), sentOn: '2026-03-31', except: [] });
  expect(sent).toMatchObject({ written: 2, sent: 2 });
  expect(await talks(world, abe)).toHaveLength(1);
  await expectSound(world);
});

test('whoever was left out under a record that was merged meanwhile stays left out', async () => {
  const { world, abe, baba, chiba, outreach } = await written();
  await merge(world, { keep: abe, other: baba });
  const { outreach: sent } = await confirming(world, {
    ...pick(outreach),
    sentOn: '2026-03-31',
    except: [baba],
  });
  expect(await talks(world, abe)).toEqual([]);
  expect(await talks(world, chiba)).toHaveLength(1);
  expect(sent.sent).toBe(1);
});

test('it is sent once; taken back it may be sent again, and stands on each timeline once', async () => {
  const { world, abe, outreach } = await written();
  const first = await confirming(world, { ...pick(outreach), sentOn: '2026-03-31', except: [] });
  await expect(
    confirming(world, { ...pick(first.outreach), sentOn: '2026-03-31', except: [] }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(writing(world, first.outreach)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(
    confirming(world, { ...pick(outreach), sentOn: '2026-03-31', except: [] }),
  ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await takenBack(world, first.operationId);
  expect(await talks(world, abe)).toEqual([]);
  const { version } = await world.client.outreach.get({ id: outreach.id });
  await confirming(world, { id: outreach.id, version, sentOn: '2026-03-30', except: [] });
  expect(await talks(world, abe)).toHaveLength(1);
  await expectSound(world);
});

test('an invitation to an event that went into the bin, or for good, is still told as a message', async () => {
  const world = await openTestWorkspace();
  const [abe = failed()] = await addMembers(world, [{ familyName: 'Abe', email: 'abe@example.com' }]);
  const event = await addEvent(world);
  const aim = { purpose: 'invitation', consentPurpose: 'events', eventId: event.id } as const;
  const drafts = [await saved(world, aim), await saved(world, aim)];
  const [one, two] = await Promise.all([
    writing(world, drafts[0] ?? failed()),
    writing(world, drafts[1] ?? failed()),
  ]);
  await world.client.events.remove({ id: event.id, version: event.version });
  await confirming(world, { ...pick(one.outreach), sentOn: '2026-03-31', except: [] });
  expect(await talks(world, abe)).toHaveLength(1);
  world.clock.advance(30 * day);
  await purgeBin(world.database, world.author);
  const later = await world.client.outreach.get({ id: two.outreach.id });
  expect(later.eventId).toBeNull();
  await confirming(world, { ...pick(later), sentOn: '2026-03-31', except: [] });
  expect(await talks(world, abe)).toHaveLength(2);
  await expectSound(world);
});

test('an answer to the invitation keeps it from being taken back without a word, and is kept where the rest goes', async () => {
  const world = await openTestWorkspace();
  const [abe = failed(), baba = failed()] = await addMembers(world, [
    { familyName: 'Abe', email: 'abe@example.com' },
    { familyName: 'Baba', email: 'baba@example.com' },
  ]);
  const event = await addEvent(world);
  const aim = { purpose: 'invitation', consentPurpose: 'events', eventId: event.id } as const;
  const { outreach } = await writing(world, await saved(world, aim));
  const sent = await confirming(world, { ...pick(outreach), sentOn: '2026-03-20', except: [] });
  await world.client.events.recordAnswer({
    id: event.id,
    people: [abe],
    answer: 'yes',
    answeredOn: '2026-03-21',
  });
  await expect(takenBack(world, sent.operationId)).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
  const kept = { operationId: sent.operationId, personId: null, keepLater: true };
  for await (const step of await world.client.history.revert(kept)) {
    if (step.type === 'done') expect(step.kept).toBe(1);
  }
  const { guests } = await world.client.events.guests({
    ...{ id: event.id, search: '', filter: 'all', sort: 'name', offset: 0, limit: 10 },
  });
  expect(guests.map(({ personId, answer }) => [personId, answer])).toEqual([[abe, 'yes']]);
  expect(await talks(world, baba)).toEqual([]);
  await expectSound(world);
});

test('of one person alone the sending is taken back with what stood on their timeline', async () => {
  const { world, abe, baba, outreach } = await written();
  const sent = await confirming(world, { ...pick(outreach), sentOn: '2026-03-31', except: [] });
  const input = { operationId: sent.operationId, personId: abe, keepLater: false };
  for await (const _ of await world.client.history.revert(input));
  expect(await talks(world, abe)).toEqual([]);
  expect(await talks(world, baba)).toHaveLength(1);
  expect(await world.client.outreach.get({ id: outreach.id })).toMatchObject({ state: 'sent', sent: 2 });
  const left = world.database.sqlite.prepare('SELECT count(*) FROM interactions').pluck().get();
  expect(left).toBe(2);
  await expectSound(world);
});

test('who died, asked not to be contacted or keeps distance since the draft was made gets nothing', async () => {
  const world = await openTestWorkspace();
  const [abe = failed(), baba = failed(), chiba = failed(), doi = failed()] = await addMembers(world, [
    { familyName: 'Abe', email: 'abe@example.com' },
    { familyName: 'Baba', email: 'baba@example.com' },
    { familyName: 'Chiba', email: 'chiba@example.com' },
    { familyName: 'Doi', email: 'doi@example.com' },
  ]);
  const draft = await saved(world, { audience: { type: 'people', people: [abe, baba, chiba, doi] } });
  const set = (column: string, value: unknown, id: PersonId) =>
    world.database.write('test', world.author, (unit) => unit.update(people, { id }, { [column]: value }));
  await set('deceasedOn', '2026-03-01', abe);
  await set('doNotContact', true, baba);
  await world.client.people.recordOrientations({
    personId: chiba,
    orientations: [{ kind: 'distance', strength: 1, source: 'assumed', recordedOn: '2026-03-01' }],
  });
  const { recipients, folder } = await writing(world, draft);
  expect(recipients).toBe(1);
  expect([...filesIn(folder).values()].join()).not.toMatch(/abe@|baba@|chiba@/);
  // Wanting no distance any more, they get it.
  await world.client.people.recordOrientations({
    personId: chiba,
    orientations: [{ kind: 'distance', strength: 0, source: 'said', recordedOn: '2026-03-02' }],
  });
  const present = await world.client.outreach.get({ id: draft.id });
  expect((await writing(world, present)).recipients).toBe(2);
});

test('what was sent is not lost with the outreach: in the bin, out of it, and gone for good', async () => {
  const { world, abe, outreach } = await written();
  const { outreach: sent } = await confirming(world, { ...pick(outreach), sentOn: '2026-03-31', except: [] });
  await world.client.outreach.remove(pick(sent));
  expect(await talks(world, abe)).toMatchObject([{ origin: null }]);
  const record = { type: 'outreach' as const, id: sent.id };
  await world.client.history.restore({ records: [record] });
  expect(await talks(world, abe)).toMatchObject([{ origin: { type: 'outreach', id: sent.id } }]);
  const { version } = await world.client.outreach.get({ id: sent.id });
  await world.client.outreach.remove({ id: sent.id, version });
  world.clock.advance(30 * day);
  expect(await purgeBin(world.database, world.author)).toBe(1);
  expect(await talks(world, abe)).toMatchObject([{ origin: null, subject: 'Hello Abe' }]);
  await expectSound(world);
});
