import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { saveTemplate } from '#data/outreach/templates.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { exchangeKinds, people } from '#data/schema/index.ts';
import { authorOf } from '#data/workspace/author.ts';
import {
  type DocumentArray,
  documentArrays,
  documentHead,
  documentRecords,
} from '#shared/domain/exports/document.ts';
import { exchangeKindId, personId, segmentId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import {
  grantFile,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
} from '#test/support/workspace.ts';
import { fullCommunity, hangCommunity, writeSharedCommunity } from '../duplicates/anyCommunity.ts';
import { fullFarewell, hangFarewell, hangOpportunity } from '../duplicates/anyFarewell.ts';
import { documentOf, takeIn } from './document.ts';

/** What a document can hold; the history, what belongs to this computer and the log of files are not among it. */
const tables = {
  people:
    'id, family_name, given_name, family_reading, given_reading, latin_name, preferred_name, former_family_name, birth_date, deceased_on, external_id, company, job_title, location, owner, do_not_contact, keep_in_touch_days, keep_in_touch_from, language, created_at, updated_at',
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
  offboarding_templates: '*',
  offboardings: '*',
  offboarding_steps: '*',
  farewells: '*',
  thanks: '*',
  management_messages: '*',
  pipeline_stages: '*',
  opportunities: '*',
  opportunity_worries: '*',
  opportunity_moves: '*',
  eligibility_records: '*',
  ask_overrides: '*',
  exchange_kinds: '*',
  events: '*',
  event_guests: '*',
  surveys: '*',
  survey_answers: '*',
  message_templates: '*',
  outreaches: '*',
  outreach_recipients: '*',
  community_managers: '*',
  care_records: '*',
  requests: '*',
  request_people: '*',
  goals: '*',
  // The folder and the days belong to one computer.
  own_reports:
    'id, name, sections, language, paper, format, range, from_on, to_on, segment_id, note, created_at, updated_at',
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
  world.database.sqlite.prepare('UPDATE farewells SET held_by = ?').run(authorOf(world.context).actor);
  world.database.sqlite
    .prepare('INSERT INTO distinct_people VALUES (?, ?, ?)')
    .run(first, second, world.clock.now());
  await partWithOne(world);
  await gather(world, first, second);
  await aim(world);
});

/** The arrays that the first version of the program did not write. */
const later = new Set<string>([
  'offboardingTemplates',
  'offboardings',
  'farewells',
  'thanks',
  'managementMessages',
  'pipelineStages',
  'opportunities',
  'eligibility',
  'askOverrides',
  'exchangeKinds',
  'events',
  'eventGuests',
  'surveys',
  'surveyAnswers',
  'messageTemplates',
  'outreaches',
  'outreachRecipients',
  'communityManagers',
  'requests',
  'goals',
  'ownReports',
] satisfies DocumentArray[]);

/** Two members of the community, a kind of our own, a template, and a language. */
async function gather({ client, database, author }: TestWorkspace, one: string, two: string): Promise<void> {
  const ids = (sql: string) => database.sqlite.prepare<[], string>(sql).pluck().all();
  const talks = ids('SELECT id FROM interactions ORDER BY id LIMIT 3');
  const lists = ids("SELECT id FROM segments WHERE kind = 'list' ORDER BY id LIMIT 1");
  await database.write('test.community', author, (unit) => {
    const shared = { ...writeSharedCommunity(unit), talks, lists };
    hangCommunity(unit, { personId: one, partner: two }, fullCommunity(1), shared);
    hangCommunity(unit, { personId: two, partner: one }, fullCommunity(2), shared);
    unit.update(people, { id: one }, { language: 'en' });
    const own = { code: null, name: 'Lunch', contributes: false, position: 40, archivedAt: null };
    unit.insert(exchangeKinds, { ...own, id: ownKind });
  });
  const given = { kind: exchangeKindId.parse(ownKind), party: 'company', act: 'gave', note: '' } as const;
  const personOne = personId.parse(one);
  const exchange = { ...given, happenedOn: plainDate.parse('2026-03-01'), interactionId: null };
  await client.people.recordExchange({ personId: personOne, exchange });
  const texts = { en: { subject: 'News', body: 'Dear {{name}}' }, ja: null };
  const aims = { purpose: 'news', consentPurpose: 'news', texts } as const;
  await saveTemplate({ database, author }, { ...aims, id: null, version: 1, name: 'Spring letter' });
}

