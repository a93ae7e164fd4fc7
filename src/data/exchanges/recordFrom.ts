import type { ExchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import { type InteractionId, type OperationId, operationId, type PersonId } from '#shared/domain/ids.ts';
import { dateOf, instant } from '#shared/domain/instant.ts';
import type { ExchangeAct, Party } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author } from '../database/write.ts';
import { type Reader, visibleSql } from '../interactions/visibility.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { exchanges, interactionPeople } from '../schema/index.ts';
import { requireKind } from './kinds.ts';

export interface FromInteraction {
  interactionId: InteractionId;
  people: readonly PersonId[];
  kind: ExchangeKindKey;
  party: Party;
  act: ExchangeAct;
  note: string;
}

/**
 * Records what one side gave or asked in an interaction, once for each of those people, on the interaction's day in the
 * user's zone. NOT_FOUND where the reader does not see the interaction, or one of them had no part in it.
 */
export async function recordFrom(
  database: Database,
  { author, reader }: { author: Author; reader: Reader },
  { interactionId, people, kind, party, act, note }: FromInteraction,
): Promise<OperationId> {
  return await database.write('person.recordExchange', author, (unit) => {
    const { sqlite } = database;
    const ids = [...new Set(people)];
    requirePeople(sqlite, ids);
    requireKind(sqlite, kind);
    const occurredAt = momentOf(sqlite, reader, interactionId);
    const happenedOn = dateOf(instant.parse(occurredAt), author.clock.timeZone());
    for (const personId of ids) {
      const part = unit.find(interactionPeople, { interactionId, personId, present: true }, ['personId']);
      if (part.length === 0) throw refusal('NOT_FOUND', { what: 'interaction' });
      unit.insert(exchanges, {
        ...{ id: author.ids.next(), personId, kind, party, act, happenedOn, interactionId },
        note: note.trim(),
      });
    }
    return operationId.parse(unit.operationId);
  });
}

function momentOf(sqlite: SqliteDatabase, reader: Reader, id: InteractionId): string {
  const { sql, parameters } = visibleSql(reader);
  const found = sqlite
    .prepare<unknown[], string>(
      `SELECT i.occurred_at FROM interactions i WHERE i.id = ? AND i.deleted_at IS NULL AND ${sql}`,
    )
    .pluck()
    .get(id, ...parameters);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'interaction' });
  return found;
}
