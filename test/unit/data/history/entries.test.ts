import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grantFile, openTestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { draft, historyOf, lastOperation, somebody, takeBack, tenure } from './world.ts';

const first = { before: null, limit: 50 };

describe('the history of a person', () => {
  test('says who did what and when, with each field before and after, latest first', async () => {
    const world = await openTestWorkspace();
    const { client, clock, context } = world;
    await context.preferences.update({ userName: 'Mori' });
    const personId = await somebody(world, '山田');
    clock.set('2026-04-02T03:00:00.000Z');
    const before = await client.people.profile({ personId });
    await client.people.update({ ...before, personId, familyName: '佐藤', doNotContact: true });
    expect(await historyOf(world, personId)).toEqual([
      {
        operationId: lastOperation(world),
        kind: 'person.update',
        at: '2026-04-02T03:00:00.000Z',
        actor: 'Mori',
        revertible: true,
        moreChanges: 0,
        changes: [
          {
            record: 'person',
            action: 'update',
            name: null,
            fields: [
              { field: 'familyName', before: '山田', after: '佐藤' },
              { field: 'doNotContact', before: false, after: true },
            ],
            of: null,
          },
        ],
      },
      expect.objectContaining({
        kind: 'person.add',
        at: '2026-04-01T00:00:00.000Z',
        revertible: false,
        changes: [
          {
            record: 'person',
            action: 'insert',
            name: null,
            fields: [
              { field: 'familyName', before: null, after: '山田' },
              { field: 'doNotContact', before: null, after: false },
            ],
            of: null,
          },
        ],
      }),
    ]);
  });

  test('calls labels, fields, lists and people by their names, and values by what they are', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world, '山田');
    const otherId = await somebody(world, '佐藤');
    const flag = await client.customFields.add({ name: 'Speaks', type: 'flag', options: [] });
    const version = async () => (await client.people.profile({ personId })).version;
    await client.people.setLabels({ personId, version: await version(), kind: 'skill', names: ['Go'] });
    await client.people.setCustomValues({ personId, version: await version(), values: { [flag.id]: true } });
    const relation = { id: null, kind: 'managerOf', outward: true, otherId, note: '' } as const;
    await client.people.saveRelation({ personId, version: await version(), relation });
    const list = { kind: 'list', name: 'Friends', description: '', keepInTouchDays: null } as const;
    await client.segments.add({ ...list, people: [personId] });
    const changes = (await historyOf(world, personId)).slice(0, 4).map((entry) => entry.changes);
    expect(changes).toEqual([
      [{ record: 'segmentMember', action: 'insert', name: 'Friends', fields: [], of: null }],
      [
        {
          record: 'relation',
          action: 'insert',
          name: '佐藤',
          fields: [{ field: 'kind', before: null, after: 'managerOf' }],
          of: null,
        },
      ],
      [
        {
          record: 'customValue',
          action: 'insert',
          name: 'Speaks',
          fields: [{ field: 'value', before: null, after: true }],
          of: null,
        },
      ],
      [{ record: 'skill', action: 'insert', name: 'Go', fields: [], of: null }],
    ]);
    // A label that is gone keeps its name in the history.
    await client.people.setLabels({ personId, version: await version(), kind: 'skill', names: [] });
    const [latest] = await historyOf(world, personId);
    expect(latest?.changes).toEqual([
      { record: 'skill', action: 'delete', name: 'Go', fields: [], of: null },
    ]);
  });

  test('comes in pages, and in groups of changes', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world);
    for (const department of ['A', 'B', 'C']) {
      const { version } = await client.people.profile({ personId });
      await client.people.saveTenure({ personId, version, tenure: { ...tenure, id: null, department } });
    }
    await client.interactions.log({ ...draft, people: [personId] });
    const kinds = (entries: readonly { kind: string }[]) => entries.map(({ kind }) => kind);
    const one = await client.history.ofPerson({ personId, group: null, before: null, limit: 2 });
    expect(kinds(one.entries)).toEqual(['interaction.log', 'person.saveTenure']);
    expect(one.more).toBe(true);
    const before = one.entries[1]?.operationId ?? null;
    const two = await client.history.ofPerson({ personId, group: null, before, limit: 10 });
    expect(kinds(two.entries)).toEqual(['person.saveTenure', 'person.saveTenure', 'person.add']);
    expect(two.more).toBe(false);
    const facts = await client.history.ofPerson({ ...first, personId, group: 'facts' });
    expect(facts.entries).toHaveLength(4);
    const contact = await client.history.ofPerson({ ...first, personId, group: 'contact' });
    expect(kinds(contact.entries)).toEqual(['interaction.log']);
    expect((await client.history.ofPerson({ ...first, personId, group: 'wishes' })).entries).toEqual([]);
  });

  test('leaves out the interactions above the tier of its reader, and fills the page with others', async () => {
    const world = await openTestWorkspace();
    const { client, context } = world;
    const personId = await somebody(world);
    for (let number = 0; number < 5; number += 1) {
      await client.interactions.log({ ...draft, subject: 'For HR', tier: 'hr', people: [personId] });
    }
    await context.preferences.update({ role: 'recruiter', userName: 'Other' });
    const page = await client.history.ofPerson({ personId, group: null, before: null, limit: 1 });
    expect(page.entries).toMatchObject([{ kind: 'person.add' }]);
    expect(page.more).toBe(false);
    expect(JSON.stringify(page)).not.toContain('For HR');
  });

  test('lists a few of many changes and says how many more there are', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const personId = await somebody(world);
    const { version } = await client.people.profile({ personId });
    const names = Array.from({ length: 50 }, (_, number) => `Tag ${number}`);
    await client.people.setLabels({ personId, version, kind: 'tag', names });
    const [entry] = await historyOf(world, personId);
    expect(entry?.changes).toHaveLength(40);
    expect(entry?.moreChanges).toBe(10);
    expect(entry?.revertible).toBe(true);
  });
});

