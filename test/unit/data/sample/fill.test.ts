import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fillWithSample } from '#data/sample/fill.ts';
import type { SampleSize } from '#shared/contract/workspace.ts';
import { isFamilyFirst } from '#shared/domain/names.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const size: SampleSize = { seed: 42, people: 200, interactions: 900 };

async function filled(wanted: SampleSize = size, now = '2026-04-01T05:00:00.000Z'): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace({ now });
  for await (const _ of fillWithSample(workspace.database, workspace.author, wanted));
  return workspace;
}

const tables = [
  'people',
  'contact_points',
  'tenures',
  'orientations',
  'openness_records',
  'consents',
  'memberships',
  'interactions',
  'interaction_people',
  'exchanges',
  'labels',
  'person_labels',
  'partnerships',
  'relations',
  'custom_fields',
  'custom_values',
  'follow_ups',
  'segments',
  'segment_members',
  'offboardings',
  'offboarding_steps',
  'farewells',
  'thanks',
  'management_messages',
  'opportunities',
  'opportunity_moves',
  'opportunity_worries',
  'eligibility_records',
  'events',
  'event_guests',
  'surveys',
  'survey_answers',
  'message_templates',
  'outreaches',
  'outreach_recipients',
  'community_managers',
  'care_records',
  'requests',
  'request_people',
  'exchange_kinds',
  'person_summaries',
];

/** Everything in the tables, and the history but for the device it was made on. */
function fingerprint({ database }: TestWorkspace): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    for (const row of database.sqlite.prepare(`SELECT * FROM ${table}`).raw(true).iterate()) {
      hash.update(JSON.stringify(row));
    }
  }
  const history = database.sqlite.prepare(
    'SELECT operation_id, at, number, record_id, after FROM changes, operations WHERE id = operation_id',
  );
  for (const row of history.raw(true).iterate()) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

const number = ({ database }: TestWorkspace, sql: string): number =>
  z.number().parse(database.sqlite.prepare(sql).pluck().get());

test('the same seed, size and day give the same data to the letter; another seed or day does not', async () => {
  const first = fingerprint(await filled());
  expect(fingerprint(await filled(size, '2026-04-01T14:59:59.999Z'))).toBe(first);
  expect(fingerprint(await filled({ ...size, seed: 43 }))).not.toBe(first);
  expect(fingerprint(await filled(size, '2026-04-01T15:00:00.000Z'))).not.toBe(first);
});

