import type { Database } from '../database/database.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';

const indexes = ['people_search', 'notes_search'] as const;

/** So many pages of an index are merged at a time; it takes a few milliseconds. */
const pagesAtATime = 64;

/**
 * Writes the full text anew, piece by piece: a term that is taken out of it stays in its older parts until these are
 * merged.
 */
export async function forgetInSearch(
  database: Database,
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<void> {
  for (const [at, index] of indexes.entries()) {
    // Below zero it takes up all parts of the index; above, it goes on with what it has taken up.
    for (let pages = -pagesAtATime; ; pages = pagesAtATime) {
      let changed = 0;
      await database.keepAside((sqlite) => {
        const count = () => Number(sqlite.prepare('SELECT total_changes()').pluck().get());
        const before = count();
        sqlite
          .prepare<[number]>(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', CAST(? AS INTEGER))`)
          .run(pages);
        changed = count() - before;
      });
      // The command itself counts as one change.
      if (changed < 2) break;
      await turns.pass();
    }
    report({ done: at + 1, total: indexes.length });
  }
}
