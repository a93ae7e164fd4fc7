import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { SqliteDatabase } from '#data/database/driver.ts';
import { dataFile } from '#data/workspace/layout.ts';
import type { ErasureEvent, ErasureReason } from '#shared/contract/erasures.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { fullCommunity, hangCommunity, writeSharedCommunity } from '../duplicates/anyCommunity.ts';
import { draft, tenure } from '../history/world.ts';
import { decryptedPages } from './decryptedPages.ts';

/** Words that are nowhere in a workspace but for this person. */
export const rare = {
  familyName: '鵜殿',
  givenName: '千鶴姫',
  familyReading: 'うどのん',
  givenReading: 'ちづるひめ',
  latinName: 'Chizuruhime Udononski',
  email: 'chizuruhime.udononski@example.com',
  phone: '090-8765-4321',
  street: '北海道宗谷郡猿払村鬼志別西町172番地',
} as const;

/** All that must be nowhere once they are erased. */
export const rareWords: readonly string[] = [
  rare.givenName,
  `${rare.familyName}${rare.givenName}`,
  rare.givenReading,
  'Udononski',
  'udononski',
  '8765-4321',
  '87654321',
  rare.street,
  'Secret words of the attachment',
];

/** Somebody with something of every kind, whom others write of by name; and one they met. */
export async function rareLife(world: TestWorkspace): Promise<{ personId: PersonId; otherId: PersonId }> {
  const { client, context, database, author } = world;
  const added = await client.people.add({
    ...noName,
    familyName: rare.familyName,
    givenName: rare.givenName,
    familyReading: rare.familyReading,
    givenReading: rare.givenReading,
    latinName: rare.latinName,
    email: rare.email,
    tenure: {
      ...tenure,
      startedOn: '2015-04-01',
      endedOn: '2024-03-31',
      department: 'Design',
      manager: 'Boss',
    },
  });
  const personId = added.id;
  const other = await client.people.add({
    ...noName,
    familyName: '佐藤',
    givenName: '花子',
    email: 'sato@example.com',
    tenure: { ...tenure, manager: `${rare.familyName} ${rare.givenName}`, endedOn: '2023-03-31' },
  });
  const otherId = other.id;
  let profile = await client.people.profile({ personId });
  profile = await client.people.update({
    ...profile,
    personId,
    contactPoints: [
      { channel: 'email', label: null, value: rare.email, usable: true },
      { channel: 'phone', label: null, value: rare.phone, usable: true },
      { channel: 'post', label: null, value: rare.street, usable: true },
    ],
  });
  const file = join(temporaryFolder(), 'letter.txt');
  writeFileSync(file, 'Secret words of the attachment');
  const files = [grantFile(context, file, 'read')];
  await client.interactions.log({
    ...draft,
    subject: 'Alone',
    body: `With ${rare.latinName}`,
    people: [personId],
    files,
  });
  await client.interactions.log({
    ...draft,
    subject: `${rare.familyName}${rare.givenName}さんと佐藤さん`,
    body: `Write to ${rare.email} or call +81 90 8765 4321.`,
    people: [personId, otherId],
  });
  await client.interactions.log({
    ...draft,
    subject: 'Only with the other',
    body: `She told of ${rare.familyName}　${rare.givenName} (${rare.phone}).`,
    people: [otherId],
  });
  await client.followUps.add({ personId, title: 'Write', note: '', dueOn: '2026-05-01', owner: null });
  await client.followUps.add({
    personId: otherId,
    title: `Ask for ${rare.latinName.toUpperCase()}`,
    note: '',
    dueOn: '2026-05-01',
    owner: null,
  });
  const consent = { purpose: 'news', channel: 'email', state: 'granted', basis: 'consent' } as const;
  await client.people.recordConsent({
    personId,
    consents: [{ ...consent, evidence: '', decidedOn: '2026-03-01' }],
  });
  await client.people.recordConsent({
    personId: otherId,
    consents: [
      { ...consent, evidence: `${rare.familyName}${rare.givenName}が聞いた`, decidedOn: '2026-03-01' },
    ],
  });
  let { version } = await client.people.profile({ personId });
  ({ version } = await client.people.setLabels({ personId, version, kind: 'tag', names: ['VIP'] }));
  const relation = { id: null, kind: 'colleague', outward: false, otherId, note: 'Team A' } as const;
  await client.people.saveRelation({ personId, version, relation });
  const list = { kind: 'list', keepInTouchDays: null } as const;
  await client.segments.add({
    ...list,
    name: 'Friends',
    description: `Of ${rare.latinName}`,
    people: [personId, otherId],
  });
  const segment = await client.segments.add({ ...list, name: 'Circle', description: '', people: [] });
  const talk = await client.interactions.log({ ...draft, people: [personId, otherId] });
  await database.write('test.community', author, (unit) => {
    const shared = { ...writeSharedCommunity(unit), lists: [segment.id], talks: [talk.id] };
    hangCommunity(unit, { personId, partner: otherId }, fullCommunity(1), shared);
    hangCommunity(unit, { personId: otherId, partner: personId }, fullCommunity(2), shared);
  });
  return { personId, otherId };
}

/** Erases people and gives how it ended. */
export async function erase(
  { client }: Pick<TestWorkspace, 'client'>,
  personIds: PersonId[],
  reason: ErasureReason = 'request',
): Promise<Extract<ErasureEvent, { type: 'erased' }>> {
  for await (const event of await client.erasures.erase({ personIds, reason })) {
    if (event.type === 'erased') return event;
  }
  throw new Error('the stream ended without a result');
}

/** The ids of a person and of everything that is theirs, as the history knows it before they go. */
export function idsOf(sqlite: SqliteDatabase, personId: string): string[] {
  const ids = sqlite
    .prepare<[string], string>('SELECT DISTINCT record_id FROM changes WHERE person_id = ?')
    .pluck()
    .all(personId);
  return [personId, ...ids.filter((id) => !id.includes('/'))];
}

/** Every value of every column of every table, found by the schema; and all terms of the full text. */
export function everyValue(sqlite: SqliteDatabase): string {
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all();
  const rows = tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).raw(true).all()]);
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? '' : value));
}

export function termsOf(sqlite: SqliteDatabase): string[] {
  return ['people_search', 'notes_search'].flatMap((index) => {
    sqlite.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', '${index}', 'row')`);
    try {
      return sqlite.prepare<[], string>('SELECT term FROM temp.terms').pluck().all();
    } finally {
      sqlite.exec('DROP TABLE temp.terms');
    }
  });
}

/** Expects each of the words to be neither in a column nor anywhere in the file or its log. */
export function expectNowhere(world: TestWorkspace, words: readonly string[]): void {
  const { database, key } = world.context.session.require();
  const values = everyValue(database.sqlite);
  for (const word of words) {
    const at = values.indexOf(word);
    expect(at < 0 ? '' : values.slice(Math.max(0, at - 120), at + 80), word).toBe('');
  }
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  const pages = decryptedPages(dataFile(world.folder), key);
  for (const word of words) {
    const found = pages.findIndex((page) => page.includes(word));
    expect(found, `${word} in a page`).toBe(-1);
  }
}
