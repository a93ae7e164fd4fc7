import { and, eq, isNull } from 'drizzle-orm';
import type { InteractionId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import { refusal } from '../refusal.ts';
import { interactions } from '../schema/index.ts';
import { interactionsOf, type ReadInteraction } from './complete.ts';
import { type Reader, visibleTo } from './visibility.ts';

type InteractionRow = typeof interactions.$inferSelect;

/** One interaction; NOT_FOUND where it is in the bin, or not for the reader's eyes. */
export function readInteraction(
  { orm, sqlite }: Database,
  reader: Reader,
  id: InteractionId,
): ReadInteraction {
  const row = orm
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.id, id), isNull(interactions.deletedAt), visibleTo(reader)))
    .get();
  const [found] = row === undefined ? [] : interactionsOf(sqlite, [row.id]);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'interaction' });
  return found;
}

/** NOT_FOUND where the reader may not see it; `inBin` says where it has to be. */
export function requireInteraction(
  { orm }: Database,
  reader: Reader,
  id: InteractionId,
  inBin: boolean,
): InteractionRow {
  const row = orm
    .select()
    .from(interactions)
    .where(and(eq(interactions.id, id), visibleTo(reader)))
    .get();
  if (row === undefined || (row.deletedAt !== null) !== inBin) {
    throw refusal('NOT_FOUND', { what: 'interaction' });
  }
  return row;
}
