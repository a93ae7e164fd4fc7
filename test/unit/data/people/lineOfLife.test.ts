import { describe, expect, test } from 'vitest';
import { partnershipId, tenureId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someone, someTenure } from './someone.ts';

const day = (text: string) => plainDate.parse(text);
const nowhere = '00000000-0000-7000-8000-00000000ffff';

async function withOne() {
  const workspace = await openTestWorkspace();
  const [person, other] = await addPeople(workspace, [{ familyName: 'Smith' }, { familyName: 'Jones' }]);
  if (person === undefined || other === undefined) throw new Error('nobody was added');
  return { ...workspace, person, personId: person.id, other };
}

describe('tenures', () => {
  const tenure = { id: null, ...someTenure({ startedOn: '2010-04-01', department: ' Sales ' }) };

  test('are added, changed and taken out; the version counts each change', async () => {
    const { client, personId } = await withOne();
    const added = await client.people.saveTenure({ personId, version: 1, tenure });
    expect(added).toMatchObject({ version: 2, tenures: [{ startedOn: '2010-04-01', department: 'Sales' }] });
    const [kept] = added.tenures;
    if (kept === undefined) throw new Error('no tenure');
    const ended = { ...kept, endedOn: day('2020-03-31') };
    const changed = await client.people.saveTenure({ personId, version: 2, tenure: ended });
    expect(changed).toMatchObject({ version: 3, tenures: [ended] });
    const same = await client.people.saveTenure({ personId, version: 3, tenure: ended });
    expect(same.version).toBe(3);
    const removed = await client.people.removeTenure({ personId, version: 3, tenureId: kept.id });
    expect(removed).toMatchObject({ version: 4, tenures: [] });
  });

  test('are searched and sorted by from then on', async () => {
    const { client, personId } = await withOne();
    await client.people.saveTenure({
      personId,
      version: 1,
      tenure: { ...tenure, endedOn: day('2021-03-31') },
    });
    const question = { search: 'sales', sort: 'leftOn', descending: false, offset: 0, limit: 10 } as const;
    const { people } = await client.people.list(question);
    expect(people).toMatchObject([{ id: personId, department: 'Sales', leftOn: '2021-03-31' }]);
  });

  test('say something, and end after they start', async () => {
    const { client, personId } = await withOne();
    const save = (parts: Parameters<typeof someTenure>[0]) =>
      client.people.saveTenure({ personId, version: 1, tenure: { id: null, ...someTenure(parts) } });
    await expect(save({ startedOn: '2020-04-01', endedOn: '2020-03-31' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'tenure.endedOn', reason: 'endsBeforeStart' },
    });
    await expect(save({ department: ' ' })).rejects.toMatchObject({
      data: { field: 'tenure.startedOn', reason: 'tenureEmpty' },
    });
  });

  test('of an old version, or of somebody else, are refused', async () => {
    const { client, personId, other } = await withOne();
    const { tenures } = await client.people.saveTenure({ personId, version: 1, tenure });
    const [kept] = tenures;
    if (kept === undefined) throw new Error('no tenure');
    await expect(client.people.saveTenure({ personId, version: 1, tenure })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'person' },
    });
    const stolen = { personId: other.id, version: 1 };
    for (const attempt of [
      client.people.saveTenure({ ...stolen, tenure: kept }),
      client.people.removeTenure({ ...stolen, tenureId: kept.id }),
      client.people.removeTenure({ personId, version: 2, tenureId: tenureId.parse(nowhere) }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'tenure' } });
    }
    expect((await client.people.profile({ personId })).tenures).toEqual(tenures);
  });
});

describe('partnerships', () => {
  const partnership = {
    id: null,
    kind: 'freelance',
    startedOn: day('2021-04-01'),
    endedOn: null,
    title: ' Web design ',
    note: '',
  } as const;

  test('are added, changed and taken out; those that go on stand first', async () => {
    const { client, personId } = await withOne();
    const first = await client.people.savePartnership({ personId, version: 1, partnership });
    expect(first).toMatchObject({ version: 2, partnerships: [{ title: 'Web design', endedOn: null }] });
    const ended = {
      ...partnership,
      kind: 'mentor',
      startedOn: day('2022-01-01'),
      endedOn: day('2022-12-31'),
    } as const;
    const second = await client.people.savePartnership({ personId, version: 2, partnership: ended });
    expect(second.partnerships.map(({ kind }) => kind)).toEqual(['freelance', 'mentor']);
    const [going] = second.partnerships;
    if (going === undefined) throw new Error('no partnership');
    const over = { ...going, endedOn: day('2021-12-31') };
    const third = await client.people.savePartnership({ personId, version: 3, partnership: over });
    expect(third.partnerships.map(({ kind }) => kind)).toEqual(['mentor', 'freelance']);
    const last = await client.people.removePartnership({ personId, version: 4, partnershipId: going.id });
    expect(last).toMatchObject({ version: 5, partnerships: [{ kind: 'mentor' }] });
  });

  test('end after they start, and are refused on an old version or an unknown id', async () => {
    const { client, personId } = await withOne();
    const backwards = { ...partnership, endedOn: day('2021-03-31') };
    await expect(
      client.people.savePartnership({ personId, version: 1, partnership: backwards }),
    ).rejects.toMatchObject({ data: { field: 'partnership.endedOn', reason: 'endsBeforeStart' } });
    const id = partnershipId.parse(nowhere);
    for (const attempt of [
      client.people.savePartnership({ personId, version: 1, partnership: { ...partnership, id } }),
      client.people.removePartnership({ personId, version: 1, partnershipId: id }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'partnership' } });
    }
    await client.people.savePartnership({ personId, version: 1, partnership });
    await expect(client.people.savePartnership({ personId, version: 1, partnership })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });
});

test('a form of somebody who is not there says so before it speaks of versions', async () => {
  const { client, personId } = await withOne();
  await client.people.remove({ personId, version: 1 });
  const tenure = { id: null, ...someTenure({ department: 'Sales' }) };
  await expect(client.people.saveTenure({ personId, version: 1, tenure })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'person' },
  });
  await expect(client.people.add(someone({ familyName: 'Smith' }))).resolves.toMatchObject({ version: 1 });
});
