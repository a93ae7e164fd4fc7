import { describe, expect, test } from 'vitest';
import { timelineSql } from '#data/interactions/timeline.ts';
import { searchQuery } from '#shared/domain/folding.ts';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { actAs, draft, timeline, withPeople } from './someInteraction.ts';

const moment = (text: string) => instant.parse(text);

/** Whether the search for notes knows the person by that word, among what everybody reads. */
const isFoundBy = (workspace: TestWorkspace, word: string) =>
  workspace.database.sqlite
    .prepare('SELECT count(*) FROM notes_search WHERE notes_search MATCH ?')
    .pluck()
    .get(`open : (${searchQuery(word)})`);

describe('logging', () => {
  test('puts it on the timeline of everybody who took part, and moves their last contact', async () => {
    const { workspace, first, second } = await withPeople('Smith', '山田');
    await actAs(workspace, 'hr', 'Mika');
    const logged = await workspace.client.interactions.log(draft([second, first, second]));
    expect(logged).toMatchObject({
      version: 1,
      subject: 'Coffee',
      loggedBy: 'Mika',
      people: [second, first],
      peopleNames: ['山田', 'Smith'],
    });
    for (const personId of [first, second]) {
      expect((await timeline(workspace, personId)).interactions).toEqual([logged]);
      expect(await workspace.client.people.profile({ personId })).toMatchObject({
        interactionCount: 1,
        lastContactAt: '2026-03-01T01:00:00.000Z',
      });
    }
  });

  test('keeps how it felt, and the step that follows once for each of the people', async () => {
    const { workspace, first, second } = await withPeople('Smith', '山田');
    const dueOn = plainDate.parse('2026-03-10');
    const followUp = { title: 'Send the photo', dueOn, owner: 'Mika' };
    const logged = await workspace.client.interactions.log({
      ...draft([first, second, first], { sentiment: 'positive' }),
      followUp,
    });
    expect(logged).toMatchObject({ sentiment: 'positive' });
    const kept = workspace.database.sqlite
      .prepare(
        `SELECT person_id, kind, title, due_on, owner, interaction_id, done_at, version FROM follow_ups
         ORDER BY id`,
      )
      .all();
    const step = { kind: 'task', title: 'Send the photo', due_on: dueOn, owner: 'Mika', done_at: null };
    expect(kept).toEqual([
      { ...step, person_id: first, interaction_id: logged.id, version: 1 },
      { ...step, person_id: second, interaction_id: logged.id, version: 1 },
    ]);
    const operations =
      'SELECT kind FROM operations WHERE id IN (SELECT operation_id FROM changes WHERE record_id = ?)';
    const [{ id: followUpId } = { id: '' }] = workspace.database.sqlite
      .prepare<[], { id: string }>('SELECT id FROM follow_ups')
      .all();
    for (const id of [logged.id, followUpId]) {
      expect(workspace.database.sqlite.prepare(operations).pluck().all(id)).toEqual(['interaction.log']);
    }
    const next = 'SELECT next_due_on FROM person_summaries WHERE person_id = ?';
    expect(workspace.database.sqlite.prepare(next).pluck().get(second)).toBe(dueOn);
  });

  test('for somebody who is not there is refused', async () => {
    const { workspace, first } = await withPeople('Smith');
    workspace.database.sqlite.exec("UPDATE people SET deleted_at = 'x'");
    await expect(workspace.client.interactions.log(draft([first]))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'person' },
    });
  });
});

