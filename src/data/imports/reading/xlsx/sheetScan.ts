import { MergedCells } from './mergedCells.ts';
import { largestSheet, type WorkbookParts } from './workbookParts.ts';

const endOfRows = '</sheetData>';
const longestTail = 4_000_000;

/** What has to be known of a sheet before its rows are read, though it stands behind them. */
export async function scanSheet(
  { zip, signal }: WorkbookParts,
  part: string,
): Promise<{ rows: number; merged: MergedCells }> {
  const merged = new MergedCells();
  let rows = 0;
  let tail: string | null = null;
  let carried = '';
  for await (const piece of zip.text(part, largestSheet)) {
    signal?.throwIfAborted();
    if (tail !== null) {
      if (tail.length < longestTail) tail += piece;
      continue;
    }
    const text: string = carried + piece;
    // What was carried over may hold the beginning of a row, but no row that is not counted yet.
    for (let at = text.indexOf('<row', carried.length - 3); at >= 0; at = text.indexOf('<row', at + 4))
      rows += 1;
    const end = text.indexOf(endOfRows);
    if (end >= 0) tail = text.slice(end + endOfRows.length);
    carried = text.slice(1 - endOfRows.length);
  }
  for (const [, range = ''] of (tail ?? '').matchAll(/<(?:\w+:)?mergeCell [^>]*?ref="([^"]{1,30})"/g)) {
    merged.add(range);
  }
  return { rows, merged };
}
