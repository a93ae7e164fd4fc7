import type { SqliteDatabase } from '../database/driver.ts';
import { mirrored, orderedSql, type PageOrder } from './order.ts';

/**
 * The seqs of a page of all people. It reads nothing but the index of the order, from whichever of its ends is
 * nearer; what the rows show is fetched for the page alone.
 */
export function pageOfAll(
  sqlite: SqliteDatabase,
  order: PageOrder,
  total: number,
  { offset, limit }: { offset: number; limit: number },
): number[] {
  const page = (from: PageOrder, first: number, count: number) =>
    sqlite.prepare<[number, number], number>(pageSql(from)).pluck().all(count, first);
  const count = Math.min(limit, total - offset);
  if (count <= 0) return [];
  if (offset <= total / 2) return page(order, offset, count);
  return page(mirrored(order), total - offset - count, count).reverse();
}

/** A SELECT of so many seqs after so many others. */
export function pageSql(order: PageOrder): string {
  return `${orderedSql(order)} LIMIT ? OFFSET ?`;
}