/** Goals, and reports of our own, one of them with fixed days, one of a segment and on a schedule. */
async function aim({ client, context, database }: TestWorkspace): Promise<void> {
  const dueOn = plainDate.parse('2027-04-01');
  await client.goals.set({ metric: 'participationRate', target: 0.4, dueOn, note: 'For the board' });
  await client.goals.set({ metric: 'leaverEnps', target: 30, dueOn, note: '' });
  const look = { language: 'ja', paper: 'a4', format: 'csv', note: 'Line one\nline two' } as const;
  const days = { from: plainDate.parse('2025-01-01'), to: plainDate.parse('2025-12-31') };
  await client.ownReports.add({
    ...look,
    name: '役員会',
    sections: ['funnel', 'people'],
    range: { kind: 'days', ...days },
    segmentId: null,
    schedule: null,
  });
  const [segment] = database.sqlite.prepare<[], string>('SELECT id FROM segments ORDER BY id').pluck().all();
  await client.ownReports.add({
    ...look,
    name: 'Every month',
    sections: ['numbers'],
    range: { kind: 'named', range: 'lastMonth' },
    segmentId: segmentId.parse(segment),
    folder: grantFile(context, temporaryFolder(), 'folder'),
    schedule: { every: 'month', nextOn: plainDate.parse('2026-05-01') },
  });
}

const ownKind = '0198f3c2-7d6b-7000-8000-0000000000aa';

const conversation = { heldBy: 'Ren', words: 'Alpha', tier: 'hr', by: null } as const;

