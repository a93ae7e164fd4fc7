import type { OutreachFacts } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Asking } from '../people/asking.ts';
import { refusal } from '../refusal.ts';
import { composerOf, type Message } from './compose.ts';
import { messagePeople } from './messagePeople.ts';
import type { Writing } from './occasion.ts';

const seqById = statement<[id: string], number>('SELECT seq FROM person_summaries WHERE person_id = ?');

/** Whose name stands below: who looks after the outreach, else who writes it. */
export const writingOf = ({ owner }: Pick<OutreachFacts, 'owner'>, asking: Asking): Writing => ({
  sender: owner ?? asking.reader.actor,
  today: asking.today,
  zone: asking.zone,
});

/** The message as that person would get it now, and where it would go. NOT_FOUND for somebody in the bin. */
export function previewFor(
  sqlite: SqliteDatabase,
  asking: Asking,
  facts: OutreachFacts,
  id: PersonId,
): Message & { address: string | null } {
  const seq = seqById(sqlite).pluck().get(id);
  const [person] = seq === undefined ? [] : messagePeople(sqlite, [seq], facts.channel);
  if (person === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  return { ...composerOf(sqlite, facts, writingOf(facts, asking))(person), address: person.address };
}
