import {
  matchLimit,
  type PeopleQuestion,
  type PeopleSort,
  type PersonColumn,
  personColumn,
} from '#shared/contract/peopleList.ts';
import { fold, searchQuery } from '#shared/domain/folding.ts';
import type { Database } from '../database/database.ts';
import type { Asking } from './asking.ts';
import { customOrder } from './customOrder.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { bestMatches } from './matches.ts';
import { orderedSql } from './order.ts';
import { pageOfAll } from './pages.ts';
import { type PeopleSet, seqsOf, setOf, within } from './peopleSets.ts';
import { foundSql } from './search.ts';
import { filterSql } from './selection.ts';

/** A part of a list, by the seqs of its people. */
export interface Page {
  total: number;
  /** Whether more people were found than are listed. */
  more: boolean;
  seqs: number[];
}

interface List {
  seqs: Int32Array;
  more: boolean;
}

/**
 * The lists of people that are being looked at. Whoever pages through one, or types on, asks for much of the same
 * again, so it is kept until something is written.
 */
export class PeopleLists {
  readonly #database: Database;
  readonly #totals = new KeptAnswers<number>(1);
  readonly #lists = new KeptAnswers<List>(8);
  readonly #orders = new KeptAnswers<Int32Array>(4);
  readonly #filtered = new KeptAnswers<PeopleSet>(4);

  constructor(database: Database) {
    this.#database = database;
  }

  page(asking: Asking, question: PeopleQuestion, at: { offset: number; limit: number }): Page {
    const wanted = plain(question);
    const stamp = this.#database.stamp();
    const { sort, descending } = wanted;
    if (wanted.search === '' && wanted.filter === null && isPersonColumn(sort)) {
      const total = this.#totals.of(stamp, '', () => this.#count());
      const seqs = pageOfAll(this.#database.sqlite, { sort, descending }, total, at);
      return { total, more: false, seqs };
    }
    const list = this.#lists.of(stamp, JSON.stringify([wanted, asking]), () =>
      this.#list(stamp, asking, wanted),
    );
    const { seqs, more } = list;
    return { total: seqs.length, more, seqs: [...seqs.subarray(at.offset, at.offset + at.limit)] };
  }

  #list(stamp: string, asking: Asking, { search, filter, sort, descending }: PeopleQuestion): List {
    const { sqlite } = this.#database;
    const passing = filterSql(sqlite, asking, filter);
    const filtered =
      passing &&
      this.#filtered.of(stamp, JSON.stringify(passing), () =>
        setOf(
          seqsOf(sqlite, { ...passing, sql: `SELECT s.seq FROM person_summaries s WHERE ${passing.sql}` }),
        ),
      );
    if (sort === 'match') {
      const { seqs, more } = bestMatches(sqlite, asking.reader, search, filtered, matchLimit);
      return { seqs: Int32Array.from(seqs), more };
    }
    const found = foundSql(sqlite, search, asking.reader);
    const sets = [...(filtered ? [filtered] : []), ...(found ? [setOf(seqsOf(sqlite, found))] : [])];
    return { seqs: within(this.#ordered(stamp, sort, descending), sets), more: false };
  }

  /** Everybody in an order. */
  #ordered(stamp: string, sort: Exclude<PeopleSort, 'match'>, descending: boolean): Int32Array {
    return this.#orders.of(stamp, JSON.stringify([sort, descending]), () => {
      if (!isPersonColumn(sort)) {
        const byName = this.#ordered(stamp, 'name', descending);
        return customOrder(this.#database.sqlite, sort, descending, byName);
      }
      const parameters: [] = [];
      const sql = orderedSql({ sort, descending });
      return Int32Array.from(seqsOf(this.#database.sqlite, { sql, parameters }));
    });
  }

  #count(): number {
    return (
      this.#database.sqlite.prepare<[], number>('SELECT count(*) FROM person_summaries').pluck().get() ?? 0
    );
  }
}

/** The question without what changes nothing: a search for no words, a filter that lets everybody through. */
function plain({ search, filter, sort, descending }: PeopleQuestion): PeopleQuestion {
  const searching = searchQuery(search) !== null;
  return {
    search: searching ? fold(search) : '',
    filter: filter !== null && (filter.items.length > 0 || filter.not) ? filter : null,
    sort: sort === 'match' && !searching ? 'name' : sort,
    descending: descending && !(sort === 'match' && searching),
  };
}

const isPersonColumn = (sort: PeopleSort): sort is PersonColumn => personColumn.safeParse(sort).success;
