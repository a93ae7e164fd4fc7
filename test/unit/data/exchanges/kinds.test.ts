import { expect, test } from 'vitest';
import { contributingKinds } from '#data/exchanges/kinds.ts';
import type { ExchangeKindRecord } from '#shared/contract/exchanges.ts';
import { exchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import { exchangeKindId, operationId as operation } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { takeBack } from '../history/world.ts';
import { addPeople, someTenure } from '../people/someone.ts';

const day = plainDate.parse('2026-03-01');

/** As they are sent to be kept, without those that are archived. */
const inUse = (kinds: readonly ExchangeKindRecord[]) =>
  kinds.flatMap(({ id, name, contributes, archived }) => (archived ? [] : [{ id, name, contributes }]));

async function withMember() {
  const workspace = await openTestWorkspace();
  const [person] = await addPeople(workspace, [
    { familyName: 'One', tenure: someTenure({ startedOn: '2015-04-01', endedOn: '2020-03-31' }) },
  ]);
  if (person === undefined) throw new Error('nobody was added');
  const { id: personId, version } = person;
  const membership = { invitedOn: null, joinedOn: plainDate.parse('2020-04-01'), leftOn: null };
  await workspace.client.people.setMembership({ personId, version, membership });
  const give = (kind: string) =>
    workspace.client.people.recordExchange({
      personId,
      exchange: {
        ...{ kind: exchangeKindKey.parse(kind), party: 'alumnus', act: 'gave', happenedOn: day },
        ...{ interactionId: null, note: '' },
      },
    });
  const contributing = async () =>
    (await workspace.client.insights.network({ on: null, from: null, to: null })).metrics.contributing.n;
  return { ...workspace, personId, give, contributing };
}

test('a workspace begins with the kinds of the program, of which four contribute', async () => {
  const { client, database } = await openTestWorkspace();
  const kinds = await client.exchanges.kinds();
  expect(kinds.map(({ code }) => code)).toEqual([
    ...['referral', 'mentoring', 'talk', 'advice', 'jobNews', 'invitation'],
    ...['referenceLetter', 'discount', 'favour'],
  ]);
  expect(new Set(kinds.map(({ code }) => code))).toEqual(new Set(exchangeKind.options));
  expect([...contributingKinds(database.sqlite)].sort()).toEqual(['advice', 'mentoring', 'referral', 'talk']);
});

test('an own kind is added, used, renamed and archived; what is on record keeps it', async () => {
  const workspace = await withMember();
  const { client, give, personId } = workspace;
  const before = inUse(await client.exchanges.kinds());
  const own = { id: null, name: 'Translation', contributes: true };
  const { kinds, operationId } = await client.exchanges.saveKinds({ kinds: [own, ...before] });
  expect(kinds[0]).toMatchObject({ code: null, name: 'Translation', contributes: true, used: 0 });
  const id = exchangeKindId.parse(kinds[0]?.id);
  await give(id);
  const renamed = inUse(kinds).map((kind) => (kind.id === id ? { ...kind, name: 'Interpreting' } : kind));
  await client.exchanges.saveKinds({ kinds: renamed });
  const archived = await client.exchanges.saveKinds({ kinds: before });
  expect(archived.kinds.at(-1)).toMatchObject({ id, name: 'Interpreting', archived: true, used: 1 });
  expect((await client.people.profile({ personId })).exchanges).toMatchObject([{ kind: id }]);
  // It was renamed since.
  await expect(takeBack(workspace, operation.parse(operationId))).rejects.toMatchObject({
    code: 'CANNOT_REVERT',
  });
});

test('what counts as contributing is what the kinds say', async () => {
  const workspace = await withMember();
  const { client, give, contributing } = workspace;
  await give('favour');
  expect(await contributing()).toBe(0);
  const kinds = await client.exchanges.kinds();
  const favour = kinds.find(({ code }) => code === 'favour')?.id;
  const { operationId } = await client.exchanges.saveKinds({
    kinds: inUse(kinds).map((kind) => (kind.id === favour ? { ...kind, contributes: true } : kind)),
  });
  expect(await contributing()).toBe(1);
  await takeBack(workspace, operation.parse(operationId));
  expect(await contributing()).toBe(0);
});

test('refuses names that two have, own kinds without one, and kinds that are not there', async () => {
  const { client, give } = await withMember();
  const before = inUse(await client.exchanges.kinds());
  const own = (name: string | null) => ({ id: null, name, contributes: false });
  const save = (...more: ReturnType<typeof own>[]) =>
    client.exchanges.saveKinds({ kinds: [...before, ...more] });
  await expect(save(own('Lunch'), own('ＬＵＮＣＨ'))).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  await expect(save(own(null))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const nowhere = '00000000-0000-7000-8000-00000000ffff';
  await expect(give(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'exchangeKind' } });
  expect(inUse(await client.exchanges.kinds())).toEqual(before);
});

test('saying the same again changes nothing', async () => {
  const { client } = await openTestWorkspace();
  const { operationId } = await client.exchanges.saveKinds({ kinds: inUse(await client.exchanges.kinds()) });
  expect(operationId).toBeNull();
});
