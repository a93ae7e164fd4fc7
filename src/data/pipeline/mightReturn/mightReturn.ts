import { setImmediate } from 'node:timers/promises';
import type { MightReturn } from '#shared/contract/returning.ts';
import type { Clock } from '#shared/domain/instant.ts';
import type { ReturnWeights, RoleSought } from '#shared/domain/pipeline/returnFactors.ts';
import type { Database } from '../../database/database.ts';
import { KeptAnswers } from '../../people/keptAnswers.ts';
import { type ReturnColumns, readReturnColumns } from './columns.ts';
import { peopleWithReasons } from './people.ts';
import { askedToday, type ReturnQuestion, rankedSeqs } from './ranking.ts';

/** What is looked for, and the part of the list that is wanted. */
export interface ReturnSearch {
  role: RoleSought;
  weights: ReturnWeights;
  offset: number;
  limit: number;
}

interface Found {
  total: number;
  people: MightReturn[];
}

/** So often it begins anew where somebody writes meanwhile; then the answer is that of a moment ago. */
const attempts = 3;

/**
 * The ranked list of who might come back. What it reads of everybody is kept until something is written, so that
 * looking with other weights, and turning the page, is quick.
 */
class Ranking {
  readonly #database: Database;
  readonly #columns = new KeptAnswers<Promise<ReturnColumns>>(1);
  readonly #orders = new KeptAnswers<Promise<Int32Array>>(4);

  constructor(database: Database) {
    this.#database = database;
  }

  async page(question: ReturnQuestion, { offset, limit }: { offset: number; limit: number }): Promise<Found> {
    const { sqlite } = this.#database;
    for (let attempt = 1; ; attempt += 1) {
      const stamp = this.#database.stamp();
      const columns = await this.#columnsAt(stamp);
      const rank = () => rankedSeqs(sqlite, columns, question);
      // What failed once is not kept as failed.
      const order = await this.#orders.of(stamp, JSON.stringify(question), rank).catch(rank);
      // Others have their turn before the people of the page are read.
      await setImmediate();
      if (this.#database.stamp() !== stamp && attempt < attempts) continue;
      const page = [...order.subarray(offset, offset + limit)];
      return { total: order.length, people: peopleWithReasons(sqlite, page, question) };
    }
  }

  async #columnsAt(stamp: string): Promise<ReturnColumns> {
    const kept = this.#columns.of(stamp, '', () => readReturnColumns(this.#database));
    // What failed once is not kept as failed.
    return await kept.catch(() => readReturnColumns(this.#database));
  }
}

/** Each goes with the database it is of. */
const rankings = new WeakMap<Database, Ranking>();

/** Who might come back for a role, the likeliest first; see docs/returning.md. */
export async function mightReturn(database: Database, search: ReturnSearch, clock: Clock): Promise<Found> {
  const ranking = rankings.get(database) ?? new Ranking(database);
  rankings.set(database, ranking);
  return await ranking.page(askedToday(search, clock), search);
}
