import type { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import type { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';

/** Two people by their numbers, and how sure it is that they are one. */
export interface ScoredPair {
  first: number;
  second: number;
  score: number;
}

/** What a scan has found, and what it has measured, for telling the reasons. */
export interface FoundPairs {
  /** How many people were looked through. */
  people: number;
  /** Surest first. */
  pairs: readonly ScoredPair[];
  comparer: PeopleComparer;
  values: PeopleValues;
  /** The last operation before the scan, or an empty text. */
  upTo: string;
}

const latestSql = statement<[], string>('SELECT id FROM operations ORDER BY id DESC LIMIT 1');

/** The id of the last operation; ids count up with time. */
export const latestOperation = (sqlite: SqliteDatabase): string => latestSql(sqlite).pluck().get() ?? '';

/**
 * What people are compared by was changed, other than by deciding on pairs. A version that counts up because of
 * something else is no change.
 */
export const changedSinceSql = `
  SELECT EXISTS (
    SELECT 1 FROM operations o JOIN changes c ON c.operation_id = o.id
    WHERE o.id > ? AND o.kind <> 'people.merge'
      AND c.record_type IN ('person', 'contactPoint', 'tenure') AND c.after IS NOT NULL
      AND c.after NOT GLOB '{"version":*')`;
const changedSince = statement<[string], number>(changedSinceSql);

export const distinctSql = `
  SELECT a.seq AS first, b.seq AS second FROM distinct_people d
  CROSS JOIN people a ON a.id = d.person_id CROSS JOIN people b ON b.id = d.other_id`;
const distinct = statement<[], { first: number; second: number }>(distinctSql);

export const presentSql = `
  SELECT p.seq FROM json_each(?) wanted CROSS JOIN people p ON p.seq = wanted.value WHERE p.deleted_at IS NULL`;
const present = statement<[string], number>(presentSql);

/** What the last scan of a workspace found, and what of it is still open. */
export class KeptScan {
  readonly #database: Database;
  readonly #open = new KeptAnswers<readonly ScoredPair[]>(1);
  readonly #stale = new KeptAnswers<boolean>(1);
  #found: FoundPairs | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  get found(): FoundPairs | null {
    return this.#found;
  }

  keep(found: FoundPairs): void {
    this.#found = found;
  }

  /** Whether people were changed since the scan. */
  stale(): boolean {
    const found = this.#found;
    if (found === null) return false;
    return this.#stale.of(this.#database.stamp(), found.upTo, () => {
      return changedSince(this.#database.sqlite).pluck().get(found.upTo) === 1;
    });
  }

  /** The pairs of which both are still there and that nobody has found to be two people. */
  open(): readonly ScoredPair[] {
    const found = this.#found;
    if (found === null) return [];
    return this.#open.of(this.#database.stamp(), found.upTo, () =>
      stillOpen(this.#database.sqlite, found.pairs),
    );
  }
}

function stillOpen(sqlite: SqliteDatabase, pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  const wanted = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const here = new Set(
    present(sqlite)
      .pluck()
      .all(JSON.stringify([...wanted])),
  );
  const decided = new Set(
    distinct(sqlite)
      .all()
      .map(({ first, second }) => pairKey(first, second)),
  );
  return pairs.filter(
    ({ first, second }) => here.has(first) && here.has(second) && !decided.has(pairKey(first, second)),
  );
}

/** The same whichever comes first. */
const pairKey = (a: number, b: number): string => (a < b ? `${a}/${b}` : `${b}/${a}`);

/** The scans go with the database they are of. */
const scans = new WeakMap<Database, KeptScan>();

/** What is kept of the last scan of the database. */
export function keptScan(database: Database): KeptScan {
  const known = scans.get(database) ?? new KeptScan(database);
  scans.set(database, known);
  return known;
}
