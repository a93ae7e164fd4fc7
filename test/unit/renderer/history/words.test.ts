import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { tableOf } from '#data/database/records.ts';
import { describeChange } from '#data/history/described.ts';
import { bulkAction } from '#shared/contract/bulk.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';

/** Every kind of operation that the code writes, from its text: each is a quoted `feature.doing` before an author. */
function kindsInCode(): string[] {
  const folder = join(import.meta.dirname, '../../../../src/data');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const written = files.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(
      /\(\s*(?:database,\s*author,\s*)?'([a-z][A-Za-z]+\.[a-z][A-Za-z]+)'/g,
    ),
  ]);
  const bulk = bulkAction.options.map((option) => `bulk.${option.shape.type.value}`);
  // A column of a JSON array's rows looks the same.
  const kinds = written.map((match) => match[1] ?? '').filter((kind) => !kind.endsWith('.value'));
  return [...new Set([...kinds, ...bulk])];
}

const wordAt = (path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
      catalogues.en.history,
    );

test('every kind of operation has its word', () => {
  const kinds = kindsInCode();
  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => typeof wordAt(`kind.${kind}`) !== 'string')).toEqual([]);
});

const records = [
  'person',
  'contactPoint',
  'tenure',
  'partnership',
  'orientation',
  'openness',
  'consent',
  'membership',
  'relation',
  'personLabel',
  'customField',
  'customValue',
  'interaction',
  'participation',
  'attachment',
  'exchange',
  'followUp',
  'segment',
  'segmentMember',
  'distinctPeople',
  'offboarding',
  'offboardingStep',
  'farewell',
  'thanks',
  'opportunity',
  'opportunityWorry',
  'eligibility',
  'askOverride',
  'eventGuest',
  'surveyAnswer',
  'outreachRecipient',
  'requestPerson',
  'communityManager',
  'careRecord',
];

test.each(records)('every field of a %s that is shown has its word', (type) => {
  const table = tableOf(type);
  if (!is(table, SQLiteTable)) throw new Error(`no table for ${type}`);
  const columns = Object.keys(getTableColumns(table));
  const after = Object.fromEntries(columns.map((name) => [name, `of ${name}`]));
  const change = {
    number: 1,
    recordType: type,
    recordId: 'a/b',
    personId: null,
    action: 'insert',
    before: null,
    after,
  } as const;
  const none = { labels: new Map(), fields: new Map(), segments: new Map(), people: new Map() };
  const ofCommunity = { events: new Map(), surveys: new Map(), outreaches: new Map(), requests: new Map() };
  const names = {
    ...none,
    ...ofCommunity,
    stages: new Map(),
    kinds: new Map(),
    interactions: new Map(),
    hidden: new Set<string>(),
  };
  const shown = describeChange(change, null, names, 'person');
  if (shown === null) throw new Error('nothing is shown');
  expect(typeof wordAt(`record.${shown.record}`)).toBe('string');
  const without = shown.fields
    .map(({ field }) => field)
    .filter((field) => typeof wordAt(`field.${field}`) !== 'string')
    .filter((field) => typeof wordAt(`fieldOf.${shown.record}.${field}`) !== 'string');
  expect(without).toEqual([]);
});
