import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { connect } from '#data/database/connection.ts';
import { openSqlite, type SqliteDatabase } from '#data/database/driver.ts';
import { registerFunctions } from '#data/database/functions.ts';
import { applySettings } from '#data/database/settings.ts';
import { beside, type Figure, median, told } from '../imports/figure.ts';
import { databaseFile } from '../imports/importing.ts';
import type { BenchSample } from '../sample/benchSample.ts';

const rounds = 3;
/** Few enough that a disk which holds none of it has them in a minute: each lies somewhere else in a file of gigabytes. */
const peopleRead = 1_000;
const interactionsRead = 200_000;
const rowsWritten = 200_000;
const singleWrites = 200;

/** The same database with and without encryption. */
interface Both {
  encrypted: () => SqliteDatabase;
  plain: () => SqliteDatabase;
}

function openPlain(path: string): SqliteDatabase {
  const plain = openSqlite(path);
  applySettings(plain);
  registerFunctions(plain);
  return plain;
}

/** What encryption costs: size, reads of the sample, writes into a database of its own. */
export async function benchEncryption(
  sample: BenchSample,
  people: number,
  tell: (words: string) => void,
): Promise<Figure[]> {
  tell('encryption: the size of the file');
  const both = {
    encrypted: () => connect(databaseFile(sample), sample.key),
    plain: () => openPlain(sample.plain),
  };
  const perPerson = sizeOf(both.encrypted) / people / 1024;
  return [
    told(
      { name: 'database per person, with search index, history and all that is derived', unit: 'KiB' },
      perPerson,
    ),
    ...reads(both, tell),
    ...(await writes(tell)),
  ];
}

const number = z.number();

function sizeOf(open: () => SqliteDatabase): number {
  const database = open();
  try {
    const of = (pragma: string) => number.parse(database.pragma(pragma, { simple: true }));
    return (of('page_count') - of('freelist_count')) * of('page_size');
  } finally {
    database.close();
  }
}

/** Each time with nothing in the program's memory; the system holds the files. */
function reads(both: Both, tell: (words: string) => void): Figure[] {
  const scattered = (database: SqliteDatabase) => {
    const most = number.parse(database.prepare('SELECT max(seq) FROM people').pluck().get());
    const one = database.prepare(
      `SELECT count(i.subject) FROM people p
      CROSS JOIN interaction_people a INDEXED BY interaction_people_timeline ON a.person_id = p.id
      CROSS JOIN interactions i ON i.id = a.interaction_id WHERE p.seq = ?`,
    );
    for (let index = 0; index < peopleRead; index += 1) one.get((index * 7919) % most);
  };
  const inOrder = (database: SqliteDatabase) => {
    database
      .prepare('SELECT sum(length(body)) FROM (SELECT body FROM interactions LIMIT ?)')
      .get(interactionsRead);
  };
  const what = {
    scattered: `the interactions of ${peopleRead.toLocaleString('en')} people all over the file`,
    inOrder: `${interactionsRead.toLocaleString('en')} interactions as they lie in the file`,
  };
  return [
    compared(what.scattered, { both, work: scattered, tell }),
    compared(what.inOrder, { both, work: inOrder, tell }),
  ];
}

interface Compared {
  both: Both;
  work: (database: SqliteDatabase) => void;
  tell: (words: string) => void;
}

/** The first round is not counted: it brings what is read from the disk into the system's memory. */
function compared(what: string, { both, work, tell }: Compared): Figure {
  const took = { encrypted: [0], plain: [0] };
  for (const side of ['encrypted', 'plain'] as const) took[side].pop();
  for (let round = 0; round <= rounds; round += 1) {
    tell(`encryption: ${what}, ${round === 0 ? 'to warm up' : `${round} of ${rounds}`}`);
    for (const side of ['encrypted', 'plain'] as const) {
      const database = both[side]();
      const began = performance.now();
      work(database);
      if (round > 0) took[side].push(performance.now() - began);
      database.close();
    }
  }
  return beside(
    { name: `encrypted beside plain SQLite: ${what}, median of ${rounds}`, unit: 'ms' },
    median(took.encrypted),
    median(took.plain),
    null,
  );
}

const table = `CREATE TABLE notes (id INTEGER PRIMARY KEY, person TEXT NOT NULL, at TEXT NOT NULL, words TEXT NOT NULL) STRICT;
  CREATE INDEX notes_person ON notes (person, at, id)`;

async function writes(tell: (words: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-encryption-'));
  try {
    const bulk = { encrypted: [] as number[], plain: [] as number[] };
    const single = { encrypted: [] as number[], plain: [] as number[] };
    const bytes = { encrypted: 0, plain: 0 };
    for (let round = 0; round < rounds; round += 1) {
      tell(`encryption: ${rowsWritten.toLocaleString('en')} rows written, ${round + 1} of ${rounds}`);
      for (const side of ['encrypted', 'plain'] as const) {
        const path = join(folder, `${side}-${round}.db`);
        const database = side === 'plain' ? openPlain(path) : connect(path, new Uint8Array(32).fill(7));
        database.exec(table);
        bulk[side].push(fill(database));
        single[side].push(...oneByOne(database));
        database.close();
        bytes[side] = (await stat(path)).size;
      }
    }
    const what = `${rowsWritten.toLocaleString('en')} rows`;
    const name = (rest: string) => `encrypted beside plain SQLite: ${rest}`;
    return [
      beside(
        { name: name(`${what} written in one transaction, median of ${rounds}`), unit: 'ms' },
        median(bulk.encrypted),
        median(bulk.plain),
        null,
      ),
      beside(
        { name: name('a row written and on the disk, median'), unit: 'ms' },
        median(single.encrypted),
        median(single.plain),
        null,
      ),
      beside(
        { name: name(`the file of ${what}`), unit: 'MiB' },
        bytes.encrypted / 2 ** 20,
        bytes.plain / 2 ** 20,
        null,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const values = (index: number) =>
  [
    `person ${(index * 7919) % 10_007}`,
    `2026-01-01T00:00:${index}`,
    'A few words of what was said. '.repeat(6),
  ] as const;

function fill(database: SqliteDatabase): number {
  const insert = database.prepare('INSERT INTO notes (person, at, words) VALUES (?, ?, ?)');
  const began = performance.now();
  database.transaction(() => {
    for (let index = 0; index < rowsWritten; index += 1) insert.run(...values(index));
  })();
  return performance.now() - began;
}

function oneByOne(database: SqliteDatabase): number[] {
  const insert = database.prepare('INSERT INTO notes (person, at, words) VALUES (?, ?, ?)');
  return Array.from({ length: singleWrites }, (_, index) => {
    const began = performance.now();
    insert.run(...values(index));
    return performance.now() - began;
  });
}