test.each([
  { seed: 0, people: 1, interactions: 0 },
  { seed: 1, people: 1, interactions: 37 },
  { seed: 4_294_967_295, people: 333, interactions: 1234 },
])('makes exactly $people people and $interactions interactions, and says how far it is', async (wanted) => {
  const workspace = await openTestWorkspace();
  const seen: number[] = [];
  for await (const progress of fillWithSample(workspace.database, workspace.author, wanted)) {
    expect(progress.total).toBe(wanted.people + wanted.interactions);
    seen.push(progress.done);
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(wanted.people + wanted.interactions);
  expect(number(workspace, 'SELECT count(*) FROM people')).toBe(wanted.people);
  expect(number(workspace, 'SELECT count(*) FROM interactions')).toBe(wanted.interactions);
});

test('every row is in the history', async () => {
  const workspace = await filled();
  const facts = tables.filter((table) => table !== 'person_summaries');
  const all = facts.reduce((sum, table) => sum + number(workspace, `SELECT count(*) FROM ${table}`), 0);
  // Those every workspace starts with.
  const rows = all - number(workspace, 'SELECT count(*) FROM exchange_kinds WHERE code IS NOT NULL');
  expect(number(workspace, "SELECT count(*) FROM changes WHERE action = 'insert'")).toBe(rows);
});

test('looks like a company of ten years, with people of both languages', async () => {
  const workspace = await filled({ seed: 5, people: 2000, interactions: 4000 });
  const share = (sql: string) => number(workspace, sql) / 2000;
  const names = workspace.database.sqlite
    .prepare<[], { familyName: string; givenName: string; reading: string | null }>(
      'SELECT family_name AS familyName, given_name AS givenName, family_reading AS reading FROM people',
    )
    .all();
  const japanese = names.filter((name) => isFamilyFirst(name));
  expect(japanese.length / 2000).toBeGreaterThan(0.5);
  expect(japanese.length / 2000).toBeLessThan(0.7);
  expect(japanese.every(({ reading }) => /^[ぁ-んー]+$/.test(reading ?? ''))).toBe(true);
  // Growth: more leave in the later years, and in Japan most of all in March.
  const leavesIn = (from: string, to: string) =>
    number(workspace, `SELECT count(*) FROM tenures WHERE ended_on >= '${from}' AND ended_on < '${to}'`);
  expect(leavesIn('2021-04-01', '2026-04-01')).toBeGreaterThan(1.3 * leavesIn('2016-04-01', '2021-04-01'));
  const inMarch = number(workspace, "SELECT count(*) FROM tenures WHERE substr(ended_on, 6, 2) = '03'");
  expect(
    inMarch / number(workspace, 'SELECT count(*) FROM tenures WHERE ended_on IS NOT NULL'),
  ).toBeGreaterThan(0.14);
  const back = share('SELECT count(DISTINCT person_id) FROM tenures WHERE ended_on IS NULL');
  expect(back).toBeGreaterThan(0.02);
  expect(back).toBeLessThan(0.12);
  expect(share("SELECT count(*) FROM tenures WHERE ended_on > '2026-04-01'")).toBeGreaterThan(0.002);
  expect(share("SELECT count(*) FROM consents WHERE state = 'withdrawn'")).toBeGreaterThan(0.02);
  expect(share('SELECT count(*) FROM memberships WHERE left_on IS NOT NULL')).toBeGreaterThan(0.005);
  const kinds = number(workspace, 'SELECT count(DISTINCT kind) FROM interactions');
  expect(kinds).toBe(8);
});

test('nothing contradicts itself, and no address could be anybody’s', async () => {
  const workspace = await filled({ seed: 9, people: 1500, interactions: 6000 });
  const none = (sql: string) => expect(number(workspace, sql), sql).toBe(0);
  none('SELECT count(*) FROM tenures WHERE ended_on < started_on');
  none(`SELECT count(*) FROM tenures a JOIN tenures b USING (person_id)
    WHERE a.id < b.id AND a.started_on <= b.ended_on AND b.started_on <= a.ended_on`);
  none('SELECT count(*) FROM memberships WHERE joined_on < invited_on OR left_on < joined_on');
  none("SELECT count(*) FROM memberships WHERE max(invited_on, coalesce(joined_on, '')) >= '2026-04-01'");
  none("SELECT count(*) FROM interactions WHERE occurred_at >= '2026-03-31T15:00:00.000Z'");
  none("SELECT count(*) FROM interactions WHERE subject = '' OR body = '' OR subject || body LIKE '%{%'");
  none("SELECT count(*) FROM consents WHERE decided_on >= '2026-04-01'");
  none(`SELECT count(*) FROM people p JOIN interaction_people i ON i.person_id = p.id
    WHERE i.occurred_at > p.deceased_on || 'T15' AND i.position = 0`);
  none(`SELECT count(*) FROM contact_points WHERE channel = 'email'
    AND value NOT GLOB '*@*example.com' AND value NOT GLOB '*@example.org' AND value NOT GLOB '*@example.net'
    AND value NOT GLOB '*@*example.jp' AND value NOT GLOB '*@example.co.jp' AND value NOT GLOB '*@work.example'`);
  none(`SELECT count(*) FROM contact_points WHERE channel = 'phone'
    AND value NOT GLOB '090-0000-[0-9]*' AND value NOT GLOB '+44 7700 900*' AND value NOT GLOB '+1 * 555 01*'`);
  none("SELECT count(*) - count(DISTINCT value) FROM contact_points WHERE channel = 'email'");
});

test('the ids are UUIDv7 in the order of their making', async () => {
  const workspace = await filled();
  const ids = workspace.database.sqlite
    .prepare<[], string>('SELECT id FROM people ORDER BY seq')
    .pluck()
    .all();
  expect(ids).toEqual(ids.toSorted());
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
});
