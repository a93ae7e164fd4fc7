import { describe, expect, test } from 'vitest';
import { timelinePage } from '#data/interactions/read.ts';
import type { InteractionDraft } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { NoteTier, Role } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

const moment = (text: string) => instant.parse(text);

const draft = (people: readonly PersonId[], parts: Partial<InteractionDraft> = {}): InteractionDraft => ({
  kind: 'call',
  occurredAt: moment('2026-03-01T01:00:00.000Z'),
  direction: 'mutual',
  purpose: 'checkIn',
  subject: 'Coffee',
  body: '',
  tier: 'open',
  people: [...people],
  ...parts,
});

async function withPeople(...familyNames: string[]) {
  const workspace = await openTestWorkspace();
  const people = await addPeople(
    workspace,
    familyNames.map((familyName) => ({ familyName })),
  );
  const [first, second = first] = people.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('nobody was added');
  return { workspace, first, second };
}

const timeline = async (workspace: TestWorkspace, personId: PersonId, offset = 0, limit = 50) =>
  await workspace.client.interactions.ofPerson({ personId, offset, limit });

const actAs = (workspace: TestWorkspace, role: Role, userName: string) =>
  workspace.client.settings.update({ role, userName });

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
    const page = { personId: first, kinds: ['call', 'email'], offset: 0, limit: 50 } as const;
    const { sql, params } = timelinePage(workspace.database.orm, reader, page).toSQL();
    const plan = workspace.database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...params);
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH interaction_people USING COVERING INDEX interaction_people_timeline (person_id=? AND present=?)',
      'SEARCH interactions USING PRIMARY KEY (id=?)',
    ]);
  });
});

describe('changing an interaction', () => {
  test('moves it between people and keeps the copies in step', async () => {
    const { workspace, first, second } = await withPeople('Smith', 'Jones');
    const { id } = await workspace.client.interactions.log(draft([first]));
    const later = moment('2026-03-05T00:00:00.000Z');
    const change = draft([second], { occurredAt: later, direction: 'fromAlumnus', purpose: 'reply' });
    const changed = await workspace.client.interactions.update({ ...change, id, version: 1 });
    expect(changed).toMatchObject({ ...change, peopleNames: ['Jones'] });
    expect((await timeline(workspace, first)).total).toBe(0);
    expect(await workspace.client.people.profile({ personId: first })).toMatchObject({ lastContactAt: null });
    expect(await workspace.client.people.profile({ personId: second })).toMatchObject({
      lastContactAt: later,
    });
    const copies = 'SELECT occurred_at, direction, purpose FROM interaction_people';
    expect(workspace.database.sqlite.prepare(copies).all()).toEqual([
      { occurred_at: later, direction: 'fromAlumnus', purpose: 'reply' },
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
