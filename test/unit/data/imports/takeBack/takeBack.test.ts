import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { lapseConsents } from '#data/consents/lapse.ts';
import { isRefusal } from '#data/refusal.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { askAgainDays } from '#shared/contract/consents.ts';
import { documentVersion, type ExportedPerson, exportedPerson } from '#shared/domain/exports/document.ts';
import { noName } from '#shared/domain/names.ts';
import { all } from '#test/support/imports.ts';
import {
  grantFile,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
} from '#test/support/workspace.ts';
import { documentOf, takeIn } from '../../exports/document.ts';

const moment = '2026-01-01T00:00:00.000Z';
const id = (number: number): string => `11111111-0000-7000-8000-${String(number).padStart(12, '0')}`;

const head = {
  format: 'enishi-export',
  version: documentVersion,
  workspace: 'Elsewhere',
  exportedAt: moment,
  tiers: ['open'],
  counts: { people: 1 },
};

const person = (patch: Partial<Record<keyof ExportedPerson, unknown>> = {}): ExportedPerson =>
  exportedPerson.parse({
    ...noName,
    id: id(1),
    familyName: '髙橋',
    birthDate: null,
    deceasedOn: null,
    externalId: null,
    company: null,
    jobTitle: null,
    location: null,
    owner: null,
    doNotContact: false,
    keepInTouchDays: null,
    keepInTouchFrom: null,
    createdAt: moment,
    updatedAt: moment,
    contactPoints: [],
    tenures: [],
    partnerships: [],
    orientations: [],
    openness: [],
    consents: [],
    membership: null,
    labels: [],
    custom: {},
    ...patch,
  });

const document = (arrays: Record<string, unknown[]>, patch = {}): string =>
  JSON.stringify({ ...head, ...patch, ...arrays });

const count = (table: string): unknown => all(world, `SELECT count(*) AS n FROM ${table}`);

let world: TestWorkspace;
beforeEach(async () => {
  world = await openTestWorkspace();
});

