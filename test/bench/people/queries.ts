import type { SqliteDatabase } from '#data/database/driver.ts';
import { Chance } from '#data/sample/chance.ts';

/** Where pieces of text to search for are taken from; each gives one value of the person with that seq, or null. */
const sources: readonly { field: string; sql: string }[] = [
  { field: 'family name', sql: 'SELECT family_name FROM people WHERE seq = ?' },
  { field: 'whole name', sql: 'SELECT family_name || given_name FROM people WHERE seq = ?' },
  { field: 'given name', sql: 'SELECT given_name FROM people WHERE seq = ?' },
  { field: 'reading', sql: 'SELECT family_reading || given_reading FROM people WHERE seq = ?' },
  { field: 'Latin name', sql: 'SELECT latin_name FROM people WHERE seq = ?' },
  { field: 'former name', sql: 'SELECT former_family_name FROM people WHERE seq = ?' },
  { field: 'email', sql: 'SELECT email FROM person_summaries WHERE seq = ?' },
  { field: 'company', sql: 'SELECT company FROM people WHERE seq = ?' },
  { field: 'department', sql: 'SELECT department FROM person_summaries WHERE seq = ?' },
  {
    field: 'skill or tag',
    sql: `SELECT l.name FROM people p JOIN person_labels c ON c.person_id = p.id JOIN labels l ON l.id = c.label_id
      WHERE p.seq = ? LIMIT 1`,
  },
  {
    field: 'note',
    sql: `SELECT i.body FROM people p JOIN interaction_people a ON a.person_id = p.id
      JOIN interactions i ON i.id = a.interaction_id WHERE p.seq = ? AND a.present = 1 AND i.tier = 'open' LIMIT 1`,
  },
];

/** Something to type into the search, and where it was taken from. */
export interface Typed {
  text: string;
  field: string;
}

const longest = 12;
const missing = 0.25;

/**
 * Pieces of 1 to 12 characters of random fields of random people, the same for the same seed and data; a quarter of
 * them turned round and lengthened so that hardly anybody has them.
 */
export function mixedQueries(database: SqliteDatabase, seed: number, count: number): Typed[] {
  const chance = new Chance(seed, 0);
  const people = Number(database.prepare('SELECT max(seq) FROM people').pluck().get());
  const reads = sources.map(({ field, sql }) => ({ field, read: database.prepare<[number]>(sql).pluck() }));
  const queries: Typed[] = [];
  while (queries.length < count) {
    const { field, read } = chance.pick(reads);
    const value = read.get(chance.between(1, people));
    const length = chance.between(1, longest);
    if (typeof value !== 'string') continue;
    const piece = pieceOf(chance, value, length);
    if (piece === '') continue;
    const text = chance.happens(missing) ? missOf(chance, piece) : piece;
    queries.push({ text, field });
  }
  return queries;
}

/** A run of characters that begins at the beginning of a word as often as within one. */
function pieceOf(chance: Chance, value: string, length: number): string {
  const characters = [...value];
  const starts = chance.happens(0.5) ? wordStarts(characters) : null;
  const from = starts === null ? chance.between(0, characters.length - length) : chance.pick(starts);
  return characters
    .slice(from, from + length)
    .join('')
    .trim();
}

function wordStarts(characters: readonly string[]): number[] {
  return characters.flatMap((character, index) =>
    index === 0 || (characters[index - 1] === ' ' && character !== ' ') ? [index] : [],
  );
}

/** Turned round, with a rare letter of its own script in it. */
function missOf(chance: Chance, piece: string): string {
  const rare = /^[\p{ASCII}\p{Script=Latin}]+$/u.test(piece)
    ? chance.pick(['q', 'x', 'zz'])
    : chance.pick(['ゑ', '鬱', '龍']);
  const turned = [...piece].reverse().join('');
  return [...`${turned}${rare}`].slice(-longest).join('');
}
