import { z } from 'zod';
import type { OutreachAim } from '#shared/contract/outreach.ts';
import type { OutreachId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type Language, language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';
import { listedSeqs } from '../people/list.ts';
import { seqsOf, setOf, within } from '../people/peopleSets.ts';
import { foundInFactsSql } from '../people/search.ts';
import { languagesOfPeople, type MessagePerson, messagePeople, peopleAtOnce } from './messagePeople.ts';
import { type Reach, reachOf } from './reach.ts';
import { requireOutreach } from './read.ts';

/** A part of a list of people, by name. */
interface Part {
  search: string;
  offset: number;
  limit: number;
}

/** Whoever pages through the list asks for the same people again. */
const reaches = new WeakMap<Database, KeptAnswers<Reach>>();

function keptReach(database: Database, asking: Asking, aim: OutreachAim): Reach {
  const kept = reaches.get(database) ?? new KeptAnswers<Reach>(2);
  reaches.set(database, kept);
  return kept.of(database.stamp(), JSON.stringify([asking, aim]), () =>
    reachOf(database.sqlite, asking, aim),
  );
}

interface Wanted extends Part {
  aim: OutreachAim;
  show: 'recipients' | 'leftOut';
  /** Those alone who are written to in it. */
  language?: Language | undefined;
}

/** Who gets an outreach of that aim now, or who is left out of it and why. CANCELLED. */
export async function outreachRecipients(
  database: Database,
  asking: Asking,
  { aim, show, language: spoken, ...part }: Wanted,
  signal: AbortSignal | undefined,
) {
  const { recipients, leftOut } = keptReach(database, asking, aim);
  const shownOf = show === 'recipients' ? recipients : [...leftOut.keys()];
  const people =
    spoken === undefined ? shownOf : await readersOf(database.sqlite, shownOf, spoken, new Turns(signal));
  const { total, seqs } = byName(database, asking, people, part);
  return {
    total,
    people: messagePeople(database.sqlite, seqs, aim.channel).map((person) => ({
      ...shown(person),
      language: person.language,
      leftOut: leftOut.get(person.seq) ?? null,
      sentOn: null,
    })),
  };
}

async function readersOf(
  sqlite: SqliteDatabase,
  people: readonly number[],
  spoken: Language,
  turns: Turns,
): Promise<number[]> {
  const readers: number[] = [];
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const page = languagesOfPeople(sqlite, people.slice(from, from + peopleAtOnce));
    readers.push(...page.filter((each) => each.language === spoken).map(({ seq }) => seq));
    await turns.pass();
  }
  return readers;
}

/** To whom an outreach was written, but for those in the bin, and whether it was sent to them. NOT_FOUND. */
export function outreachWrittenTo(
  database: Database,
  asking: Asking,
  { id, ...part }: Part & { id: OutreachId },
) {
  const { sqlite } = database;
  const { channel, writtenAt } = requireOutreach(sqlite, id);
  const rows = writtenAt === null ? [] : writtenRows.parse(writtenTo(sqlite).all(id));
  const written = new Map(rows.map((row) => [row.seq, row]));
  const { total, seqs } = byName(database, asking, [...written.keys()], part);
  return {
    total,
    people: messagePeople(sqlite, seqs, channel).map((person) => ({
      ...shown(person),
      language: written.get(person.seq)?.language ?? person.language,
      leftOut: null,
      sentOn: written.get(person.seq)?.sentOn ?? null,
    })),
  };
}

const shown = ({ personId, personName, department, address }: MessagePerson) => ({
  personId,
  personName,
  department,
  address,
});

function byName(
  database: Database,
  asking: Asking,
  people: readonly number[],
  { search, offset, limit }: Part,
): { total: number; seqs: number[] } {
  const order = { search: '', filter: null, sort: 'name', descending: false } as const;
  const found = foundInFactsSql(search, 'all');
  const sets = [setOf(people), ...(found === null ? [] : [setOf(seqsOf(database.sqlite, found))])];
  const listed = within(Int32Array.from(listedSeqs(database, asking, order)), sets);
  return { total: listed.length, seqs: [...listed.subarray(offset, offset + limit)] };
}

/** From the outreach's part of the key. */
export const writtenToSql = `
  SELECT s.seq, r.language, r.sent_on AS sentOn
  FROM outreach_recipients r CROSS JOIN person_summaries s ON s.person_id = r.person_id
  WHERE r.outreach_id = ?`;

const writtenTo = statement<[id: string], unknown>(writtenToSql);
const writtenRows = z.array(z.object({ seq: z.int(), language, sentOn: plainDate.nullable() }));