describe('taking a document back', () => {
  test('reads it in whatever way it is set, with a mark at its start too', async () => {
    const pretty = JSON.stringify({ ...head, people: [person()] }, null, '\t');
    await takeIn(world, `\ufeff${pretty}`);
    expect(all(world, 'SELECT id, family_name FROM people')).toEqual([{ id: id(1), family_name: '髙橋' }]);
  });

  test('is one import, which is on record', async () => {
    const summary = await takeIn(world, document({ people: [person()] }));
    expect(summary).toMatchObject({ fileName: 'everything.json', read: 1, created: 1, skipped: 0 });
    expect(all(world, 'SELECT id, format, created FROM imports')).toEqual([
      { id: summary.id, format: 'enishi', created: 1 },
    ]);
    expect(all(world, 'SELECT import_id FROM people')).toEqual([{ import_id: summary.id }]);
  });

  test('puts labels and fields of the same name together, whatever their ids', async () => {
    const label = { id: id(20), kind: 'tag', name: 'ｂｏｓｔｏｎ' };
    const field = {
      id: id(21),
      name: 'Shirt',
      type: 'choice',
      options: ['S', 'M'],
      createdAt: moment,
      updatedAt: moment,
      archivedAt: null,
    };
    const ours = await world.client.customFields.add({ name: 'shirt', type: 'choice', options: ['M', 'L'] });
    const somebody = await world.client.people.add({
      ...noName,
      familyName: 'Rye',
      email: null,
      tenure: null,
    });
    const { version } = await world.client.people.setLabels({
      personId: somebody.id,
      version: somebody.version,
      kind: 'tag',
      names: ['Boston'],
    });
    expect(version).toBeGreaterThan(somebody.version);
    const rule = {
      id: id(22),
      name: 'Small shirts',
      description: '',
      kind: 'rule',
      rule: {
        type: 'group',
        not: false,
        join: 'and',
        items: [{ type: 'label', not: false, in: [id(20)] }],
      },
      keepInTouchDays: null,
      createdAt: moment,
      updatedAt: moment,
      members: [],
    };
    const people = [person({ labels: [id(20)], custom: { [id(21)]: 'S' } })];
    await takeIn(world, document({ customFields: [field], labels: [label], people, segments: [rule] }));
    expect(all(world, 'SELECT name FROM labels')).toEqual([{ name: 'Boston' }]);
    const [kept] = await world.client.customFields.list();
    expect(kept).toMatchObject({ id: ours.id, options: ['M', 'L', 'S'], people: 1 });
    const taken = await world.client.people.profile({ personId: id(1) });
    expect(taken.tags.map(({ name }) => name)).toEqual(['Boston']);
    expect(taken.custom).toEqual({ [ours.id]: 'S' });
    // The rule, too, asks for our label.
    const [segment] = await world.client.segments.list();
    expect(segment).toMatchObject({ segment: { name: 'Small shirts' }, people: 2 });
  });

  test('leaves people alone who are here already, and takes in what is new beside them', async () => {
    await takeIn(world, document({ people: [person()] }));
    const before = await world.client.people.profile({ personId: id(1) });
    const interaction = {
      id: id(30),
      kind: 'call',
      occurredAt: moment,
      direction: 'mutual',
      purpose: 'thanks',
      subject: 'Together',
      body: '',
      tier: 'open',
      sentiment: null,
      loggedBy: 'Mio',
      createdAt: moment,
      updatedAt: moment,
      people: [id(1), id(2)],
    };
    const people = [person({ familyName: 'Changed' }), person({ id: id(2), familyName: '佐藤' })];
    const summary = await takeIn(world, document({ people, interactions: [interaction] }));
    expect(summary).toMatchObject({ created: 1, skipped: 1 });
    const after = await world.client.people.profile({ personId: id(1) });
    expect(after).toMatchObject({ familyName: before.familyName, version: before.version });
    expect(after.interactionCount).toBe(1);
  });

  test('says what is wrong with a document, and where; nothing of it stays', async () => {
    const broken: [string, string, object][] = [
      [document({}, { version: documentVersion + 1 }), 'IMPORT_NEWER_EXPORT', {}],
      [
        document({ people: [{ ...person(), tenures: 'none' }] }),
        'IMPORT_DAMAGED',
        { place: 'people[0].tenures' },
      ],
      [document({ people: [person()] }).slice(0, -20), 'IMPORT_DAMAGED', {}],
      ['{"format":"enishi-export"', 'IMPORT_DAMAGED', {}],
      [document({}, { counts: undefined }), 'IMPORT_DAMAGED', { place: 'counts' }],
    ];
    for (const [text, code, data] of broken) {
      await expect(takeIn(world, text)).rejects.toMatchObject({ code, data });
    }
    expect(count('people')).toEqual([{ n: 0 }]);
    expect(count('operations')).toEqual([{ n: 0 }]);
  });

  test('cancelled leaves nothing', async () => {
    const source = await openTestWorkspace();
    const size = { seed: 3, people: 250, interactions: 400 };
    for await (const _ of fillWithSample(source.database, source.author, size));
    const path = join(temporaryFolder(), 'everything.json');
    writeFileSync(path, await documentOf(source));
    const file = grantFile(world.context, path, 'read');
    const controller = new AbortController();
    const seen: string[] = [];
    const read = async () => {
      for await (const { type } of await world.client.imports.takeBack({ file }, controller)) {
        seen.push(type);
        controller.abort();
      }
    };
    await expect(read()).rejects.toBeDefined();
    expect(seen).toEqual(['progress']);
    expect(count('people')).toEqual([{ n: 0 }]);
    expect(count('imports')).toEqual([{ n: 0 }]);
  });

  test('whatever a document has become on its way, it is taken in whole or refused in words', async () => {
    const text = document({ people: [person(), person({ id: id(2), familyName: 'Rye' })] });
    const mutation = fc.record({
      at: fc.nat({ max: text.length - 1 }),
      length: fc.nat({ max: 12 }),
      by: fc.constantFrom('', '{', '"', ']', ',', 'null', '\u0000', '9', '\\'),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ at, length, by }) => {
        const mutated = text.slice(0, at) + by + text.slice(at + length);
        const before = JSON.stringify(count('people'));
        const outcome = await takeIn(world, mutated).catch((error: unknown) => error);
        if (!(outcome instanceof Error)) return;
        expect(isRefusal(outcome), String(outcome)).toBe(true);
        expect(JSON.stringify(count('people'))).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});

test('consents come back with their ends, and with whose end a withdrawal is', async () => {
  const source = await openTestWorkspace();
  const size = { seed: 3, people: 400, interactions: 0 };
  for await (const _ of fillWithSample(source.database, source.author, size));
  expect(await lapseConsents(source.database, source.author)).toBeGreaterThan(0);
  const target = await openTestWorkspace();
  await takeIn(target, await documentOf(source));
  const said = ({ database }: TestWorkspace) =>
    database.sqlite
      .prepare<[], { validUntil: string | null; lapsedId: string | null }>(
        `SELECT id, person_id, purpose, channel, state, basis, evidence, decided_on, valid_until AS validUntil,
           lapsed_id AS lapsedId FROM consents ORDER BY id`,
      )
      .all();
  expect(said(target)).toEqual(said(source));
  expect(said(target).some(({ validUntil }) => validUntil !== null)).toBe(true);
  expect(said(target).some(({ lapsedId }) => lapsedId !== null)).toBe(true);
  // What had ended already does not end once more.
  expect(await lapseConsents(target.database, target.author)).toBe(0);
  // And in the list of those that end soon there is somebody to ask.
  const { client } = target;
  const { total } = await client.consents.lapsing({ days: askAgainDays, offset: 0, limit: 0 });
  expect(total).toBeGreaterThan(0);
});
