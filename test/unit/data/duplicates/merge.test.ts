import { getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf, otherPeopleColumns, personTables } from '#data/database/records.ts';
import { purgeBin } from '#data/history/purge.ts';
import { people } from '#data/schema/index.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { stateOf } from '../history/state.ts';
import { draft, historyOf, takeBack } from '../history/world.ts';
import { fullSide, type Pair, writePair } from './anyPair.ts';
import { merge, unmerge } from './merging.ts';

async function twoRecords() {
  const world = await openTestWorkspace();
  return { world, pair: await writePair(world, [fullSide(1), fullSide(2)]) };
}

/** In how many rows of each column that names people somebody is named. */
function mentions({ database }: TestWorkspace, personId: string): Map<string, number> {
  const columns = [...personTables(), ...otherPeopleColumns()].filter(({ table }) => table !== people);
  return new Map(
    columns.map(({ table, person }) => {
      const [name, column] = [getTableName(table), columnsOf(table).get(person)?.name ?? ''];
      const sql = `SELECT count(*) FROM "${name}" WHERE "${column}" = ?`;
      return [`${name}.${column}`, Number(database.sqlite.prepare(sql).pluck().get(personId))];
    }),
  );
}

const question = { filter: null, sort: 'match', descending: false, offset: 0, limit: 20 } as const;
const names = async ({ client }: TestWorkspace, search: string) =>
  (await client.people.list({ ...question, search })).people.map(({ familyName }) => familyName);

