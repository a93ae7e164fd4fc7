import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { purgeBin } from '#data/history/purge.ts';
import {
  grantFile,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
} from '#test/support/workspace.ts';
import { stateOf } from './state.ts';
import { draft, historyOf, lastOperation, somebody, takeBack } from './world.ts';

const day = 24 * 60 * 60 * 1000;
const page = { offset: 0, limit: 50 };

async function binPerson(world: TestWorkspace, personId: string): Promise<void> {
  const { version } = await world.client.people.profile({ personId });
  await world.client.people.remove({ personId, version });
}

/** A person with something of every kind, and one they met. */
async function fullLife(world: TestWorkspace) {
  const { client, context } = world;
  const personId = await somebody(world, '山田');
  const otherId = await somebody(world, '佐藤');
  const file = join(temporaryFolder(), 'letter.txt');
  writeFileSync(file, 'Secret words of the attachment');
  const files = [grantFile(context, file, 'read')];
  const alone = await client.interactions.log({ ...draft, subject: 'Alone', people: [personId], files });
  const together = await client.interactions.log({
    ...draft,
    subject: 'Together',
    people: [personId, otherId],
  });
  await client.followUps.add({ personId, title: 'Write', note: '', dueOn: '2026-05-01', owner: null });
  await client.people.recordConsent({
    personId,
    consents: [
      {
        purpose: 'news',
        channel: 'email',
        state: 'granted',
        basis: 'consent',
        evidence: '',
        decidedOn: '2026-03-01',
      },
    ],
  });
  let { version } = await client.people.profile({ personId });
  ({ version } = await client.people.setLabels({ personId, version, kind: 'tag', names: ['VIP'] }));
  const relation = { id: null, kind: 'colleague', outward: false, otherId, note: 'Team A' } as const;
  await client.people.saveRelation({ personId, version, relation });
  const list = { kind: 'list', description: '', keepInTouchDays: null } as const;
  await client.segments.add({ ...list, name: 'Friends', people: [personId, otherId] });
  return { personId, otherId, alone: alone.id, together: together.id };
}

