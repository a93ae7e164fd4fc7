import type { RowProgress } from '../longWork/progress.ts';
import { deriveAnew } from './derivedForm.ts';
import type { SqliteDatabase } from './driver.ts';
import { migrate } from './migrate.ts';
import { makeOrdersInSteps } from './orders.ts';

/**
 * Brings a file to the present schema and to what is derived in the present form, saying after each step how far it is.
 * Where the steps are not gone through to the end, they can be gone through again.
 */
export function* bringUpToDate(sqlite: SqliteDatabase): Generator<RowProgress, void> {
  migrate(sqlite);
  yield* deriveAnew(sqlite);
  // Left over where the program ended while they were made.
  yield* makeOrdersInSteps(sqlite);
}
