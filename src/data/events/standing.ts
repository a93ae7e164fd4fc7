import { setImmediate } from 'node:timers/promises';
import type { Audience } from '#shared/contract/audience.ts';
import { channel, type LeftOutReason, type OrientationKind } from '#shared/domain/vocabulary.ts';
import type { ContactNeed } from '../contacting/contactNeed.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import { peopleOf } from '../contacting/peopleOf.ts';
import { wanting } from '../contacting/wanting.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';
import { setOf } from '../people/peopleSets.ts';
import type { RuleContext } from '../segments/compileRule.ts';

/** An invitation asks nothing, and comes by whichever way the person has agreed to hear of events. */
export const invitationNeed: ContactNeed = { purpose: 'events', channels: channel.options, ask: null };

export const byNameSql = 'SELECT s.seq FROM person_summaries s ORDER BY s.sort_key, s.seq';

const byName = statement<[], number>(byNameSql);

/** Whom an audience means, and which of them may not be invited. */
export interface Standing {
  seqs: number[];
  leftOut: Map<number, LeftOutReason>;
  /** The seqs of everybody who wants that, by kind. */
  wanting: Map<OrientationKind, readonly number[]>;
}

export type Day = Pick<RuleContext, 'today' | 'zone'>;

/** So often it begins anew where somebody writes meanwhile; then the answer is that of a moment ago. */
const attempts = 3;

/** What was asked of everybody lately, kept until something is written: forms and lists ask for much of the same again. */
class Standings {
  readonly #database: Database;
  readonly #standings = new KeptAnswers<Promise<Standing>>(4);
  readonly #orders = new KeptAnswers<readonly number[]>(1);

  constructor(database: Database) {
    this.#database = database;
  }

  async of(audience: Audience, kinds: readonly OrientationKind[], day: Day): Promise<Standing> {
    const { sqlite } = this.#database;
    const question = JSON.stringify([audience, kinds, day]);
    for (let attempt = 1; ; attempt += 1) {
      const stamp = this.#database.stamp();
      const find = () => readStanding(sqlite, audience, kinds, day);
      // What failed once is not kept as failed.
      const standing = await this.#standings.of(stamp, question, find).catch(find);
      if (this.#database.stamp() === stamp || attempt === attempts) return standing;
    }
  }

  byName(): readonly number[] {
    return this.#orders.of(this.#database.stamp(), '', () => byName(this.#database.sqlite).pluck().all());
  }
}

/** In parts, between which others have their turn. */
async function readStanding(
  sqlite: SqliteDatabase,
  audience: Audience,
  kinds: readonly OrientationKind[],
  day: Day,
): Promise<Standing> {
  const seqs = peopleOf(sqlite, day, audience);
  await setImmediate();
  const leftOut = leftOutOf(sqlite, invitationNeed, seqs);
  await setImmediate();
  return { seqs, leftOut, wanting: new Map(kinds.map((kind) => [kind, wanting(sqlite, kind)])) };
}

/** Each goes with the database it is of. */
const known = new WeakMap<Database, Standings>();

function standingsOf(database: Database): Standings {
  const standings = known.get(database) ?? new Standings(database);
  known.set(database, standings);
  return standings;
}

/** Whom the audience means now, which of them may be invited to events, and who wants what of these kinds. */
export const standingOf = (
  database: Database,
  audience: Audience,
  kinds: readonly OrientationKind[],
  day: Day,
): Promise<Standing> => standingsOf(database).of(audience, kinds, day);

/** The seqs of everybody in the order of their names. */
export const everybodyByName = (database: Database): readonly number[] => standingsOf(database).byName();

/** Whether a seq is of somebody who wants one of these kinds; everybody does where there is none. */
export function fitsAny(
  { wanting: wanted }: Pick<Standing, 'wanting'>,
  kinds: readonly OrientationKind[],
): (seq: number) => boolean {
  if (kinds.length === 0) return () => true;
  const fitting = setOf(kinds.flatMap((kind) => wanted.get(kind) ?? []));
  return (seq) => fitting[seq] === 1;
}