/** A leaver with a farewell and opportunities, templates, a message, and stages of our own. */
async function partWithOne({ client, database, author }: TestWorkspace): Promise<void> {
  const [leaver] = z.array(z.object({ tenureId: z.string(), personId: z.string() })).parse(
    database.sqlite
      .prepare(
        `SELECT id AS tenureId, person_id AS personId FROM tenures
           WHERE id NOT IN (
             SELECT tenure_id FROM farewells UNION SELECT tenure_id FROM offboardings UNION SELECT tenure_id FROM thanks)
           ORDER BY person_id LIMIT 1`,
      )
      .all(),
  );
  if (leaver === undefined) throw new Error('nobody was here');
  const referred = String(
    database.sqlite.prepare('SELECT max(id) FROM people WHERE id <> ?').pluck().get(leaver.personId),
  );
  await database.write('test.farewell', author, (unit) => {
    hangFarewell(unit, leaver, { ...fullFarewell, conversation, draft: null });
    hangOpportunity(unit, { ...leaver, referredId: referred });
  });
  const step = { kind: 'task', title: 'Laptop', owner: 'it', ownerName: null } as const;
  const steps = [{ ...step, anchor: 'lastDay' as const, offsetDays: 0, after: [] }];
  await client.offboarding.saveTemplate({ id: null, version: 1, name: 'Ours', steps });
  await client.managementMessages.save({
    id: null,
    version: 1,
    sentOn: '2026-03-01',
    title: 'We part as friends',
    body: 'A leaver is no traitor.',
    sentBy: 'Mio',
    channel: 'meeting',
    departments: ['Sales'],
  });
  const { stages } = await client.pipeline
    .stages()
    .then((all) => ({ stages: all.filter(({ form }) => form === 'business') }));
  const [one, , ...others] = stages;
  if (one === undefined) throw new Error('no stages');
  await client.pipeline.saveStages({
    form: 'business',
    // One of ours first, the program's first renamed, its second taken out.
    stages: [{ id: null, name: '紹介', asks: false }, { ...one, name: 'Thinking' }, ...others],
  });
}

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

  test('holds of farewells what the reader may see and the tiers let through; of recruiters nothing', async () => {
    const ofUs = z.object({
      farewells: z.array(documentRecords.farewells),
      eligibility: z.array(documentRecords.eligibility),
      thanks: z.array(documentRecords.thanks),
    });
    const read = async (choices: Parameters<typeof documentOf>[1]) =>
      ofUs.parse(JSON.parse(await documentOf(world, choices)));
    const mine = (rows: { heldBy: string }[]) => rows.filter(({ heldBy }) => heldBy === conversation.heldBy);
    const all = await read({});
    expect(mine(all.farewells)).toMatchObject([
      { reasons: ['growth'], reasonWords: 'Alpha', recommendScore: 9 },
    ]);
    const decision = (rows: { recordedBy: string }[]) => rows.find(({ recordedBy }) => recordedBy === 'Mio');
    expect(decision(all.eligibility)).toMatchObject({ eligibility: 'yes', reason: 'Good work' });
    const nothing = {
      reasons: [],
      reasonWords: '',
      recommendScore: null,
      betterWords: '',
      reasonsTier: 'hr',
    };
    for (const choices of [
      { tiers: ['open'] as const },
      { reader: { role: 'manager', actor: 'Nobody' } as const },
    ]) {
      const some = await read(choices);
      expect(mine(some.farewells)).toMatchObject([nothing]);
      expect(decision(some.eligibility)).toMatchObject({ eligibility: 'yes', reason: '' });
    }
    const writer = await read({ reader: { role: 'manager', actor: conversation.heldBy } });
    expect(mine(writer.farewells)).toMatchObject([{ reasonWords: 'Alpha' }]);
    const recruiter = await read({ reader: { role: 'recruiter', actor: 'Nobody' } });
    expect(recruiter).toMatchObject({ farewells: [], thanks: [] });
  });

  test('comes into a workspace whose stages are in use behind these, and leaves them as they are', async () => {
    const other = await openTestWorkspace();
    const { id: personId } = await other.client.people.add({
      ...noName,
      familyName: 'Here',
      email: null,
      tenure: null,
    });
    const before = await other.client.pipeline.stages();
    const [first] = before.filter(({ form }) => form === 'business');
    if (first === undefined) throw new Error('no stages');
    const draft = { title: '', department: null, owner: null, sponsor: null, startsOn: null, nextStep: '' };
    const empty = { ...draft, nextStepOn: null, note: '', worries: [], override: null };
    await other.client.pipeline.open({ ...empty, personId, form: 'business', stageId: first.id });
    await takeIn(other, await documentOf(world));
    const named = (all: typeof before) =>
      all.filter(({ form }) => form === 'business').map(({ code, name }) => name ?? code);
    expect(named(await other.client.pipeline.stages())).toEqual([...named(before), '紹介']);
  });

  test('of the version before this one is read as well', async () => {
    const document = z.record(z.string(), z.unknown()).parse(JSON.parse(await documentOf(world)));
    const known = Object.entries(document).filter(([name]) => !later.has(name));
    // It knew no kinds but the program's own.
    const exchanges = z.array(z.looseObject({ kind: z.string() })).parse(document['exchanges']);
    const ofThen = { version: 1, exchanges: exchanges.filter(({ kind }) => kind !== ownKind) };
    const text = JSON.stringify({ ...Object.fromEntries(known), ...ofThen });
    const other = await openTestWorkspace();
    expect(await takeIn(other, text)).toMatchObject({ created: 40, failed: 0 });
    expect(await other.client.pipeline.stages()).toHaveLength(29);
  });

  test('leaves out what lies in the bin', async () => {
    const { people: listed } = await world.client.people.list({
      search: '',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const [gone] = listed;
    if (gone === undefined) throw new Error('nobody there');
    const { version } = await world.client.people.profile({ personId: gone.id });
    await world.client.people.remove({ personId: gone.id, version });
    expect(await documentOf(world)).not.toContain(gone.id);
  });
});
