import { storageFailure } from '../database/failures.ts';
import { isRefusal } from '../refusal.ts';
import type { Opened } from '../workspace/session.ts';
import { noteDamage } from './checked.ts';

/** What it means that a request failed in an open workspace; a page that can't be read is remembered and warned of. */
export function readFailure(error: unknown, { folder, database }: Opened): unknown {
  const told = storageFailure(error, folder);
  if (isRefusal(told, 'WORKSPACE_DAMAGED')) noteDamage(database);
  return told;
}
