import { describe, expect, test } from 'vitest';
import { purgeBin } from '#data/history/purge.ts';
import { expectSound } from '#test/support/doctor.ts';
import { csvFile, importFile } from '#test/support/imports.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { draft, historyOf, lastOperation, somebody, takeBack } from '../history/world.ts';
import { anImport, stateBeside, undone } from './anImport.ts';

async function imported() {
  const world = await openTestWorkspace();
  const known = await somebody(world, '山田');
  const before = stateBeside(world);
  return { world, before, made: await anImport(world, known) };
}

/** The words on consent, which are appended and never taken out of somebody who stays, and what is derived of them. */
function withoutConsents(state: Record<string, unknown[]>) {
  const {
    consents,
    person_facets: facets,
    person_summaries: _summaries,
    insight_facts: _facts,
    ...rest
  } = state;
  return { rest, consents, facets };
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}

describe('taking an import back', () => {
  test('a file that was read is gone again, to the last row', async () => {
    const world = await openTestWorkspace();
    await somebody(world, '山田');
    const before = stateBeside(world);
    const text = 'Family name,Given name,Email\n高橋,一郎,ichiro@example.com\nJones,Mary,mary@example.com\n';
    const { id } = await importFile(world, csvFile(text), { leaversOnly: false });
    expect(stateBeside(world)).not.toEqual(before);
    expect(await undone(world, id)).toMatchObject({ restored: 0, removed: 2, keptPeople: 0, kept: [] });
    expect(stateBeside(world)).toEqual(before);
    await expectSound(world);
  });

  test('people it added go with everything of theirs, those it changed are as before, and consent is said back', async () => {
    const { world, before, made } = await imported();
    const done = await undone(world, made.id);
    expect(done).toMatchObject({ restored: 1, removed: 3, keptPeople: 0, kept: [] });
    expect(withoutConsents(stateBeside(world)).rest).toEqual(withoutConsents(before).rest);
    // Of those who are gone there is no word either; to the one who stays it is said back, in the same breath.
    const words = withoutConsents(stateBeside(world)).consents;
    expect(words).toMatchObject([
      { person_id: made.known, state: 'granted' },
      { person_id: made.known, state: 'withdrawn' },
    ]);
    const profile = await world.client.people.profile({ personId: made.known });
    expect(profile).toMatchObject({ company: null, tenures: [], tags: [], custom: {}, membership: null });
    await expectSound(world);
  });

  test('is on record as taken back, and refused a second time', async () => {
    const { world, made } = await imported();
    world.clock.set('2026-05-01T00:00:00.000Z');
    await undone(world, made.id);
    const past = await world.client.imports.past({ offset: 0, limit: 10 });
    expect(past).toMatchObject({
      total: 1,
      imports: [
        {
          id: made.id,
          importedBy: 'Test',
          read: 4,
          created: 3,
          updated: 1,
          undoneAt: '2026-05-01T00:00:00.000Z',
        },
      ],
    });
    await expect(undone(world, made.id)).rejects.toMatchObject({
      code: 'IMPORT_UNDONE',
      data: { fileName: 'people.csv' },
    });
  });

  test('what was edited since is kept and named: whole people who were added, single fields of others', async () => {
    const { world, made } = await imported();
    const { client } = world;
    const [one, two, three] = made.added;
    if (one === undefined || two === undefined || three === undefined) throw new Error('three were added');
    const before = await client.people.profile({ personId: one });
    await client.people.update({ ...before, personId: one, jobTitle: 'Captain' });
    await client.interactions.log({ ...draft, people: [two] });
    const known = await client.people.profile({ personId: made.known });
    await client.people.update({ ...known, personId: made.known, company: 'Edited' });
    const profiles = [
      await client.people.profile({ personId: one }),
      await client.people.profile({ personId: two }),
    ];
    const done = await undone(world, made.id);
    expect(done).toMatchObject({ restored: 0, removed: 1, keptPeople: 3 });
    const kept = new Map(done.kept.map((person) => [person.personId, person]));
    expect(kept.get(one)).toMatchObject({
      whole: true,
      name: { familyName: '高橋' },
      edited: [{ record: 'person', field: 'jobTitle' }],
    });
    expect(kept.get(two)).toMatchObject({ whole: true, edited: [{ record: 'participation', field: null }] });
    expect(kept.get(made.known)).toMatchObject({
      whole: false,
      edited: [{ record: 'person', field: 'company' }],
    });
    expect(await client.people.profile({ personId: one })).toEqual(profiles[0]);
    expect(await client.people.profile({ personId: two })).toEqual(profiles[1]);
    await expect(client.people.profile({ personId: three })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await client.people.profile({ personId: made.known })).toMatchObject({
      company: 'Edited',
      jobTitle: null,
      location: null,
      tenures: [],
    });
    // Two people carry the tag and the field still.
    expect((await client.customFields.list()).map(({ id }) => String(id))).toEqual([made.field]);
    expect(await client.people.labels()).toMatchObject([{ id: made.label, people: 2 }]);
    await expectSound(world);
  });

  test.each<
    [
      string,
      (
        world: TestWorkspace,
        person: import('#shared/domain/ids.ts').PersonId,
        made: Awaited<ReturnType<typeof anImport>>,
      ) => Promise<unknown>,
      string,
    ]
  >([
    [
      'a follow-up',
      ({ client }, personId) =>
        client.followUps.add({ personId, title: 'Write', note: '', dueOn: '2026-05-01', owner: null }),
      'followUp',
    ],
    [
      'a place on a list',
      ({ client }, personId) =>
        client.segments.add({
          kind: 'list',
          name: 'Friends',
          description: '',
          keepInTouchDays: null,
          people: [personId],
        }),
      'segmentMember',
    ],
    [
      'a relation from somebody else',
      async ({ client }, personId, { known }) => {
        const { version } = await client.people.profile({ personId: known });
        const relation = { id: null, kind: 'colleague', outward: true, otherId: personId, note: '' } as const;
        return client.people.saveRelation({ personId: known, version, relation });
      },
      'relation',
    ],
    [
      'another word in a note of the file',
      async ({ client }, personId) => {
        const timeline = await client.interactions.ofPerson({ personId, offset: 0, limit: 1 });
        const note = first(timeline.interactions);
        return client.interactions.update({ ...note, body: 'Edited' });
      },
      'interaction',
    ],
    [
      'a tenure taken away',
      async ({ client }, personId) => {
        const { version, tenures } = await client.people.profile({ personId });
        return client.people.removeTenure({ personId, version, tenureId: first(tenures).id });
      },
      'tenure',
    ],
    [
      'a later word on consent',
      ({ client }, personId) =>
        client.people.recordConsent({
          personId,
          consents: [
            {
              purpose: 'news',
              channel: 'email',
              state: 'withdrawn',
              basis: 'consent',
              evidence: '',
              decidedOn: '2026-04-02',
            },
          ],
        }),
      'consent',
    ],
  ])('%s is reason enough for somebody to stay whole', async (_what, doIt, record) => {
    const { world, made } = await imported();
    const person = first(made.added);
    await doIt(world, person, made);
    const profile = await world.client.people.profile({ personId: person });
    const done = await undone(world, made.id);
    expect(done.removed).toBe(2);
    const kept = done.kept.find(({ personId }) => personId === person);
    expect(kept).toMatchObject({ whole: true });
    expect(kept?.edited.map((edit) => edit.record)).toContain(record);
    expect(await world.client.people.profile({ personId: person })).toMatchObject({
      tenures: profile.tenures,
      consents: profile.consents,
      contactPoints: profile.contactPoints,
      interactionCount: profile.interactionCount,
    });
    await expectSound(world);
  });

  test('can itself be taken back, and then be done again', async () => {
    const { world, before, made } = await imported();
    const after = stateBeside(world);
    const done = await undone(world, made.id);
    if (done.operationId === null) throw new Error('nothing was taken back');
    await takeBack(world, done.operationId);
    expect(withoutConsents(stateBeside(world)).rest).toEqual(withoutConsents(after).rest);
    const past = await world.client.imports.past({ offset: 0, limit: 10 });
    expect(past.imports[0]?.undoneAt).toBeNull();
    expect(await undone(world, made.id)).toMatchObject({ restored: 1, removed: 3, keptPeople: 0 });
    expect(withoutConsents(stateBeside(world)).rest).toEqual(withoutConsents(before).rest);
    await expectSound(world);
  });

  test('who was taken out one by one, or has gone for good, is neither counted nor in the way', async () => {
    const { world, made } = await imported();
    const { author, clock, client, database } = world;
    const [one, two] = made.added;
    if (one === undefined || two === undefined) throw new Error('three were added');
    const { version } = await client.people.profile({ personId: one });
    await client.people.remove({ personId: one, version });
    clock.advance(31 * 24 * 60 * 60 * 1000);
    await purgeBin(database, author);
    expect(await undone(world, made.id)).toMatchObject({ restored: 1, removed: 2, keptPeople: 0 });
    await expectSound(world);
  });

  test('a field of the file that a segment asks for stays', async () => {
    const { world, made } = await imported();
    const rule = {
      type: 'group',
      match: 'all',
      not: false,
      items: [{ type: 'customNumber', not: false, fieldId: made.field, is: { test: 'above', than: 3 } }],
    };
    await world.database.write('segment.add', world.author, (unit) => unit.touch(made.known, []));
    const { segments } = await import('#data/schema/index.ts');
    const now = world.clock.now();
    await world.database.write('segment.add', world.author, (unit) =>
      unit.insert(segments, {
        id: world.ids.next(),
        name: 'Big feet',
        description: '',
        kind: 'rule',
        rule: JSON.stringify(rule),
        version: 1,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await undone(world, made.id);
    const fields = world.database.sqlite.prepare('SELECT id FROM custom_fields').pluck().all();
    expect(fields).toEqual([made.field]);
  });

  test('cancelled, it leaves everything as it was', async () => {
    const { world, made } = await imported();
    const before = stateBeside(world);
    const controller = new AbortController();
    const run = async () => {
      controller.abort();
      const events = await world.client.imports.undo({ id: made.id }, { signal: controller.signal });
      for await (const _event of events);
    };
    await run().catch(() => undefined);
    expect(stateBeside(world)).toEqual(before);
    const past = await world.client.imports.past({ offset: 0, limit: 10 });
    expect(past.imports[0]?.undoneAt).toBeNull();
  });

  test('stands in the history of those it concerns, and of one of them it can be taken back alone', async () => {
    const { world, made } = await imported();
    const person = first(made.added);
    expect((await historyOf(world, person)).at(-1)).toMatchObject({ kind: 'import.run', revertible: true });
    await undone(world, made.id);
    const [entry] = await historyOf(world, made.known);
    expect(entry).toMatchObject({ kind: 'import.undo' });
    expect(entry?.operationId).toBe(lastOperation(world));
  });
});