describe('the timeline', () => {
  test('is newest first, equal moments by their making, in pages, of the kinds wanted', async () => {
    const { workspace, first } = await withPeople('Smith');
    const at = (day: number) => moment(`2026-03-0${day}T00:00:00.000Z`);
    for (const [day, subject, kind] of [
      [2, 'b', 'call'],
      [1, 'a', 'email'],
      [3, 'd', 'note'],
      [2, 'c', 'email'],
    ] as const) {
      await workspace.client.interactions.log(draft([first], { occurredAt: at(day), subject, kind }));
    }
    const subjects = async (offset: number, limit: number) =>
      (await timeline(workspace, first, offset, limit)).interactions.map(({ subject }) => subject);
    expect(await subjects(0, 50)).toEqual(['d', 'c', 'b', 'a']);
    expect([...(await subjects(0, 3)), ...(await subjects(3, 3))]).toEqual(['d', 'c', 'b', 'a']);
    const emails = await workspace.client.interactions.ofPerson({
      personId: first,
      kinds: ['email'],
      offset: 0,
      limit: 1,
    });
    expect(emails).toMatchObject({ total: 2, interactions: [{ subject: 'c' }] });
  });

  test('shows what fits all filters: kinds, purposes, directions', async () => {
    const { workspace, first } = await withPeople('Smith');
    for (const [subject, parts] of [
      ['a', { kind: 'email', purpose: 'thanks', direction: 'toAlumnus' }],
      ['b', { kind: 'email', purpose: 'reply', direction: 'fromAlumnus' }],
      ['c', { kind: 'call', purpose: 'thanks', direction: 'toAlumnus' }],
    ] as const) {
      await workspace.client.interactions.log(draft([first], { subject, ...parts }));
    }
    const page = { personId: first, offset: 0, limit: 50 };
    const subjects = async (filter: object) =>
      (await workspace.client.interactions.ofPerson({ ...page, ...filter })).interactions
        .map(({ subject }) => subject)
        .sort();
    expect(await subjects({ purposes: ['thanks'] })).toEqual(['a', 'c']);
    expect(await subjects({ directions: ['toAlumnus', 'mutual'] })).toEqual(['a', 'c']);
    expect(await subjects({ kinds: ['email'], purposes: ['thanks', 'reply'] })).toEqual(['a', 'b']);
    expect(await subjects({ kinds: ['email'], directions: ['fromAlumnus'], search: 'b' })).toEqual(['b']);
    expect(await subjects({ kinds: ['note'] })).toEqual([]);
  });

  test.each([
    ['ﾔﾏﾀﾞ', ['a']],
    ['やまだ', ['a']],
    ['渡辺', ['b']],
    ['cafe', ['c']],
    ['CAFÉ letter', ['c']],
    ['letter cafe', ['c']],
    ['afé', ['c']],
    ['cafe ヤマダ', []],
    ['100%', ['d']],
    ['_', ['d']],
    ['!', ['c']],
    ['  ', ['a', 'b', 'c', 'd']],
    ["'; --", []],
  ])('is searched for %j and finds %o', async (search, found) => {
    const { workspace, first, second } = await withPeople('Smith', 'Jones');
    for (const [subject, body] of [
      ['a', 'ヤマダさんと昼食'],
      ['b', '渡邊部長に紹介'],
      ['c', 'Met at a Café! \nPromised a letter'],
      ['d', '100 % sure_of_it'],
    ] as const) {
      await workspace.client.interactions.log(draft([first], { subject, body }));
    }
    await workspace.client.interactions.log(draft([second], { subject: search, body: 'of somebody else' }));
    const { total, interactions } = await workspace.client.interactions.ofPerson({
      personId: first,
      search,
      offset: 0,
      limit: 50,
    });
    expect(interactions.map(({ subject }) => subject).sort()).toEqual(found);
    expect(total).toBe(found.length);
  });

  test('finds no words of notes that the reader may not see', async () => {
    const { workspace, first } = await withPeople('Smith');
    await actAs(workspace, 'hr', 'Mika');
    await workspace.client.interactions.log(draft([first], { tier: 'hr', body: 'salary' }));
    await actAs(workspace, 'manager', 'Ken');
    const page = { personId: first, search: 'salary', offset: 0, limit: 50 };
    expect(await workspace.client.interactions.ofPerson(page)).toEqual({ total: 0, interactions: [] });
  });

  test.each([
    ['hr', 'Mika', ['hr', 'mine', 'open']],
    ['hr', 'Ken', ['hr', 'open']],
    ['manager', 'Mika', ['mine', 'open']],
    ['manager', 'Ken', ['open']],
    ['recruiter', 'Ken', ['open']],
  ] as const)('shows %s %s the notes %o', async (role, userName, seen) => {
    const { workspace, first } = await withPeople('Smith');
    await actAs(workspace, 'hr', 'Mika');
    const tiers: [NoteTier, string][] = [
      ['open', 'open'],
      ['hr', 'hr'],
      ['owner', 'mine'],
    ];
    const logged = [];
    for (const [tier, subject] of tiers) {
      logged.push(await workspace.client.interactions.log(draft([first], { tier, subject })));
    }
    await actAs(workspace, role, userName);
    const { total, interactions } = await timeline(workspace, first);
    expect(interactions.map(({ subject }) => subject).sort()).toEqual([...seen]);
    expect(total).toBe(seen.length);
    for (const { id, version, subject } of logged.filter(
      (note) => !seen.some((name) => name === note.subject),
    )) {
      const hidden = { code: 'NOT_FOUND', data: { what: 'interaction' } };
      await expect(workspace.client.interactions.remove({ id, version })).rejects.toMatchObject(hidden);
      const changed = { ...draft([first], { subject }), id, version };
      await expect(workspace.client.interactions.update(changed)).rejects.toMatchObject(hidden);
    }
  });

  test('refuses a note that its writer could not read', async () => {
    const { workspace, first } = await withPeople('Smith');
    await actAs(workspace, 'manager', 'Ken');
    await expect(workspace.client.interactions.log(draft([first], { tier: 'hr' }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'tier' },
    });
  });

  test("reads the person's part of one index, in its order", async () => {
    const { workspace, first } = await withPeople('Smith');
    const reader = { role: 'hr', actor: 'Mika' } as const;
    const page = { personId: first, offset: 0, limit: 50 } as const;
    const filter = { kinds: ['call'], purposes: ['news'], directions: ['mutual'], search: 'a b' } as const;
    for (const question of [page, { ...page, ...filter }]) {
      const { sql, parameters } = timelineSql(reader, question);
      const plan = workspace.database.sqlite
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters);
      expect(plan.map(({ detail }) => detail)).toEqual([
        'SEARCH a USING COVERING INDEX interaction_people_timeline (person_id=? AND present=?)',
        'SEARCH i USING PRIMARY KEY (id=?)',
      ]);
    }
  });
});

