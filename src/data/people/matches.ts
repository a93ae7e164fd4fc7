import { fold } from '#shared/domain/folding.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import type { Reader } from '../interactions/visibility.ts';
import type { PeopleSet } from './peopleSets.ts';
import { foundInFactsSql, foundInNotesSql } from './search.ts';

/** The best matches of a search, and whether there are others. */
export interface Matches {
  seqs: number[];
  more: boolean;
}

/**
 * Up to `limit` people whom a search finds, best match first: an exact form of the name, one that begins with the
 * typed text, all words in the names, in names and facts, and last in notes the reader may see; within each by name.
 */
export function bestMatches(
  sqlite: SqliteDatabase,
  reader: Reader,
  search: string,
  filter: PeopleSet | null,
  limit: number,
): Matches {
  /** The stage in which each was found first. */
  const stages = new Map<number, number>();
  for (const [stage, part] of stagesOf(sqlite, search, reader).entries()) {
    for (const seq of found(sqlite, part, filter === null ? limit + 1 : null)) {
      if (stages.has(seq) || (filter !== null && filter[seq] !== 1)) continue;
      if (stages.size === limit) return { seqs: inOrder(sqlite, stages), more: true };
      stages.set(seq, stage);
    }
  }
  return { seqs: inOrder(sqlite, stages), more: false };
}

/** The SELECTs of seqs whose finds come one after the other. */
export function stagesOf(sqlite: SqliteDatabase, search: string, reader: Reader): SqlPart[] {
  const text = fold(search);
  const looks = [
    foundInFactsSql(search, 'names'),
    foundInFactsSql(search, 'all'),
    foundInNotesSql(sqlite, search, reader),
  ];
  return [
    { sql: 'SELECT seq FROM person_names WHERE folded = ?', parameters: [text] },
    {
      sql: 'SELECT DISTINCT seq FROM person_names WHERE folded > ? AND folded < ?',
      parameters: [text, `${text}\u{10ffff}`],
    },
    ...looks.filter((look) => look !== null),
  ];
}

/** Those found: at most so many at once, or, where null, one after the other for as long as they are asked for. */
function* found(
  sqlite: SqliteDatabase,
  { sql, parameters }: SqlPart,
  most: number | null,
): Generator<number> {
  if (most === null) {
    for (const seq of prepared(sqlite, sql)
      .pluck()
      .iterate(...parameters))
      yield Number(seq);
    return;
  }
  const limited = prepared(sqlite, `${sql} LIMIT ?`).pluck();
  for (const seq of limited.all(...parameters, most)) yield Number(seq);
}

/** The seqs of a JSON array by name. */
export const byNameSql = `
  SELECT s.seq FROM json_each(?) found CROSS JOIN person_summaries s ON s.seq = found.value
  ORDER BY s.sort_key, s.seq`;

/** By stage, and within each by name. */
function inOrder(sqlite: SqliteDatabase, stages: ReadonlyMap<number, number>): number[] {
  const ordered: number[][] = [];
  const seqs = prepared(sqlite, byNameSql)
    .pluck()
    .all(JSON.stringify([...stages.keys()]));
  for (const found of seqs) {
    const seq = Number(found);
    const stage = stages.get(seq) ?? 0;
    const others = ordered[stage];
    if (others === undefined) ordered[stage] = [seq];
    else others.push(seq);
  }
  return ordered.flat();
}
