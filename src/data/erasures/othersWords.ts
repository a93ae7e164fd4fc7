import { fold } from '#shared/domain/folding.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Turns } from '../longWork/turns.ts';
import type { Words } from './traces.ts';

interface Whole {
  familyName: string | null;
  givenName: string | null;
  familyReading: string | null;
  givenReading: string | null;
  latinName: string | null;
}

interface Kept {
  /** The words that are of nobody else. */
  words: Words;
  /** The names of others that are longer and hold one of them, such as 小林実 holds 林実. */
  others: string[];
}

/** Leaves out of people's words what others who stay are called too, or reached by; `ids` are who goes. */
export async function wordsOfNobodyElse(
  sqlite: SqliteDatabase,
  words: Words,
  ids: ReadonlySet<string>,
  turns: Turns,
): Promise<Kept> {
  const folded = new Map(words.names.map(({ text }) => [text, joined(text)]));
  const wanted = new Set(folded.values());
  const lengths = [...new Set([...wanted].map((name) => name.length))];
  const same = new Set<string>();
  const others = new Set<string>();
  const rows = sqlite.prepare<[], Whole & { id: string }>(
    `SELECT id, family_name AS familyName, given_name AS givenName, family_reading AS familyReading,
       given_reading AS givenReading, latin_name AS latinName FROM people`,
  );
  for (const { id, ...whole } of rows.iterate()) {
    if (turns.due()) await turns.pass();
    if (ids.has(id)) continue;
    for (const name of wholeNames(whole)) {
      const own = joined(name);
      if (wanted.has(own)) same.add(own);
      else if (holdsOne(own, wanted, lengths)) others.add(name);
    }
  }
  const contacts = await sharedContacts(sqlite, words, ids, turns);
  return {
    words: {
      names: words.names.filter(({ text }) => !same.has(folded.get(text) ?? '')),
      contacts: words.contacts.filter((pattern) => !contacts.has(pattern)),
      phones: words.phones.filter((pattern) => !contacts.has(pattern)),
    },
    others: [...others],
  };
}

function wholeNames({ familyName, givenName, familyReading, givenReading, latinName }: Whole): string[] {
  const pairs = [
    [familyName, givenName],
    [givenName, familyName],
    [familyReading, givenReading],
  ];
  const names = pairs.flatMap(([one, two]) => (one === null || two === null ? [] : [`${one}${two}`]));
  return latinName === null ? names : [...names, latinName];
}

const joined = (name: string): string => fold(name).replaceAll(/[\s,・]/g, '');

/** Only names without spaces run into one another. */
function holdsOne(name: string, wanted: ReadonlySet<string>, lengths: readonly number[]): boolean {
  if (!/[^ -ɏ]/.test(name)) return false;
  for (const length of lengths) {
    for (let at = 0; at + length <= name.length && length < name.length; at += 1) {
      if (wanted.has(name.slice(at, at + length))) return true;
    }
  }
  return false;
}

/** The patterns that what others are reached by fits, too. */
async function sharedContacts(
  sqlite: SqliteDatabase,
  { contacts, phones }: Words,
  ids: ReadonlySet<string>,
  turns: Turns,
): Promise<Set<string>> {
  const patterns = [...contacts, ...phones];
  const shared = new Set<string>();
  if (patterns.length === 0) return shared;
  const any = new RegExp(patterns.join('|'), 'iu');
  const each = patterns.map((pattern) => ({ pattern, found: new RegExp(`(?:${pattern})$`, 'iu') }));
  const rows = sqlite.prepare<[], { personId: string; value: string }>(
    'SELECT person_id AS personId, value FROM contact_points',
  );
  for (const { personId, value } of rows.iterate()) {
    if (turns.due()) await turns.pass();
    if (ids.has(personId) || !any.test(value)) continue;
    for (const { pattern, found } of each) if (found.test(value)) shared.add(pattern);
  }
  return shared;
}
