import { z } from 'zod';
import type { Behind } from '#shared/contract/figures.ts';
import { type InsightsScope, type PersonBehind, personBehind } from '#shared/contract/insights.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { mayLookBehind } from '#shared/figures/mayLookBehind.ts';
import type { Database } from '../../database/database.ts';
import { prepared } from '../../database/prepared.ts';
import type { Reader } from '../../interactions/visibility.ts';
import { KeptAnswers } from '../../people/keptAnswers.ts';
import { nameColumns, withName } from '../../people/nameColumns.ts';
import { orderedSql } from '../../people/order.ts';
import { seqsOf, setOf, within } from '../../people/peopleSets.ts';
import { refusal } from '../../refusal.ts';
import { factsNow, factsOf } from '../facts/facts.ts';
import { questionOf } from '../scope.ts';
import { peopleBehind } from './peopleBehind.ts';

/** Whose numbers they are behind. */
export interface PeopleQuestion {
  scope: InsightsScope;
  behind: Behind;
}

/** Where it is asked, and by whom. */
export interface Ground {
  database: Database;
  clock: Clock;
  reader: Reader;
}

/** Who pages through a list asks the same again; and everybody by name, for whichever list. */
interface Kept {
  lists: KeptAnswers<Int32Array>;
  byName: KeptAnswers<Int32Array>;
}

const known = new WeakMap<Database, Kept>();

/** The seqs of the people behind a number, by name. NOT_FOR_ROLE, INVALID_INPUT and NOT_FOUND as for the numbers. */
export async function seqsByName(ground: Ground, asked: PeopleQuestion): Promise<Int32Array> {
  const { database, clock, reader } = ground;
  const { scope, behind } = asked;
  if (!mayLookBehind(behind, reader.role)) throw refusal('NOT_FOR_ROLE');
  await factsOf(database);
  const kept = known.get(database) ?? { lists: new KeptAnswers(4), byName: new KeptAnswers(1) };
  known.set(database, kept);
  const stamp = database.stamp();
  const day = { on: today(clock), zone: clock.timeZone() };
  return kept.lists.of(stamp, JSON.stringify([asked, day, reader]), () => {
    const { sqlite } = database;
    // One transaction, so that the facts and what is read from rows are of one state.
    const seqs = sqlite
      .transaction(() => {
        const facts = factsNow(database);
        const question = questionOf(facts, scope, sqlite, clock);
        return peopleBehind({ facts, question, sqlite, reader }, behind);
      })
      .deferred();
    const sql = orderedSql({ sort: 'name', descending: false });
    const everybody = kept.byName.of(stamp, '', () =>
      Int32Array.from(seqsOf(sqlite, { sql, parameters: [] })),
    );
    return within(everybody, [setOf(seqs)]);
  });
}

/** The people of a piece of a list, a JSON array of seqs in its order. */
export const peopleBehindSql = `
  SELECT s.person_id AS personId, ${nameColumns}, s.department, s.title, s.left_on AS leftOn
  FROM json_each(?) piece CROSS JOIN person_summaries s ON s.seq = piece.value
  CROSS JOIN people p ON p.id = s.person_id ORDER BY piece.key`;

/** A piece of the list of people behind a number. */
export async function listBehind(
  ground: Ground,
  asked: PeopleQuestion,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; people: PersonBehind[] }> {
  const seqs = await seqsByName(ground, asked);
  const piece = JSON.stringify([...seqs.subarray(offset, offset + limit)]);
  const rows = prepared(ground.database.sqlite, peopleBehindSql).all(piece).map(withName);
  return {
    total: seqs.length,
    people: people.parse(rows.map(({ personName: name, ...row }) => ({ ...row, name }))),
  };
}

const people = z.array(personBehind);
