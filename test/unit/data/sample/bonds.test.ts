import { expect, test } from 'vitest';
import { z } from 'zod';
import { fillWithSample } from '#data/sample/fill.ts';
import { rule } from '#shared/domain/segments/rule.ts';
import { type Language, partnershipKind, relationKind } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

async function filled(people: number, language: Language = 'en'): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace({ now: '2026-04-01T05:00:00.000Z' });
  const size = { seed: 3, people, interactions: people * 3 };
  for await (const _ of fillWithSample(workspace.database, workspace.author, size, language));
  return workspace;
}

const texts = ({ database }: TestWorkspace, sql: string): string[] =>
  z.array(z.string()).parse(database.sqlite.prepare(sql).pluck().all());
const number = ({ database }: TestWorkspace, sql: string): number =>
  z.number().parse(database.sqlite.prepare(sql).pluck().get());

const today = "'2026-04-01'";

test('people look after people: the staff who write down the contacts', async () => {
  const workspace = await filled(1500);
  const staff = texts(workspace, 'SELECT DISTINCT logged_by FROM interactions');
  const owners = texts(workspace, 'SELECT DISTINCT owner FROM people WHERE owner IS NOT NULL');
  expect(owners).toHaveLength(12);
  expect(staff).toEqual(expect.arrayContaining(owners));
  const none = (sql: string) => expect(number(workspace, sql), sql).toBe(0);
  const some = (sql: string) => expect(number(workspace, sql), sql).toBeGreaterThan(0);

  expect(texts(workspace, 'SELECT DISTINCT kind FROM partnerships').toSorted()).toEqual(
    partnershipKind.exclude(['other']).options.toSorted(),
  );
  none('SELECT count(*) FROM partnerships WHERE ended_on < started_on');
  none(`SELECT count(*) FROM partnerships WHERE started_on >= ${today} OR ended_on >= ${today}`);
  none(`SELECT count(*) FROM partnerships c WHERE started_on <=
    (SELECT min(ended_on) FROM tenures t WHERE t.person_id = c.person_id AND t.leave_reason IS NOT NULL)`);

  expect(texts(workspace, 'SELECT DISTINCT kind FROM relations').toSorted()).toEqual(
    relationKind.options.toSorted(),
  );
  // Whoever worked together was in the same department on the same days.
  none(`SELECT count(*) FROM relations r WHERE NOT EXISTS (
    SELECT 1 FROM tenures a JOIN tenures b ON b.department = a.department
    WHERE a.person_id = r.person_id AND b.person_id = r.other_id
      AND a.started_on <= coalesce(b.ended_on, '9999') AND b.started_on <= coalesce(a.ended_on, '9999'))`);

  none('SELECT count(*) FROM (SELECT count(*) AS n FROM person_labels GROUP BY person_id) WHERE n > 8');
  some("SELECT count(*) FROM labels WHERE kind = 'tag' AND name = 'メンター'");
  some("SELECT count(*) FROM labels WHERE kind = 'skill' AND name = 'Negotiation'");
  // Of each language 25 tags and 60 skills at the most, some of them the same word.
  expect(number(workspace, 'SELECT count(*) FROM labels')).toBeLessThanOrEqual(170);

  some(`SELECT count(*) FROM follow_ups WHERE done_at IS NULL AND due_on < ${today}`);
  some(`SELECT count(*) FROM follow_ups WHERE done_at IS NULL AND due_on > ${today}`);
  some('SELECT count(*) FROM follow_ups WHERE done_at IS NOT NULL AND result IS NOT NULL');
  some("SELECT count(*) FROM follow_ups WHERE kind = 'consentRequest' AND done_at IS NULL");
  none("SELECT count(*) FROM follow_ups WHERE title LIKE '%{%' OR (done_at IS NULL AND result IS NOT NULL)");
  none(`SELECT count(*) FROM follow_ups f JOIN people p ON p.id = f.person_id
    WHERE p.do_not_contact = 1 OR p.deceased_on IS NOT NULL`);
  none(`SELECT count(*) FROM follow_ups f WHERE interaction_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM interaction_people i WHERE i.interaction_id = f.interaction_id AND i.person_id = f.person_id)`);
  none("SELECT count(*) FROM follow_ups WHERE done_at >= '2026-03-31T15:00:00.000Z'");

  some('SELECT count(*) FROM people WHERE keep_in_touch_days IS NOT NULL');
  none(`SELECT count(*) FROM people WHERE (keep_in_touch_days IS NULL) <> (keep_in_touch_from IS NULL)`);
  expect(number(workspace, 'SELECT count(DISTINCT sentiment) FROM interactions')).toBe(3);
  none("SELECT count(*) FROM interactions WHERE sentiment IS NOT NULL AND direction = 'toAlumnus'");
});

test('fields and segments are named in the user’s language; the people are the same', async () => {
  const [english, japanese] = [await filled(60, 'en'), await filled(60, 'ja')];
  const namesOf = (workspace: TestWorkspace) => [
    ...texts(workspace, 'SELECT name FROM custom_fields ORDER BY position'),
    ...texts(workspace, 'SELECT name FROM segments ORDER BY id'),
  ];
  expect(namesOf(english).every((name) => /^[\x20-\x7e]+$/.test(name))).toBe(true);
  expect(namesOf(japanese).every((name) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(name))).toBe(true);
  expect(namesOf(japanese)).toHaveLength(namesOf(english).length);
  const people = 'SELECT family_name || given_name FROM people ORDER BY seq';
  expect(texts(japanese, people)).toEqual(texts(english, people));
});

test('all types of custom fields have values, of the form of their type', async () => {
  const english = await filled(400);
  const types = texts(english, 'SELECT type FROM custom_fields ORDER BY type');
  expect(types).toEqual(['choice', 'date', 'flag', 'number', 'text']);
  const wrong = `SELECT count(*) FROM custom_values v JOIN custom_fields f ON f.id = v.field_id WHERE CASE f.type
    WHEN 'text' THEN v.text_value NOT GLOB 'A-[0-9]*'
    WHEN 'date' THEN v.text_value NOT GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
    WHEN 'choice' THEN v.text_value NOT IN (SELECT value FROM json_each(f.options))
    WHEN 'number' THEN v.number_value <= 0
    ELSE v.number_value NOT IN (0, 1) END`;
  expect(number(english, wrong)).toBe(0);
  expect(number(english, 'SELECT count(DISTINCT field_id) FROM custom_values')).toBe(5);
});

test('the segments are lists with members and rules that hold for some, not for all', async () => {
  const { client } = await filled(400);
  const listed = await client.segments.list();
  expect(listed.map(({ segment }) => segment.kind).toSorted()).toEqual([
    'list',
    'list',
    'rule',
    'rule',
    'rule',
    'rule',
  ]);
  for (const { segment, people } of listed) {
    expect(people, segment.name).toBeGreaterThan(0);
    expect(people, segment.name).toBeLessThan(200);
    if (segment.kind === 'rule') expect(rule.parse(segment.rule)).toEqual(segment.rule);
  }
});