describe('the bin', () => {
  test('shows what was removed, the latest first, with who did it and until when it stays', async () => {
    const world = await openTestWorkspace();
    const { client, clock } = world;
    const personId = await somebody(world, '山田');
    const logged = await client.interactions.log({ ...draft, people: [personId] });
    await client.interactions.remove({ id: logged.id, version: logged.version });
    clock.advance(day);
    await binPerson(world, personId);
    const bin = await client.history.bin(page);
    expect(bin.total).toBe(2);
    expect(bin.records).toMatchObject([
      {
        type: 'person',
        id: personId,
        of: [{ familyName: '山田' }],
        deletedBy: 'hr',
        goneOn: '2026-05-02T00:00:00.000Z',
      },
      {
        type: 'interaction',
        id: logged.id,
        name: 'A talk',
        kind: 'call',
        goneOn: '2026-05-01T00:00:00.000Z',
      },
    ]);
    expect((await client.history.bin({ offset: 1, limit: 1 })).records).toMatchObject([{ id: logged.id }]);
  });

  test('restores several at once, and everything that shows them is as it was', async () => {
    const world = await openTestWorkspace();
    const { client, database } = world;
    const { personId, together } = await fullLife(world);
    const before = stateOf(database.sqlite);
    const timeline = await client.interactions.ofPerson({ personId, ...page });
    const logged = timeline.interactions.find(({ id }) => id === together);
    if (logged === undefined) throw new Error('not logged');
    await client.interactions.remove({ id: logged.id, version: logged.version });
    await binPerson(world, personId);
    expect(stateOf(database.sqlite)).not.toEqual(before);
    const records = (await client.history.bin(page)).records.map(({ type, id }) => ({ type, id }));
    expect(await client.history.restore({ records })).toEqual({ restored: 2 });
    expect(stateOf(database.sqlite)).toEqual(before);
    expect((await client.history.bin(page)).total).toBe(0);
    await expect(client.history.restore({ records })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('keeps the notes of others to themselves', async () => {
    const world = await openTestWorkspace();
    const { client, context } = world;
    const personId = await somebody(world);
    const logged = await client.interactions.log({ ...draft, tier: 'hr', people: [personId] });
    await client.interactions.remove({ id: logged.id, version: logged.version });
    await context.preferences.update({ role: 'recruiter', userName: 'Somebody else' });
    expect(await client.history.bin(page)).toEqual({ total: 0, records: [] });
    const records = [{ type: 'interaction' as const, id: logged.id }];
    await expect(client.history.restore({ records })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const operationId = lastOperation(world);
    await expect(takeBack(world, operationId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const entries = await historyOf(world, personId);
    expect(entries.map(({ kind }) => kind)).toEqual(['person.add']);
  });
});

describe('what has lain in the bin for 30 days', () => {
  test('is gone, not a moment sooner', async () => {
    const world = await openTestWorkspace();
    const { author, client, clock, database } = world;
    const personId = await somebody(world);
    await binPerson(world, personId);
    clock.advance(30 * day - 1);
    expect(await purgeBin(database, author)).toBe(0);
    expect((await client.history.bin(page)).total).toBe(1);
    clock.advance(1);
    expect(await purgeBin(database, author)).toBe(1);
    expect((await client.history.bin(page)).total).toBe(0);
    await expect(historyOf(world, personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('goes with all that hung on it; what others have part in stays', async () => {
    const world = await openTestWorkspace();
    const { author, client, clock, database } = world;
    const { personId, otherId, alone, together } = await fullLife(world);
    await binPerson(world, personId);
    clock.advance(30 * day);
    await purgeBin(database, author);
    const text = JSON.stringify(stateOf(database.sqlite));
    expect(text).not.toContain(personId);
    expect(text).not.toContain(alone);
    expect(text).not.toContain('山田');
    expect(database.sqlite.prepare('SELECT count(*) FROM attachment_pieces').pluck().get()).toBe(0);
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
    const left = await client.interactions.ofPerson({ personId: otherId, ...page });
    expect(left.interactions).toMatchObject([{ id: together, people: [otherId] }]);
    expect((await client.segments.list())[0]?.people).toBe(1);
  });

  test('leaves of its history who did what kind of thing and when, but no values', async () => {
    const world = await openTestWorkspace();
    const { author, clock, database } = world;
    const { personId, otherId, alone } = await fullLife(world);
    const count = database.sqlite.prepare('SELECT count(*) FROM operations').pluck();
    const operations = Number(count.get());
    await binPerson(world, personId);
    clock.advance(30 * day);
    await purgeBin(database, author);
    expect(count.get()).toBe(operations + 2);
    const values = database.sqlite
      .prepare<string[], { record_type: string }>(
        `SELECT record_type, before, after FROM changes
         WHERE coalesce(before, after) IS NOT NULL AND (person_id = ? OR record_id = ? OR record_id LIKE ? || '/%')`,
      )
      .all(personId, alone, alone);
    expect(values).toEqual([]);
    const everything = JSON.stringify(database.sqlite.prepare('SELECT before, after FROM changes').all());
    expect(everything).not.toContain('山田');
    expect(everything).not.toContain('letter.txt');
    expect(everything).not.toContain('Team A');
    expect(everything).toContain('佐藤');
    const kinds = (await historyOf(world, otherId)).map(({ kind }) => kind);
    expect(kinds).toContain('interaction.log');
    await expect(takeBack(world, lastOperation(world))).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
  });

  test('an interaction goes alone: its people stay, and what came of it no longer names it', async () => {
    const world = await openTestWorkspace();
    const { author, client, clock, database } = world;
    const { personId, together } = await fullLife(world);
    await client.people.recordExchange({
      personId,
      exchange: {
        kind: 'talk',
        party: 'alumnus',
        act: 'gave',
        happenedOn: '2026-03-01',
        interactionId: together,
        note: '',
      },
    });
    const timeline = await client.interactions.ofPerson({ personId, ...page });
    const logged = timeline.interactions.find(({ id }) => id === together);
    if (logged === undefined) throw new Error('not logged');
    await client.interactions.remove({ id: logged.id, version: logged.version });
    clock.advance(30 * day);
    expect(await purgeBin(database, author)).toBe(1);
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(await client.people.profile({ personId })).toMatchObject({
      interactionCount: 1,
      exchanges: [{ interactionId: null }],
    });
  });

  test('many go a few at a time, and all of them', async () => {
    const world = await openTestWorkspace();
    const { author, clock, database } = world;
    for (let number = 0; number < 45; number += 1)
      await binPerson(world, await somebody(world, `P${number}`));
    clock.advance(31 * day);
    expect(await purgeBin(database, author)).toBe(45);
    for (const table of ['people', 'person_summaries', 'people_search', 'person_names']) {
      expect(database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
  });
});
