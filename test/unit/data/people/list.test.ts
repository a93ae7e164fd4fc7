import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageSql, rowsSql } from '#data/people/list.ts';
import { type PeopleSort, type PersonRow, peopleSort } from '#shared/contract/people.ts';
import { instant } from '#shared/domain/instant.ts';
import { sortKey } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openness } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someTenure } from './someone.ts';

const readings = ['あおき', 'あべ', 'かとう', 'がもう', 'さとう', 'ざいつ', 'わたなべ'];
const departments = ['営業部', '開発部', 'Sales', null];
const days = ['2019-03-31', '2024-12-31', '2025-03-31', null];

/** Forty people with every mix of known and unknown, many of them equal in what is sorted by. */
async function fill(workspace: TestWorkspace) {
  const added = await addPeople(
    workspace,
    Array.from({ length: 40 }, (_, index) => {
      const department = departments[index % departments.length] ?? null;
      const endedOn = days[(index >> 1) % days.length] ?? null;
      return {
        familyName: `名${index}`,
        familyReading: readings[(index * 3) % readings.length] ?? null,
        tenure: someTenure({ ...(department && { department }), ...(endedOn && { endedOn }) }),
      };
    }),
  );
  for (const [index, person] of added.entries()) {
    const level = openness.options[index % 7];
    if (level !== undefined) {
      const recordedOn = plainDate.parse('2026-01-01');
      await workspace.client.people.recordOpenness({
        personId: person.id,
        openness: { openness: level, form: null, recordedOn },
      });
    }
    if (index % 3 === 0) {
      await workspace.client.interactions.log({
        kind: 'call',
        occurredAt: instant.parse(`2026-0${1 + (index % 4)}-01T00:00:00.000Z`),
        direction: 'mutual',
        purpose: 'checkIn',
        subject: '',
        body: '',
        tier: 'open',
        people: [person.id],
      });
    }
  }
}

const all = { search: '', offset: 0, limit: 500 };
const ranks: Record<string, string | null> = { unknown: null, no: '1', maybe: '2', open: '3', active: '4' };
const sortedBy: Record<PeopleSort, (row: PersonRow) => string | null> = {
  name: (row) => sortKey(row),
  department: (row) => row.department,
  leftOn: (row) => row.leftOn,
  lastContact: (row) => row.lastContactAt,
  openness: (row) => ranks[row.openness] ?? null,
};

describe('the list', () => {
  test.each(peopleSort.options.flatMap((sort) => [false, true].map((descending) => ({ sort, descending }))))(
    'by $sort, descending $descending, is as sorted in memory',
    async ({ sort, descending }) => {
      const workspace = await openTestWorkspace();
      await fill(workspace);
      const { total, people } = await workspace.client.people.list({ ...all, sort, descending });
      expect(total).toBe(40);
      const value = sortedBy[sort];
      // Equals stand in the direction of the index, which falls for days and openness.
      const mirrored = descending !== ['leftOn', 'lastContact', 'openness'].includes(sort);
      const expected = [...people].sort((a, b) => {
        const [first, second] = [value(a), value(b)];
        if ((first === null) !== (second === null)) return first === null ? 1 : -1;
        const byValue = byCodePoint(first ?? '', second ?? '') * (descending ? -1 : 1);
        return byValue || byCodePoint(sortKey(a), sortKey(b)) * (mirrored ? -1 : 1);
      });
      expect(people.map((row) => [value(row), sortKey(row)])).toEqual(
        expected.map((row) => [value(row), sortKey(row)]),
      );
    },
  );

  test('is the same in pages as in one piece, also of what a search finds', async () => {
    const workspace = await openTestWorkspace();
    await fill(workspace);
    for (const sort of peopleSort.options) {
      for (const search of ['', 'とう']) {
        const whole = await workspace.client.people.list({ ...all, search, sort, descending: true });
        const pages = [];
        for (let offset = 0; offset < whole.total; offset += 7) {
          const page = { search, sort, descending: true, offset, limit: 7 };
          pages.push(...(await workspace.client.people.list(page)).people);
        }
        expect(pages.map(({ id }) => id)).toEqual(whole.people.map(({ id }) => id));
        expect(whole.people.length).toBe(whole.total);
      }
    }
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
});

describe('the plan of the list', () => {
  const orders = peopleSort.options.flatMap((sort) =>
    [false, true].map((descending) => ({ sort, descending })),
  );

  test.each(orders)('by $sort, descending $descending, reads one index', async ({ sort, descending }) => {
    const plan = planOf(await openTestWorkspace(), pageSql(sort, descending, false), 100, 0);
    expect(plan).toEqual([expect.stringMatching(/^SCAN s USING COVERING INDEX person_summaries_/)]);
  });

  test.each(orders)(
    'by $sort, descending $descending, reads it past who a search does not find',
    async ({ sort, descending }) => {
      const plan = planOf(await openTestWorkspace(), pageSql(sort, descending, true), '"ab"', 100, 0);
      expect(plan).toEqual([
        expect.stringMatching(/^SCAN s USING COVERING INDEX person_summaries_/),
        'LIST SUBQUERY 1',
        expect.stringMatching(/^SCAN people_search VIRTUAL TABLE INDEX/),
        'CREATE BLOOM FILTER',
      ]);
    },
  );

  test('fetches the rows of a page by their keys', async () => {
    expect(planOf(await openTestWorkspace(), rowsSql, '[]')).toEqual([
      expect.stringMatching(/^SCAN page VIRTUAL TABLE INDEX/),
      'SEARCH s USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH p USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });
});

function planOf(workspace: TestWorkspace, sql: string, ...values: unknown[]): string[] {
  return workspace.database.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((step) => step.detail);
}

/** As SQLite compares: by code point, not by UTF-16 unit. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