describe('making one person of two records', () => {
  test('everything that hangs on the one that is given up goes over, from every table there is', async () => {
    const { world, pair } = await twoRecords();
    // A table that comes later fails here until the pair has something in it; then it has to go over.
    for (const [column, count] of mentions(world, pair.other)) expect(count, column).toBeGreaterThan(0);
    await merge(world, pair);
    for (const [column, count] of mentions(world, pair.other)) expect(count, column).toBe(0);
    await expectSound(world);
  });

  test('every column that refers to people is known to the history', async () => {
    const { sqlite } = (await openTestWorkspace()).database;
    const known = new Set(
      [...personTables(), ...otherPeopleColumns()].map(
        ({ table, person }) => `${getTableName(table)}.${columnsOf(table).get(person)?.name}`,
      ),
    );
    const derived = new Set(['person_summaries.person_id']);
    const referring = sqlite
      .prepare<[], string>(
        `SELECT m.name || '.' || f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f."table" = 'people'`,
      )
      .pluck()
      .all();
    expect(referring.filter((column) => !known.has(column) && !derived.has(column))).toEqual([]);
    expect(referring.length).toBeGreaterThan(15);
  });

  test('what both have is there once, and the days of a membership are the earliest', async () => {
    const { world, pair } = await twoRecords();
    await merge(world, pair);
    const merged = await world.client.people.profile({ personId: pair.keep });
    expect(merged.tags.map(({ name }) => name)).toEqual(['L0', 'L1']);
    expect(merged.skills.map(({ name }) => name)).toEqual(['L2']);
    expect(merged.tenures).toHaveLength(2);
    expect(merged.contactPoints.map(({ value }) => value)).toEqual(['1@example.com', '2@example.com']);
    expect(merged.interactionCount).toBe(3);
    expect(merged.membership).toMatchObject({ invitedOn: '2020-04-01' });
    expect(merged.relations.filter(({ otherId }) => otherId === pair.other)).toEqual([]);
    expect(merged.relations).toHaveLength(1);
    expect(merged.consentHistory).toHaveLength(2);
  });

  test('two farewells of one tenure become one: what stands there stays, what it lacks it takes over', async () => {
    const world = await openTestWorkspace();
    const day = { startedOn: '2020-04-01', endedOn: '2022-03-31', department: 'Alpha', title: null } as const;
    const steps = [
      { kind: 'task', title: 'Laptop', state: 'done', waits: false },
      { kind: 'conversation', title: '送別会', state: 'done', waits: true },
    ] as const;
    const plan = { manager: null, steps: [{ ...steps[0], state: 'open' as const }] };
    const none = { plan: null, conversation: null, thanks: null, draft: null };
    const prepared = { givenOn: null, words: '' } as const;
    const sides = [
      {
        ...none,
        plan,
        conversation: { heldBy: 'Mio', words: '', tier: 'open', by: null } as const,
        thanks: prepared,
        draft: { author: 'Mio', savedAt: '2022-03-01' } as const,
      },
      {
        ...none,
        plan: { manager: 'Ren' as const, steps: [...steps] },
        conversation: { heldBy: 'Ren', words: 'Alpha', tier: 'owner', by: null } as const,
        thanks: { givenOn: '2022-03-31', words: '髙橋' } as const,
        draft: { author: 'Ren', savedAt: '2022-03-02' } as const,
      },
    ].map((farewell, at) => ({ ...fullSide(at + 1), opportunities: [], tenures: [{ ...day, farewell }] }));
    const [one, two] = sides;
    if (one === undefined || two === undefined) throw new Error('there are two');
    const pair = await writePair(world, [one, two]);
    await merge(world, pair);
    const rows = (sql: string) => world.database.sqlite.prepare(sql).all();
    expect(rows('SELECT count(*) AS n FROM tenures WHERE started_on IS NOT NULL')).toEqual([{ n: 1 }]);
    expect(rows('SELECT person_id, manager FROM offboardings')).toEqual([
      { person_id: pair.keep, manager: 'Ren' },
    ]);
    // What was settled on either side is, and a step that only the other had comes last, waiting for the one that stayed.
    const [first, second] = z
      .array(z.looseObject({ id: z.string() }))
      .parse(rows('SELECT id, kind, state, after FROM offboarding_steps ORDER BY position'));
    expect(first).toMatchObject({ kind: 'task', state: 'done' });
    expect(second).toMatchObject({ kind: 'conversation', after: JSON.stringify([first?.id]) });
    // The words go over with whose they are.
    expect(
      rows('SELECT held_by, reason_words, reasons_tier, reasons_by, recommend_score FROM farewells'),
    ).toEqual([
      { held_by: 'Mio', reason_words: 'Alpha', reasons_tier: 'owner', reasons_by: 'Ren', recommend_score: 9 },
    ]);
    expect(rows('SELECT given_on, words FROM thanks')).toEqual([{ given_on: '2022-03-31', words: '髙橋' }]);
    expect(rows('SELECT author FROM farewell_drafts')).toEqual([{ author: 'Ren' }]);
    await expectSound(world);
  });

  test('the chosen fields are taken over, of the record and of the workspace', async () => {
    const { world, pair } = await twoRecords();
    const [shared = '', own = '', out = ''] = pair.fields;
    await merge(world, pair, ['company', 'keepInTouchDays', `custom:${shared}`]);
    const merged = await world.client.people.profile({ personId: pair.keep });
    expect(merged).toMatchObject({ familyName: '渡辺', company: 'Alpha', jobTitle: 'ベータ' });
    expect(merged.custom).toEqual({ [shared]: 'Alpha', [own]: 'ベータ' });
    // A field out of use is nobody's choice, so its value is not lost.
    const kept = 'SELECT count(*) FROM custom_values WHERE person_id = ? AND field_id = ?';
    expect(world.database.sqlite.prepare(kept).pluck().get(pair.keep, out)).toBe(1);
  });

  test('the other record is out of every list, the search, the counts and the bin; both versions count up', async () => {
    const { world, pair } = await twoRecords();
    const { client, database } = world;
    const { version } = await client.people.profile({ personId: pair.keep });
    const total = (await client.people.list({ ...question, search: '' })).total;
    expect(await names(world, '渡邊')).toContain('渡邊');
    await merge(world, pair);
    expect(await names(world, '渡邊')).not.toContain('渡邊');
    expect((await client.people.list({ ...question, search: '' })).total).toBe(total - 1);
    expect((await client.history.bin({ offset: 0, limit: 10 })).total).toBe(0);
    const records = [{ type: 'person' as const, id: pair.other }];
    await expect(client.history.restore({ records })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.people.profile({ personId: pair.other })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await client.people.profile({ personId: pair.keep })).version).toBeGreaterThan(version);
    const row = database.sqlite
      .prepare('SELECT version, merged_into FROM people WHERE id = ?')
      .get(pair.other);
    expect(row).toMatchObject({ version: 3, merged_into: pair.keep });
  });

  test('an older version of either is refused, and so are fields that leave nobody a name', async () => {
    const { world, pair } = await twoRecords();
    const { client, database } = world;
    const before = stateOf(database.sqlite);
    const sides = await Promise.all(
      [pair.keep, pair.other].map(async (personId) => (await client.people.profile({ personId })).version),
    );
    const [mine = 0, theirs = 0] = sides;
    for (const [keep, other] of [
      [mine - 1, theirs],
      [mine, theirs - 1],
    ] as const) {
      const input = {
        keep: { id: pair.keep, version: keep },
        other: { id: pair.other, version: other },
        fromOther: [],
      };
      await expect(client.duplicates.merge(input)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    }
    expect(stateOf(database.sqlite)).toEqual(before);
  });

  test('can be taken apart after later edits: these are kept, and nothing is lost', async () => {
    const { world, pair } = await twoRecords();
    const { client } = world;
    const before = await client.people.profile({ personId: pair.other });
    const operation = await merge(world, pair, ['company', 'jobTitle']);
    const merged = await client.people.profile({ personId: pair.keep });
    const tenure = merged.tenures.find(({ startedOn }) => startedOn === '2012-04-01');
    if (tenure === undefined) throw new Error('it came over');
    await client.people.update({ ...merged, personId: pair.keep, company: 'Edited' });
    const { version } = await client.people.profile({ personId: pair.keep });
    const edited = { ...tenure, title: 'Edited' };
    await client.people.saveTenure({ personId: pair.keep, version, tenure: edited });
    const logged = await client.interactions.log({ ...draft, people: [pair.keep] });
    const talk = await talkOf(world, pair);
    await client.interactions.update({ ...talk, subject: 'Edited', occurredAt: '2024-02-02T00:00:00.000Z' });
    const done = await unmerge(world, operation);
    expect(done.kept).toBeGreaterThan(0);
    const keep = await client.people.profile({ personId: pair.keep });
    const other = await client.people.profile({ personId: pair.other });
    expect(keep).toMatchObject({ company: 'Edited', jobTitle: 'ベータ' });
    expect(other).toMatchObject({ company: before.company, contactPoints: before.contactPoints });
    expect(other.tenures).toEqual([edited]);
    expect(other.consentHistory).toEqual(before.consentHistory);
    const timeline = await client.interactions.ofPerson({ personId: pair.keep, offset: 0, limit: 20 });
    expect(timeline.interactions.map(({ id }) => id)).toContain(logged.id);
    const theirs = await client.interactions.ofPerson({ personId: pair.other, offset: 0, limit: 20 });
    expect(theirs.interactions.find(({ id }) => id === talk.id)).toMatchObject({ subject: 'Edited' });
    // What repeats the interaction's moment follows the edited one, also where it was put in again.
    const moments = world.database.sqlite
      .prepare('SELECT DISTINCT occurred_at FROM interaction_people WHERE interaction_id = ?')
      .pluck()
      .all(talk.id);
    expect(moments).toEqual(['2024-02-02T00:00:00.000Z']);
    await expectSound(world);
  });

  test('is told in the history of the one that stays, together with what was done to the other before', async () => {
    const { world, pair } = await twoRecords();
    const { client } = world;
    const before = await client.people.profile({ personId: pair.other });
    await client.people.update({ ...before, personId: pair.other, location: 'Kyoto' });
    const operation = await merge(world, pair, ['company']);
    const entries = await historyOf(world, pair.keep);
    expect(entries[0]).toMatchObject({ operationId: operation, kind: 'people.merge', revertible: true });
    expect(entries[0]?.changes).toContainEqual({
      record: 'mergedRecord',
      action: 'insert',
      name: '渡邊 Alpha',
      fields: [],
      of: null,
    });
    // What only went over is not told one by one; what was there twice is.
    const updated = entries[0]?.changes.filter(
      ({ action, record }) => action === 'update' && record !== 'person',
    );
    // Each had referred the other, and nobody refers themselves.
    expect(updated?.map(({ record, fields }) => [record, ...fields.map(({ field }) => field)])).toEqual([
      ['opportunity', 'referredId'],
      ['opportunity', 'referredId'],
      ['eventGuest', 'invitedOn', 'answeredOn', 'attended', 'walkIn'],
      ['outreachRecipient', 'sentOn'],
      ['communityManager', 'note'],
      ['requestPerson', 'raised'],
    ]);
    expect(entries[0]?.changes.map(({ action, record }) => `${action} ${record}`)).toContain('delete tag');
    expect(entries[1]).toMatchObject({
      kind: 'person.update',
      revertible: false,
      changes: [{ record: 'person', of: '渡邊 Alpha', fields: [{ field: 'location', after: 'Kyoto' }] }],
    });
    await unmerge(world, operation);
    const after = await historyOf(world, pair.keep);
    expect(after.map(({ kind }) => kind)).not.toContain('person.update');
    expect(after[0]).toMatchObject({ kind: 'history.revert', revertible: true });
    expect(after[1]).toMatchObject({ operationId: operation, revertible: false });
    await expect(unmerge(world, operation)).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
  });

  test('of several, the last is taken apart first', async () => {
    const { world, pair } = await twoRecords();
    const third = pair.thirds[1];
    if (third === undefined) throw new Error('there are three');
    const state = stateOf(world.database.sqlite);
    const first = await merge(world, pair);
    const second = await merge(world, { keep: third, other: pair.keep });
    const kinds = (await historyOf(world, third)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'people.merge')).toHaveLength(2);
    await expect(unmerge(world, first)).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
    await unmerge(world, second);
    await unmerge(world, first);
    expect(stateOf(world.database.sqlite)).toEqual(state);
    await expectSound(world);
  });

  test('without leave to keep what came later, it is refused as anything else', async () => {
    const { world, pair } = await twoRecords();
    const operation = await merge(world, pair, ['company']);
    const merged = await world.client.people.profile({ personId: pair.keep });
    await world.client.people.update({ ...merged, personId: pair.keep, company: 'Edited' });
    await expect(takeBack(world, operation)).rejects.toMatchObject({ code: 'CANNOT_REVERT' });
  });

  test('goes for good together with the one that stayed, and not before', async () => {
    const { world, pair } = await twoRecords();
    const { author, client, clock, database } = world;
    await merge(world, pair);
    clock.advance(31 * 24 * 60 * 60 * 1000);
    expect(await purgeBin(database, author)).toBe(0);
    const { version } = await client.people.profile({ personId: pair.keep });
    await client.people.remove({ personId: pair.keep, version });
    clock.advance(31 * 24 * 60 * 60 * 1000);
    await purgeBin(database, author);
    const text = JSON.stringify(stateOf(database.sqlite));
    expect(text).not.toContain(pair.keep);
    expect(text).not.toContain(pair.other);
    const values = JSON.stringify(database.sqlite.prepare('SELECT before, after FROM changes').all());
    expect(values).not.toContain('渡邊');
    expect(values).not.toContain('渡辺');
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
    await expectSound(world);
  });
});

/** The talk in which both records took part. */
async function talkOf({ client }: TestWorkspace, { keep, talks }: Pair) {
  const timeline = await client.interactions.ofPerson({ personId: keep, offset: 0, limit: 20 });
  const talk = timeline.interactions.find(({ id }) => id === talks[0]);
  if (talk === undefined) throw new Error('they talked');
  return talk;
}
