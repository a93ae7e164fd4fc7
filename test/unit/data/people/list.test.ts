import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import { listPeople } from '#data/people/list.ts';
import { people } from '#data/schema/index.ts';
import {
  customColumn,
  type ListColumn,
  type PeopleSort,
  type PersonRow,
  personColumn,
} from '#shared/contract/peopleList.ts';
import { fold } from '#shared/domain/folding.ts';
import { customFieldId } from '#shared/domain/ids.ts';
import { sortKey } from '#shared/domain/names.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { askingAs, drawCrowd, writeCrowd } from './crowd.ts';
import { addPeople, someTenure } from './someone.ts';

const all = { search: '', filter: null, offset: 0, limit: 500 };
const ranks: Record<string, number | null> = { unknown: null, no: 1, maybe: 2, open: 3, active: 4 };
const listed = (names: string[]) => (names.length === 0 ? null : JSON.stringify(names));

const values: Record<(typeof personColumn.options)[number], (row: PersonRow) => string | number | null> = {
  name: (row) => sortKey(row),
  department: (row) => row.department,
  title: (row) => row.title,
  company: (row) => row.company,
  jobTitle: (row) => row.jobTitle,
  location: (row) => row.location,
  externalId: (row) => row.externalId,
  owner: (row) => row.owner,
  email: (row) => row.email,
  phone: (row) => row.phone,
  startedOn: (row) => row.startedOn,
  leftOn: (row) => row.leftOn,
  orientation: (row) => row.orientation,
  openness: (row) => ranks[row.openness] ?? null,
  reachable: (row) => Number(row.reachable),
  membership: (row) => row.membership,
  joinedOn: (row) => row.joinedOn,
  lastContact: (row) => row.lastContactAt,
  lastHeard: (row) => row.lastHeardAt,
  interactions: (row) => row.interactionCount,
  nextDue: (row) => row.nextDueOn,
  tags: (row) => listed(row.tags),
  skills: (row) => listed(row.skills),
  updated: (row) => row.updatedAt,
};

/** The orders whose index falls, in whose direction equals stand. */
const falling: readonly string[] = [
  ...['startedOn', 'leftOn', 'joinedOn', 'lastContact', 'lastHeard', 'openness', 'reachable', 'interactions'],
  'updated',
];

function shownValue(row: PersonRow, sort: ListColumn): string | number | null {
  const column = personColumn.safeParse(sort);
  if (column.success) return values[column.data](row);
  const value = row.custom[customFieldId.parse(sort.slice('custom:'.length))];
  if (typeof value === 'string') return fold(value);
  return value === undefined ? null : Number(value);
}

/** As the list is meant to be sorted; `added` has the people in the order in which they came. */
function sorted(rows: readonly PersonRow[], added: readonly string[], sort: ListColumn, descending: boolean) {
  const tied = descending === falling.includes(sort) ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [first, second] = [shownValue(a, sort), shownValue(b, sort)];
    const byName = byCodePoint(sortKey(a), sortKey(b)) || added.indexOf(a.id) - added.indexOf(b.id);
    if (sort === 'name') return byName * (descending ? -1 : 1);
    if ((first === null) !== (second === null)) return first === null ? 1 : -1;
    const byValue = compare(first ?? '', second ?? '') * (descending ? -1 : 1);
    return byValue || byName * tied;
  });
}

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b));

/** As SQLite compares: by code point, not by UTF-16 unit. */
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function crowded(size = 90) {
  const workspace = await openTestWorkspace();
  const crowd = await writeCrowd(workspace, drawCrowd(size));
  const { text, number, flag } = crowd.fields;
  const sorts: ListColumn[] = [
    ...personColumn.options,
    ...[text, number, flag].map((id) => customColumn.parse(`custom:${id}`)),
  ];
  return { workspace, sorts, ...crowd };
}

const withCompany: Rule = {
  ...everybody,
  items: [{ type: 'text', not: true, field: 'company', is: { test: 'empty' } }],
};

test('the list is as sorted in memory, by every column in both directions', async () => {
  const { workspace, sorts, ids } = await crowded();
  const places = (rows: readonly PersonRow[]) => rows.map(({ id }) => ids.indexOf(id));
  for (const sort of sorts) {
    for (const descending of [false, true]) {
      const { total, people } = await workspace.client.people.list({ ...all, sort, descending });
      expect([sort, total, people.length]).toEqual([sort, 90, 90]);
      const expected = sorted(people, ids, sort, descending);
      expect([sort, descending, places(people)]).toEqual([sort, descending, places(expected)]);
    }
  }
});

