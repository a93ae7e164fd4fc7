import { describe, expect, test } from 'vitest';
import type { CustomField, CustomValue } from '#shared/contract/customFields.ts';
import { customFieldId, type PersonId } from '#shared/domain/ids.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

async function withFields() {
  const workspace = await openTestWorkspace();
  const [person] = await addPeople(workspace, [{ familyName: 'Smith' }]);
  if (person === undefined) throw new Error('nobody was added');
  const { client } = workspace;
  const add = (name: string, type: CustomField['type'], options: string[] = []) =>
    client.customFields.add({ name, type, options });
  const set = async (field: CustomField, value: CustomValue | null, personId: PersonId = person.id) => {
    const { version } = await client.people.profile({ personId });
    return await client.people.setCustomValues({ personId, version, values: { [field.id]: value } });
  };
  return { ...workspace, personId: person.id, add, set };
}

describe('custom fields', () => {
  test('are listed in their order, with how many people have a value', async () => {
    const { client, add, set } = await withFields();
    const shirt = await add(' Shirt ', 'choice', ['S', ' M ']);
    expect(shirt).toMatchObject({ version: 1, name: 'Shirt', options: ['S', 'M'], archived: false });
    const language = await add('Language', 'text');
    await set(language, 'Dutch');
    await client.customFields.arrange({ ids: [language.id, shirt.id] });
    const fields = await client.customFields.list();
    expect(fields.map(({ name, people }) => [name, people])).toEqual([
      ['Language', 1],
      ['Shirt', 0],
    ]);
  });

  test('have each a name of their own, however it is spelt, and a choice its options', async () => {
    const { client, add } = await withFields();
    const first = await add('Size', 'text');
    await expect(add('ＳＩＺＥ', 'number')).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { what: 'customField', name: 'Size' },
    });
    await expect(add('Shirt', 'choice')).rejects.toMatchObject({
      data: { field: 'options', reason: 'optionMissing' },
    });
    await expect(add('Shirt', 'choice', ['M', 'm'])).rejects.toMatchObject({
      data: { field: 'options', reason: 'optionTwice' },
    });
    // Its own name is free to itself.
    const { type, ...rest } = first;
    expect(await client.customFields.update({ ...rest, name: 'size' })).toMatchObject({
      version: 2,
      name: 'size',
    });
    expect(await add('Not a choice', type, ['a'])).toMatchObject({ options: [] });
  });

  test('keep an option that somebody has, and refuse an old version', async () => {
    const { client, add, set } = await withFields();
    const { type, ...shirt } = await add('Shirt', 'choice', ['S', 'M']);
    await set({ ...shirt, type }, 'M');
    await expect(client.customFields.update({ ...shirt, options: ['S', 'L'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'options', reason: 'optionInUse' },
    });
    const changed = await client.customFields.update({ ...shirt, options: ['L', 'M'] });
    expect(changed).toMatchObject({ version: 2, options: ['L', 'M'] });
    await expect(client.customFields.update(shirt)).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'customField' },
    });
    await expect(
      client.customFields.update({
        ...shirt,
        id: customFieldId.parse('00000000-0000-7000-8000-00000000ffff'),
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'customField' } });
  });

  test('when archived come last, keep their values, and are neither shown, set nor searched', async () => {
    const { client, add, set, personId } = await withFields();
    const { type, ...old } = await add('Old', 'text');
    await add('New', 'text');
    await set({ ...old, type }, 'walnut');
    const found = async () => {
      const question = { search: 'walnut', sort: 'name', descending: false, offset: 0, limit: 10 } as const;
      return (await client.people.list(question)).people.map(({ id }) => id);
    };
    expect(await found()).toEqual([personId]);
    const archived = await client.customFields.update({ ...old, archived: true });
    expect((await client.customFields.list()).map(({ name }) => name)).toEqual(['New', 'Old']);
    expect((await client.people.profile({ personId })).custom).toEqual({});
    await expect(set({ ...old, type }, 'oak')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await found()).toEqual([]);
    await client.customFields.update({ ...old, version: archived.version, archived: false });
    expect((await client.people.profile({ personId })).custom).toEqual({ [old.id]: 'walnut' });
    expect(await found()).toEqual([personId]);
  });
});

describe('values of custom fields', () => {
  test.each<[CustomField['type'], CustomValue, CustomValue]>([
    ['text', ' oak ', 'oak'],
    ['number', -1.5, -1.5],
    ['number', 0, 0],
    ['date', '2024-02-29', '2024-02-29'],
    ['choice', 'M', 'M'],
    ['flag', true, true],
    ['flag', false, false],
  ])('a %s keeps %o as %o', async (type, value, kept) => {
    const { add, set } = await withFields();
    const field = await add('Field', type, ['S', 'M']);
    const profile = await set(field, value);
    expect(profile).toMatchObject({ version: 2, custom: { [field.id]: kept } });
    expect((await set(field, value)).version).toBe(2);
    expect(await set(field, null)).toMatchObject({ version: 3, custom: {} });
  });

  test.each<[CustomField['type'], CustomValue, string]>([
    ['text', 1, 'notText'],
    ['text', 'x'.repeat(2001), 'tooLong'],
    ['number', '1', 'notANumber'],
    ['date', '2023-02-29', 'notADay'],
    ['date', 20240229, 'notADay'],
    ['choice', 'm', 'notAnOption'],
    ['flag', 'yes', 'notYesOrNo'],
  ])('a %s refuses %o', async (type, value, reason) => {
    const { add, set, client, personId } = await withFields();
    const field = await add('Field', type, ['S', 'M']);
    await expect(set(field, value)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: `values.${field.id}`, reason },
    });
    expect(await client.people.profile({ personId })).toMatchObject({ version: 1, custom: {} });
  });

  test('are set several at once or not at all, and not on an old version', async () => {
    const { add, client, personId } = await withFields();
    const [one, two] = [await add('One', 'text'), await add('Two', 'number')];
    const values = { [one.id]: 'a', [two.id]: 'b' };
    await expect(client.people.setCustomValues({ personId, version: 1, values })).rejects.toMatchObject({
      data: { reason: 'notANumber' },
    });
    expect((await client.people.profile({ personId })).custom).toEqual({});
    const set = await client.people.setCustomValues({
      personId,
      version: 1,
      values: { ...values, [two.id]: 2 },
    });
    expect(set.custom).toEqual({ [one.id]: 'a', [two.id]: 2 });
    await expect(
      client.people.setCustomValues({ personId, version: 1, values: { [one.id]: 'b' } }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});
