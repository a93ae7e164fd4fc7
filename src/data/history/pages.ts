import type { HistoryEntry } from '#shared/contract/history.ts';
import type { OperationId } from '#shared/domain/ids.ts';

export interface PageQuestion {
  /** The last operation of the page before; null for the first page. */
  before: OperationId | null;
  limit: number;
}

/** What sorts after every operation's id. */
export const afterAll = '~';

/**
 * A page of a history of which some operations show nothing to this reader: reads on until the page is full.
 * `read` gives the entries of at most so many operations below an id, and the last operation it looked at.
 */
export function fullPage(
  { before, limit }: PageQuestion,
  read: (below: string, atMost: number) => { entries: HistoryEntry[]; last: string | null },
): { entries: HistoryEntry[]; more: boolean } {
  const entries: HistoryEntry[] = [];
  for (let below: string | null = before ?? afterAll; below !== null && entries.length <= limit; ) {
    const part = read(below, limit + 1);
    entries.push(...part.entries);
    below = part.last;
  }
  return { entries: entries.slice(0, limit), more: entries.length > limit };
}