test('pages of any size at any place are parts of the whole, also of what a search finds and a filter leaves', async () => {
  const { workspace, sorts } = await crowded();
  const asking = askingAs('hr');
  for (const sort of [...sorts, 'match'] satisfies PeopleSort[]) {
    for (const search of ['', '山', '山田 更新']) {
      for (const filter of [null, withCompany]) {
        const question = { search, filter, sort, descending: true };
        const whole = listPeople(workspace.database, asking, { ...question, offset: 0, limit: 500 });
        expect(whole.people.length).toBe(whole.total);
        expect(whole.people.length).toBeGreaterThan(0);
        const pages: string[] = [];
        for (let offset = 0; offset < whole.total + 14; offset += 7) {
          const page = listPeople(workspace.database, asking, { ...question, offset, limit: 7 });
          expect(page.total).toBe(whole.total);
          pages.push(...page.people.map(({ id }) => id));
        }
        expect(pages).toEqual(whole.people.map(({ id }) => id));
      }
    }
  }
});

test('a filter leaves those it holds for, in the same order', async () => {
  const { workspace } = await crowded();
  const whole = await workspace.client.people.list({ ...all, sort: 'leftOn', descending: true });
  const filtered = await workspace.client.people.list({
    ...all,
    filter: withCompany,
    sort: 'leftOn',
    descending: true,
  });
  const expected = whole.people.filter(({ company }) => company !== null);
  expect(expected.length).toBeLessThan(whole.total);
  expect(filtered.people).toEqual(expected);
  expect(filtered.total).toBe(expected.length);
});

test('the list follows every write, of this program and of another', async () => {
  const { workspace, fields } = await crowded(12);
  const { database, client } = workspace;
  const question = { ...all, search: 'zed', sort: 'match' as const, descending: false };
  const sort = customColumn.parse(`custom:${fields.number}`);
  const names = async () => (await client.people.list(question)).people.map(({ familyName }) => familyName);
  expect(await names()).toEqual([]);
  const [zed] = await addPeople(workspace, [{ familyName: 'Zed' }]);
  expect(await names()).toEqual(['Zed']);
  expect((await client.people.list({ ...all, sort, descending: false })).total).toBe(13);
  const other = new Database(database.path, workspace.opened.key);
  onTestFinished(() => other.close());
  await other.write('person.update', workspace.author, (unit) =>
    unit.update(people, { id: zed?.id ?? '' }, { familyName: 'Zedd', givenName: 'Zed' }),
  );
  expect(await names()).toEqual(['Zedd']);
});

test('what is kept aside makes no list stale', async () => {
  const { workspace } = await crowded(1);
  const { database } = workspace;
  const before = database.stamp();
  await database.keepAside((sqlite) =>
    sqlite.exec("INSERT INTO list_views (id, owner, definition) VALUES ('a', 'b', '{}')"),
  );
  expect(database.stamp()).toBe(before);
  await addPeople(workspace, [{ familyName: 'Zed' }]);
  expect(database.stamp()).not.toBe(before);
});

test('shows of a person what the row has', async () => {
  const workspace = await openTestWorkspace();
  await addPeople(workspace, [
    {
      familyName: '山田',
      familyReading: 'やまだ',
      email: 'yamada@mail.example',
      tenure: someTenure({
        startedOn: '2015-04-01',
        endedOn: '2024-03-31',
        department: '営業部',
        title: '課長',
      }),
    },
  ]);
  const { people } = await workspace.client.people.list({ ...all, sort: 'name', descending: false });
  expect(people).toEqual([
    expect.objectContaining({
      familyName: '山田',
      familyReading: 'やまだ',
      department: '営業部',
      title: '課長',
      email: 'yamada@mail.example',
      startedOn: '2015-04-01',
      leftOn: '2024-03-31',
      openness: 'unknown',
      lastContactAt: null,
      reachable: false,
      joined: false,
    }),
  ]);
});

test('by name follows the reading whatever the script', async () => {
  const workspace = await openTestWorkspace();
  const part = fc.array(fc.constantFrom(...'あがサｻﾞ山𠮷邊aZé-'), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 6 }), async (names) => {
      await addPeople(
        workspace,
        names.map(([family, given]) => ({ familyName: family.join(''), givenName: given.join('') })),
      );
      const { people } = await workspace.client.people.list({ ...all, sort: 'name', descending: false });
      const keys = people.map((row) => sortKey(row));
      expect(keys).toEqual([...keys].sort(byCodePoint));
    }),
    { numRuns: 20 },
  );
});
