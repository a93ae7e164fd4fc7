import type { BalanceScope } from '#shared/contract/exchanges.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { Turns } from '../longWork/turns.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';

export type Period = Pick<BalanceScope, 'from' | 'to'>;

/** The ends of a period as they compare with days; where there is none, before and after every day. */
export const endsOf = ({ from, to }: Period): [string, string] => [from ?? '', to ?? '9999-12-31'];

/** The entries of a person in a period, by who did what, and the day of the latest. */
export interface PersonTally {
  seq: number;
  alumnusGave: number;
  companyGave: number;
  alumnusAsked: number;
  companyAsked: number;
  lastOn: PlainDate;
}

/** Everybody who has something on record in a period and is not in the bin, in the order of their ids. */
export interface BalanceTally {
  people: readonly PersonTally[];
  /** Where somebody is in it, by seq; beyond its end, and where it says -1, there is nobody. */
  rows: Int32Array;
}

/** A piece of it, person by person through the index that holds all of it. */
export const tallySql = `
  SELECT s.seq, t.* FROM (
    SELECT x.person_id AS personId,
      count(*) FILTER (WHERE x.party = 'alumnus' AND x.act = 'gave') AS alumnusGave,
      count(*) FILTER (WHERE x.party = 'company' AND x.act = 'gave') AS companyGave,
      count(*) FILTER (WHERE x.party = 'alumnus' AND x.act = 'asked') AS alumnusAsked,
      count(*) FILTER (WHERE x.party = 'company' AND x.act = 'asked') AS companyAsked,
      max(x.happened_on) AS lastOn
    FROM exchanges x INDEXED BY exchanges_person
    WHERE x.person_id > ? AND x.happened_on BETWEEN ? AND ?
    GROUP BY x.person_id ORDER BY x.person_id LIMIT ?) t
  LEFT JOIN person_summaries s ON s.person_id = t.personId ORDER BY t.personId`;

type Row = Omit<PersonTally, 'seq'> & { seq: number | null; personId: string };

const atATime = 2000;

/** In pieces, between which others have their turn. */
async function readTally(sqlite: SqliteDatabase, period: Period): Promise<BalanceTally> {
  const turns = new Turns(undefined);
  const statement = sqlite.prepare<unknown[], Row>(tallySql);
  const people: PersonTally[] = [];
  for (let after = ''; ; ) {
    const piece = statement.all(after, ...endsOf(period), atATime);
    for (const { personId: _, seq, ...tally } of piece) if (seq !== null) people.push({ seq, ...tally });
    const last = piece.at(-1);
    if (last === undefined || piece.length < atATime) break;
    after = last.personId;
    await turns.pass();
  }
  const rows = new Int32Array(people.reduce((most, { seq }) => Math.max(most, seq), 0) + 1).fill(-1);
  for (const [row, { seq }] of people.entries()) rows[seq] = row;
  return { people, rows };
}

/** The periods last asked about go with the database they are of. */
const tallies = new WeakMap<Database, KeptAnswers<Promise<BalanceTally>>>();

/** Kept until something is written, as the page turns and sorts the same. */
export async function tallyOf(database: Database, { from, to }: Period): Promise<BalanceTally> {
  const kept = tallies.get(database) ?? new KeptAnswers<Promise<BalanceTally>>(2);
  tallies.set(database, kept);
  const read = () => database.readInSteps((sqlite) => readTally(sqlite, { from, to }));
  // What failed once is not kept as failed.
  return await kept.of(database.stamp(), JSON.stringify([from, to]), read).catch(read);
}
