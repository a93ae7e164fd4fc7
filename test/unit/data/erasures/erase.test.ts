import { describe, expect, test } from 'vitest';
import { brokenAt } from '#data/audit/chain.ts';
import { blackened } from '#data/erasures/traces.ts';
import { interactions } from '#data/schema/index.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { draft, historyOf, lastOperation, somebody, takeBack } from '../history/world.ts';
import { erase, expectNowhere, idsOf, rare, rareLife, rareWords, termsOf } from './world.ts';

const page = { offset: 0, limit: 50 };

describe('whoever is erased', () => {
  test('is nowhere any more: no column, no page, no word of the search', async () => {
    const world = await openTestWorkspace();
    const { database } = world;
    const { personId } = await rareLife(world);
    const ids = idsOf(database.sqlite, personId);
    expect(ids.length).toBeGreaterThan(10);
    // That it can be seen at all.
    expect(() => expectNowhere(world, [rare.email])).toThrow();
    expect(await erase(world, [personId])).toMatchObject({ people: 1, notRewritten: null });
    expectNowhere(world, [...rareWords, ...ids]);
    const terms = termsOf(database.sqlite);
    expect(terms.filter((term) => term.includes('千鶴') || term.includes('udo'))).toEqual([]);
    await expectSound({ ...world, opened: world.context.session.require() });
  });

  test('leaves others with what is theirs, and black where they were named', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const { personId, otherId } = await rareLife(world);
    const erased = await erase(world, [personId]);
    expect(erased.texts).toBeGreaterThan(4);
    const other = await client.people.profile({ personId: otherId });
    expect(other).toMatchObject({ familyName: '佐藤', contactPoints: [{ value: 'sato@example.com' }] });
    expect(other.tenures[0]?.manager).toBe(blackened);
    expect(other.consents).toHaveLength(1);
    const { interactions } = await client.interactions.ofPerson({ personId: otherId, ...page });
    const subjects = interactions.map(({ subject }) => subject);
    expect(subjects).toContain(`${blackened}さんと佐藤さん`);
    expect(interactions.find(({ subject }) => subject === 'Only with the other')?.body).toBe(
      `She told of ${blackened} (${blackened}).`,
    );
    expect(interactions.find(({ subject }) => subject.startsWith(blackened))?.body).toBe(
      `Write to ${blackened} or call ${blackened}.`,
    );
    await expect(client.people.profile({ personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('can not be brought back: what was done about them alone says why', async () => {
    const world = await openTestWorkspace();
    const personId = await somebody(world, '鵜殿');
    const added = lastOperation(world);
    const { version } = await world.client.people.profile({ personId });
    const { operationId: binned } = await world.client.people.remove({ personId, version });
    await erase(world, [personId]);
    await expect(takeBack(world, added)).rejects.toMatchObject({ code: 'ERASED_SINCE' });
    await expect(takeBack(world, binned)).rejects.toMatchObject({ code: 'ERASED_SINCE' });
  });

  test.each([
    ['the first', (gone: PersonId, stays: PersonId) => [gone, stays]],
    ['the last', (gone: PersonId, stays: PersonId) => [stays, gone]],
  ])('what was done about others and them, %s, says that a part of it was erased', async (_, order) => {
    const world = await openTestWorkspace();
    const { client, database } = world;
    const [gone, stays] = [await somebody(world, '鵜殿'), await somebody(world, '佐藤')];
    await client.interactions.log({ ...draft, people: order(gone, stays) });
    const logged = lastOperation(world);
    const lastOne = database.sqlite
      .prepare('SELECT person_id FROM changes WHERE operation_id = ? ORDER BY number DESC')
      .pluck();
    expect(lastOne.get(logged)).toBe(order(gone, stays).at(-1));
    await erase(world, [gone]);
    // What is left of it has gone on meanwhile.
    await world.database.write('interaction.update', world.author, (unit) => {
      const [{ id } = { id: null }] = unit.find(interactions, {}, ['id']);
      unit.update(interactions, { id: String(id) }, { subject: 'Another subject' });
    });
    await expect(takeBack(world, logged)).rejects.toMatchObject({ code: 'ERASED_IN_PART' });
  });

  test('takes along who was merged into them, and only them', async () => {
    const world = await openTestWorkspace();
    const { client, database } = world;
    const keep = await somebody(world, '鵜殿甲');
    const other = await somebody(world, '鵜殿乙');
    const third = await somebody(world, '佐藤');
    const side = async (personId: PersonId) => {
      const { version } = await client.people.profile({ personId });
      return { id: personId, version };
    };
    await client.duplicates.merge({ keep: await side(keep), other: await side(other), fromOther: [] });
    await expect(client.erasures.preview({ personIds: [other] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const ids = [...idsOf(database.sqlite, keep), ...idsOf(database.sqlite, other)];
    await erase(world, [keep]);
    expectNowhere(world, [...ids, '鵜殿']);
    expect((await historyOf(world, third)).map(({ kind }) => kind)).toEqual(['person.add']);
    expect((await client.erasures.list({ before: null, limit: 10 })).total).toBe(1);
  });

  test('several go at once, each with a proof that tells nothing of who it was', async () => {
    const world = await openTestWorkspace();
    const { client, database, clock } = world;
    const people = [];
    for (const name of ['一色', '二宮', '三好', '四谷', '五代', '六角', '七海'])
      people.push(await somebody(world, name));
    const stays = await somebody(world, '八木');
    expect(await erase(world, people, 'retention')).toMatchObject({ people: 7, notRewritten: null });
    const { proofs, total } = await client.erasures.list({ before: null, limit: 5 });
    expect(total).toBe(7);
    expect(proofs).toHaveLength(5);
    expect(proofs[0]).toMatchObject({ reason: 'retention', erasedAt: clock.now(), rewrittenAt: clock.now() });
    const rest = await client.erasures.list({ before: proofs.at(-1)?.id ?? null, limit: 5 });
    expect(rest).toMatchObject({ more: false });
    expect(new Set([...proofs, ...rest.proofs].map(({ id }) => id)).size).toBe(7);
    expect(await client.people.count()).toMatchObject({ people: 1 });
    expect(await client.people.profile({ personId: stays })).toMatchObject({ familyName: '八木' });
    const entry = database.sqlite
      .prepare("SELECT facts, people FROM audit_entries WHERE kind = 'personErased'")
      .get();
    expect(entry).toMatchObject({ facts: '{"reason":"retention","people":7}' });
    expect(database.sqlite.prepare('SELECT count(*) FROM audit_people').pluck().get()).toBe(0);
    expect(await brokenAt(database.sqlite)).toBeNull();
  });

  test('nobody but HR can ask for it', async () => {
    const world = await openTestWorkspace();
    const { client, context } = world;
    const personId = await somebody(world);
    await context.preferences.update({ role: 'recruiter' });
    const refused = { code: 'NOT_FOR_ROLE' };
    await expect(client.erasures.preview({ personIds: [personId] })).rejects.toMatchObject(refused);
    await expect(erase(world, [personId])).rejects.toMatchObject(refused);
    await expect(client.erasures.list({ before: null, limit: 5 })).rejects.toMatchObject(refused);
    expect(await client.people.profile({ personId })).toMatchObject({ familyName: '山田' });
  });

  test('is all there where the work was cancelled while it looked', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const { personId } = await rareLife(world);
    const before = await client.people.profile({ personId });
    const controller = new AbortController();
    controller.abort();
    const events = client.erasures.erase(
      { personIds: [personId], reason: 'request' },
      { signal: controller.signal },
    );
    await expect(
      (async () => {
        for await (const event of await events) expect(event.type).toBe('progress');
      })(),
    ).rejects.toBeDefined();
    expect(await client.people.profile({ personId })).toEqual(before);
    expect((await client.erasures.list({ before: null, limit: 5 })).total).toBe(0);
  });
});

describe('before somebody is erased', () => {
  test('it is said what goes, and what stays without them', async () => {
    const world = await openTestWorkspace();
    const { personId } = await rareLife(world);
    const { people, goes, stays } = await world.client.erasures.preview({ personIds: [personId] });
    expect(people).toMatchObject([{ id: personId, givenName: rare.givenName }]);
    const counts = Object.fromEntries(goes.map(({ kind, count }) => [kind, count]));
    expect(counts).toMatchObject({
      contactDetails: 3,
      consents: 1,
      attachments: 1,
      followUps: 1,
      interactions: 1,
    });
    expect(counts['history']).toBeGreaterThan(10);
    expect(Object.fromEntries(stays.map(({ kind, count }) => [kind, count]))).toMatchObject({
      interactions: 2,
      events: 1,
    });
  });
});
