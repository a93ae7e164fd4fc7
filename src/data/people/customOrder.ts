import type { CustomColumn } from '#shared/contract/peopleList.ts';
import type { SqliteDatabase } from '../database/driver.ts';

/** All values of a custom field by their order: numbers, and yes and no, as weights, everything else as text. */
export const customOrderSql = `
  SELECT value, weight, seq FROM person_facets WHERE facet = ? ORDER BY weight, value, seq`;

/**
 * Everybody by a custom field, where nothing is recorded last, equals by name; `byName` is everybody by name in the
 * same direction.
 */
export function customOrder(
  sqlite: SqliteDatabase,
  column: CustomColumn,
  descending: boolean,
  byName: Int32Array,
): Int32Array {
  const facet = column.replace(':', '/');
  const rows = sqlite.prepare<[string], [string, number | null, number]>(customOrderSql).raw(true).all(facet);
  /** By seq: the place of the person's value among the values, from 1; 0 for none. */
  const ranks = new Int32Array(byName.reduce((most, seq) => Math.max(most, seq), 0) + 1);
  let rank = 0;
  let before: string | null = null;
  for (const [value, weight, seq] of rows) {
    const here = `${weight}/${value}`;
    if (here !== before) rank += 1;
    before = here;
    ranks[seq] = rank;
  }
  const rankOf = (seq: number) => ranks[seq] ?? 0;
  const known = byName.filter((seq) => rankOf(seq) > 0);
  // Sorting keeps equals as they are: by name.
  known.sort((a, b) => (descending ? rankOf(b) - rankOf(a) : rankOf(a) - rankOf(b)));
  const ordered = new Int32Array(byName.length);
  ordered.set(known);
  ordered.set(
    byName.filter((seq) => rankOf(seq) === 0),
    known.length,
  );
  return ordered;
}
