import { describe, expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { draft, historyOf, lastOperation, somebody, takeBack, tenure } from './world.ts';

describe('taking an operation back', () => {
  test('a corrected name is the former one again, in the list and in the search too', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world, '山田');
    const before = await client.people.profile({ personId });
    await client.people.update({ ...before, personId, familyName: '佐藤' });
    const done = await takeBack(world, lastOperation(world));
    expect(done.reverted).toBeGreaterThan(0);
    const after = await client.people.profile({ personId });
    expect(after.familyName).toBe('山田');
    expect(after.version).toBeGreaterThan(before.version);
    const question = { filter: null, sort: 'match', descending: false, offset: 0, limit: 10 } as const;
    expect((await client.people.list({ ...question, search: '山田' })).people).toHaveLength(1);
    expect((await client.people.list({ ...question, search: '佐藤' })).people).toHaveLength(0);
  });

  test('what was changed again since is refused, and nothing is changed', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world);
    let person = await client.people.profile({ personId });
    person = await client.people.update({ ...person, personId, familyName: '佐藤', company: 'A' });
    const first = lastOperation(world);
    await client.people.update({ ...person, personId, familyName: '鈴木' });
    await expect(takeBack(world, first)).rejects.toMatchObject({
      code: 'CANNOT_REVERT',
      data: { changed: 1 },
    });
    expect(await client.people.profile({ personId })).toMatchObject({ familyName: '鈴木', company: 'A' });
    const [, entry] = await historyOf(world, personId);
    expect(entry).toMatchObject({ operationId: first, revertible: false });
  });

  test('taken back twice, it is done again', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world);
    const { version } = await client.people.profile({ personId });
    const saved = await client.people.saveTenure({
      personId,
      version,
      tenure: { ...tenure, id: null, department: '営業' },
    });
    const undone = await takeBack(world, lastOperation(world));
    expect((await client.people.profile({ personId })).tenures).toEqual([]);
    if (undone.operationId === null) throw new Error('nothing was taken back');
    await takeBack(world, undone.operationId);
    expect((await client.people.profile({ personId })).tenures).toEqual(saved.tenures);
  });

  test('an added person is gone again, and comes back with the same page', async () => {
    const world = await openTestWorkspace();
    const { client, database } = world;
    const personId = await somebody(world);
    const before = await client.people.profile({ personId });
    const undone = await takeBack(world, lastOperation(world));
    await expect(client.people.profile({ personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const table of ['person_summaries', 'person_names', 'person_facets', 'people_search', 'people']) {
      expect(database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
    if (undone.operationId === null) throw new Error('nothing was taken back');
    await takeBack(world, undone.operationId);
    expect(await client.people.profile({ personId })).toEqual(before);
  });

  test('consent is not taken out: what held before is appended, withdrawn where nothing held', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world);
    const consent = { purpose: 'news', channel: 'email', basis: 'consent', evidence: 'Form' } as const;
    const word = { ...consent, state: 'granted', decidedOn: '2026-03-01' } as const;
    await client.people.recordConsent({ personId, consents: [word] });
    await takeBack(world, lastOperation(world));
    const { consentHistory, consents } = await client.people.profile({ personId });
    expect(consentHistory).toHaveLength(2);
    expect(consents).toMatchObject([{ state: 'withdrawn', decidedOn: '2026-04-01' }]);
    expect(consents[0]?.evidence).toBe('Taken back: what hr recorded on 1 Apr 2026.');
    await takeBack(world, lastOperation(world));
    expect((await client.people.profile({ personId })).consents).toMatchObject([{ state: 'granted' }]);
  });

  test('a person with consents goes into the bin when their adding is taken back', async () => {
    const world = await openTestWorkspace();
    const { author, client, database } = world;
    const personId = await somebody(world);
    const added = lastOperation(world);
    await database.write('test', author, (unit) => unit.touch(personId, []));
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
    await takeBack(world, added);
    expect((await client.history.bin({ offset: 0, limit: 10 })).records).toMatchObject([{ id: personId }]);
  });

  test('a logged interaction is taken back for all its people, from the page of any of them', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const people = [await somebody(world, '山田'), await somebody(world, '佐藤')] as const;
    await client.interactions.log({
      ...draft,
      people: [...people],
      followUp: { title: 'Write', dueOn: '2026-04-10', owner: null },
    });
    const [entry] = await historyOf(world, people[1]);
    expect(entry).toMatchObject({ kind: 'interaction.log', revertible: true });
    expect(entry?.changes).toContainEqual({
      record: 'participation',
      action: 'insert',
      name: 'A talk',
      fields: [],
      of: null,
    });
    await takeBack(world, lastOperation(world), people[1]);
    for (const personId of people) {
      const timeline = await client.interactions.ofPerson({ personId, offset: 0, limit: 10 });
      expect(timeline.total).toBe(0);
      expect(await client.followUps.ofPerson({ personId })).toEqual([]);
    }
  });

  test('of a bulk action one person can be taken out', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const people = [await somebody(world, '山田'), await somebody(world, '佐藤')] as const;
    const selection = { type: 'some' as const, people: [...people] };
    const action = { type: 'addLabels' as const, kind: 'tag' as const, names: ['VIP'] };
    for await (const _event of await client.bulk.run({ selection, action }));
    const [entry] = await historyOf(world, people[0]);
    expect(entry).toMatchObject({ kind: 'bulk.addLabels', revertible: true });
    expect(entry?.changes).toEqual([{ record: 'tag', action: 'insert', name: 'VIP', fields: [], of: null }]);
    await takeBack(world, lastOperation(world), people[0]);
    expect((await client.people.profile({ personId: people[0] })).tags).toEqual([]);
    expect((await client.people.profile({ personId: people[1] })).tags).toMatchObject([{ name: 'VIP' }]);
  });

  test('cancelled, it leaves everything as it was', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world);
    const controller = new AbortController();
    controller.abort();
    const operationId = lastOperation(world);
    const run = async () => {
      const input = { operationId, personId: null };
      for await (const _event of await client.history.revert(input, { signal: controller.signal }));
    };
    await run().catch(() => undefined);
    expect((await client.people.profile({ personId })).familyName).toBe('山田');
  });
});