describe('the history of an interaction', () => {
  test('shows its fields, its people and its files', async () => {
    const world = await openTestWorkspace();
    const { client, context } = world;
    const personId = await somebody(world, '山田');
    const otherId = await somebody(world, '佐藤');
    const logged = await client.interactions.log({ ...draft, people: [personId] });
    const changed = await client.interactions.update({
      ...logged,
      body: 'Short',
      people: [personId, otherId],
    });
    const path = join(temporaryFolder(), 'letter.txt');
    writeFileSync(path, 'Words');
    await client.interactions.attach({ id: changed.id, files: [grantFile(context, path, 'read')] });
    const { entries } = await client.history.ofInteraction({ ...first, interactionId: logged.id });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'interaction.attach',
      'interaction.update',
      'interaction.log',
    ]);
    expect(entries[0]?.changes).toEqual([
      {
        record: 'attachment',
        action: 'insert',
        name: 'letter.txt',
        fields: [{ field: 'bytes', before: null, after: 5 }],
        of: null,
      },
    ]);
    expect(entries[1]?.changes).toEqual([
      {
        record: 'interaction',
        action: 'update',
        name: null,
        fields: [{ field: 'body', before: 'Long and friendly', after: 'Short' }],
        of: null,
      },
      { record: 'participant', action: 'insert', name: '佐藤', fields: [], of: null },
    ]);
    // Files are marked as removed and come back; their content is never lost.
    await takeBack(world, lastOperation(world));
    const timeline = () => client.interactions.ofPerson({ personId, offset: 0, limit: 1 });
    expect((await timeline()).interactions[0]?.attachments).toEqual([]);
    await takeBack(world, lastOperation(world));
    expect((await timeline()).interactions[0]?.attachments).toMatchObject([{ fileName: 'letter.txt' }]);
  });

  test('does not show the words it had while it was above the tier of its reader', async () => {
    const world = await openTestWorkspace();
    const { client, context } = world;
    const personId = await somebody(world);
    const secret = await client.interactions.log({
      ...draft,
      body: 'Secret',
      tier: 'hr',
      people: [personId],
    });
    await client.interactions.update({ ...secret, body: 'For all', tier: 'open' });
    const question = { ...first, interactionId: secret.id };
    expect(JSON.stringify(await client.history.ofInteraction(question))).toContain('Secret');
    await context.preferences.update({ role: 'recruiter', userName: 'Other' });
    const seen = await client.history.ofInteraction(question);
    expect(JSON.stringify(seen)).not.toContain('Secret');
    expect(seen.entries[0]?.changes[0]?.fields).toEqual([{ field: 'tier', before: 'hr', after: 'open' }]);
    await context.preferences.update({ role: 'hr' });
    const hidden = await client.interactions.log({ ...draft, tier: 'hr', people: [personId] });
    await context.preferences.update({ role: 'recruiter' });
    await expect(client.history.ofInteraction({ ...first, interactionId: hidden.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the history of a segment', () => {
  test('shows its fields and its members by name', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const people = [await somebody(world, '山田'), await somebody(world, '佐藤')];
    const list = { kind: 'list', name: 'Friends', description: '', keepInTouchDays: null } as const;
    const made = await client.segments.add({ ...list, people: people.slice(0, 1) });
    await client.segments.addPeople({ id: made.id, people });
    const present = await client.segments.get({ id: made.id });
    await client.segments.update({ ...present, name: 'Old friends' });
    const { entries } = await client.history.ofSegment({ ...first, segmentId: made.id });
    expect(entries.map(({ kind, revertible }) => [kind, revertible])).toEqual([
      ['segment.update', true],
      ['segment.addPeople', true],
      ['segment.add', false],
    ]);
    expect(entries[0]?.changes[0]?.fields).toEqual([
      { field: 'name', before: 'Friends', after: 'Old friends' },
    ]);
    expect(entries[1]?.changes).toEqual([
      { record: 'member', action: 'insert', name: '佐藤', fields: [], of: null },
    ]);
  });

  test('a segment whose name was given to another meanwhile does not come back by a revert', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const list = {
      kind: 'list',
      name: 'Friends',
      description: '',
      keepInTouchDays: null,
      people: [],
    } as const;
    const made = await client.segments.add({ ...list, people: [] });
    await client.segments.remove({ id: made.id, version: made.version });
    const removed = lastOperation(world);
    await client.segments.add({ ...list, people: [] });
    await expect(takeBack(world, removed)).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
    const records = [{ type: 'segment' as const, id: made.id }];
    await expect(client.history.restore({ records })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  });
});
