import type { Exchange } from '#shared/contract/personProfile.ts';
import type { ExchangeId, PersonId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { requireKind } from '../exchanges/kinds.ts';
import { refusal } from '../refusal.ts';
import { exchanges, interactionPeople } from '../schema/index.ts';
import { requirePeople } from './person.ts';

/** Appends what one side gave the other or asked of it; NOT_FOUND where the person had no part in the interaction, or there is no such kind. */
export async function recordExchange(
  database: Database,
  author: Author,
  personId: PersonId,
  exchange: Omit<Exchange, 'id'>,
): Promise<void> {
  await database.write('person.recordExchange', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    requireKind(database.sqlite, exchange.kind);
    const { interactionId } = exchange;
    if (interactionId !== null) {
      const part = unit.find(interactionPeople, { interactionId, personId, present: true }, [
        'interactionId',
      ]);
      if (part.length === 0) throw refusal('NOT_FOUND', { what: 'interaction' });
    }
    unit.insert(exchanges, { ...exchange, note: exchange.note.trim(), id: author.ids.next(), personId });
  });
}

/** Takes a recorded exchange back. */
export async function removeExchange(
  database: Database,
  author: Author,
  personId: PersonId,
  id: ExchangeId,
): Promise<void> {
  await database.write('person.removeExchange', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    if (!unit.remove(exchanges, { id, personId })) throw refusal('NOT_FOUND', { what: 'exchange' });
  });
}