describe('changing an interaction', () => {
  test('moves it between people and keeps the copies in step', async () => {
    const { workspace, first, second } = await withPeople('Smith', 'Jones');
    const { id } = await workspace.client.interactions.log(draft([first]));
    const later = moment('2026-03-05T00:00:00.000Z');
    const change = draft([second], {
      kind: 'email',
      occurredAt: later,
      direction: 'fromAlumnus',
      purpose: 'reply',
      sentiment: 'negative',
    });
    const changed = await workspace.client.interactions.update({ ...change, id, version: 1 });
    expect(changed).toMatchObject({ ...change, peopleNames: ['Jones'] });
    expect((await timeline(workspace, first)).total).toBe(0);
    expect(await workspace.client.people.profile({ personId: first })).toMatchObject({ lastContactAt: null });
    expect(await workspace.client.people.profile({ personId: second })).toMatchObject({
      lastContactAt: later,
    });
    const copies = 'SELECT kind, occurred_at, direction, purpose FROM interaction_people';
    expect(workspace.database.sqlite.prepare(copies).all()).toEqual([
      { kind: 'email', occurred_at: later, direction: 'fromAlumnus', purpose: 'reply' },
    ]);
  });

  test('of an old version is refused, also after only its people changed', async () => {
    const { workspace, first, second } = await withPeople('Smith', 'Jones');
    const { id } = await workspace.client.interactions.log(draft([first]));
    const more = await workspace.client.interactions.update({ ...draft([first, second]), id, version: 1 });
    expect(more.version).toBe(2);
    const stale = { code: 'CHANGED_MEANWHILE', data: { what: 'interaction' } };
    await expect(
      workspace.client.interactions.update({ ...draft([first]), id, version: 1 }),
    ).rejects.toMatchObject(stale);
    await expect(workspace.client.interactions.remove({ id, version: 1 })).rejects.toMatchObject(stale);
  });

  test('keeps what its people are found by in step: words, tier, people, bin', async () => {
    const { workspace, first, second } = await withPeople('Smith', 'Jones');
    const entry = draft([first], { body: 'gardening' });
    const { id } = await workspace.client.interactions.log(entry);
    expect(isFoundBy(workspace, 'gardening')).toBe(1);
    await workspace.client.interactions.update({ ...entry, body: 'sailing', id, version: 1 });
    expect([isFoundBy(workspace, 'gardening'), isFoundBy(workspace, 'sailing')]).toEqual([0, 1]);
    const sailing = draft([first, second], { body: 'sailing' });
    await workspace.client.interactions.update({ ...sailing, id, version: 2 });
    expect(isFoundBy(workspace, 'sailing')).toBe(2);
    await workspace.client.interactions.update({ ...sailing, tier: 'owner', id, version: 3 });
    expect(isFoundBy(workspace, 'sailing')).toBe(0);
    await workspace.client.interactions.update({ ...sailing, subject: 'knots', id, version: 4 });
    expect([isFoundBy(workspace, 'sailing'), isFoundBy(workspace, 'knots')]).toEqual([2, 2]);
    await workspace.client.interactions.remove({ id, version: 5 });
    expect(isFoundBy(workspace, 'sailing')).toBe(0);
    await workspace.client.interactions.restore({ id });
    expect(isFoundBy(workspace, 'sailing')).toBe(2);
  });

  test('into the bin takes it off timeline and summaries, and back', async () => {
    const { workspace, first, second } = await withPeople('Smith', 'Jones');
    const { id, version } = await workspace.client.interactions.log(draft([first, second]));
    await workspace.client.interactions.remove({ id, version });
    expect(await timeline(workspace, second)).toEqual({ total: 0, interactions: [] });
    expect(await workspace.client.people.profile({ personId: first })).toMatchObject({
      interactionCount: 0,
      lastContactAt: null,
    });
    await expect(workspace.client.interactions.remove({ id, version: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const restored = await workspace.client.interactions.restore({ id });
    expect(restored).toMatchObject({ id, people: [first, second] });
    expect((await timeline(workspace, second)).interactions).toEqual([restored]);
    expect(await workspace.client.people.profile({ personId: first })).toMatchObject({ interactionCount: 1 });
    await expect(workspace.client.interactions.restore({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
