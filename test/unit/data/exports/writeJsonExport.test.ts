import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fillWithSample } from '#data/sample/fill.ts';
import { authorOf } from '#data/workspace/author.ts';
import { documentArrays, documentHead, documentRecords } from '#shared/domain/exports/document.ts';
import { personId } from '#shared/domain/ids.ts';
import {
  grantFile,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
} from '#test/support/workspace.ts';
import { documentOf, takeIn } from './document.ts';

/** What a document can hold; the history, what belongs to this computer and the log of files are not among it. */
const tables = {
  people:
    'id, family_name, given_name, family_reading, given_reading, latin_name, preferred_name, former_family_name, birth_date, deceased_on, external_id, company, job_title, location, owner, do_not_contact, keep_in_touch_days, keep_in_touch_from, created_at, updated_at',
  contact_points: 'id, person_id, channel, label, value, folded, usable',
  tenures: '*',
  partnerships: '*',
  orientations: '*',
  openness_records: '*',
  consents: '*',
  memberships: '*',
  labels: '*',
  person_labels: '*',
  relations: '*',
  custom_fields: 'id, name, type, options, position, archived_at',
  custom_values: '*',
  interactions:
    'id, kind, occurred_at, direction, purpose, subject, body, tier, sentiment, logged_by, created_at, updated_at',
  interaction_people: 'interaction_id, person_id, occurred_at, direction, purpose, kind',
  attachments: '*',
  attachment_pieces: 'attachment_id, number, hex(content)',
  exchanges: '*',
  follow_ups: 'id, person_id, kind, title, note, due_on, owner, interaction_id, done_at, result',
  segments: 'id, name, description, kind, rule, keep_in_touch_days',
  segment_members: '*',
  distinct_people: '*',
  person_summaries:
    'person_id, sort_key, department, email, reachable, interaction_count, last_contact_at, tags, next_due_on',
} as const;

const factsOf = ({ database }: TestWorkspace): Record<string, unknown[]> =>
  Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [
      table,
      database.sqlite.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  );

const arraysIn = (text: string): Record<string, unknown[]> =>
  z
    .record(z.string(), z.array(z.unknown()))
    .parse(
      Object.fromEntries(
        Object.entries(JSON.parse(text)).filter(
          ([, value]) => Array.isArray(value) && typeof value[0] !== 'string',
        ),
      ),
    );

let world: TestWorkspace;

/** A workspace with something of everything. */
beforeEach(async () => {
  world = await openTestWorkspace();
  const size = { seed: 7, people: 40, interactions: 160 };
  for await (const _ of fillWithSample(world.database, world.author, size));
  const [first, second] = world.database.sqlite
    .prepare<[], string>('SELECT id FROM people ORDER BY id LIMIT 2')
    .pluck()
    .all()
    .map((id) => personId.parse(id));
  if (first === undefined || second === undefined) throw new Error('nobody there');
  const notes = join(temporaryFolder(), '送別会.txt');
  writeFileSync(notes, '写真は後ほど。'.repeat(50_000));
  const logged = await world.client.interactions.log({
    kind: 'meeting',
    occurredAt: '2026-03-01T01:00:00.000Z',
    direction: 'mutual',
    purpose: 'thanks',
    subject: '髙橋さんの送別会',
    body: 'Line one\nline two "quoted"',
    tier: 'owner',
    people: [first, second],
  });
  await world.client.interactions.attach({ id: logged.id, files: [grantFile(world.context, notes, 'read')] });
  // Notes that somebody else keeps for themselves are in nobody's document but their own.
  world.database.sqlite
    .prepare("UPDATE interactions SET logged_by = ? WHERE tier = 'owner'")
    .run(authorOf(world.context).actor);
  world.database.sqlite
    .prepare('INSERT INTO distinct_people VALUES (?, ?, ?)')
    .run(first, second, world.clock.now());
});

describe('the document of a workspace', () => {
  test('is JSON of the form that is promised, record by record', async () => {
    const text = await documentOf(world);
    const head = documentHead.parse(JSON.parse(text));
    const arrays = arraysIn(text);
    expect(head.counts).toEqual({ people: arrays['people']?.length });
    for (const name of documentArrays.options) {
      const records = z.array(documentRecords[name].strict()).parse(arrays[name]);
      expect(records.length, name).toBeGreaterThan(0);
    }
  });

  test('taken into an empty workspace gives the same facts, and the same document again', async () => {
    const text = await documentOf(world);
    const other = await openTestWorkspace();
    const summary = await takeIn(other, text);
    expect(summary).toMatchObject({ created: 40, skipped: 0, failed: 0 });
    const facts = factsOf(world);
    for (const [table, rows] of Object.entries(factsOf(other))) expect(rows, table).toEqual(facts[table]);
    expect(await documentOf(other)).toBe(text);
  });

  test('taken in where everybody is already changes nothing', async () => {
    const before = factsOf(world);
    const summary = await takeIn(world, await documentOf(world));
    expect(summary).toMatchObject({ created: 0, skipped: 40 });
    expect(factsOf(world)).toEqual(before);
  });

  test('of some people names nobody else, and holds no note above the tiers asked for', async () => {
    const [chosen] = world.database.sqlite
      .prepare<[], string>('SELECT person_id FROM interaction_people ORDER BY interaction_id DESC LIMIT 1')
      .pluck()
      .all();
    const text = await documentOf(world, { people: [personId.parse(chosen)], tiers: ['open'] });
    const others = world.database.sqlite
      .prepare<[string], string>('SELECT id FROM people WHERE id <> ?')
      .pluck()
      .all(String(chosen));
    expect(others.filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toContain('送別会');
    const told = z.array(documentRecords.interactions).parse(arraysIn(text)['interactions']);
    expect(told.every(({ tier }) => tier === 'open')).toBe(true);
  });

  test('leaves out what lies in the bin', async () => {
    const { people } = await world.client.people.list({
      search: '',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const [gone] = people;
    if (gone === undefined) throw new Error('nobody there');
    const { version } = await world.client.people.profile({ personId: gone.id });
    await world.client.people.remove({ personId: gone.id, version });
    expect(await documentOf(world)).not.toContain(gone.id);
  });
});
