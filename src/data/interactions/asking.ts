import type { AskOverride } from '#shared/contract/asks.ts';
import { formAskedBy } from '#shared/domain/asking/askRules.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { direction, type PartnershipForm, purpose } from '#shared/domain/vocabulary.ts';
import { type GuardedAsk, guardAsk } from '../asks/guard.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author } from '../database/write.ts';
import type { Reader } from './visibility.ts';

interface Contact {
  direction: string;
  purpose: string;
}

/** An interaction about to be written, and what it was before. */
interface WrittenContact {
  draft: Contact & { people: readonly PersonId[] };
  before: (Contact & { people: readonly string[] }) | null;
  override: AskOverride | null;
}

/** Holds the rules for asking against an interaction: against those whom it did not ask for the same before. */
export function guardContact(
  sqlite: SqliteDatabase,
  { clock }: Author,
  { role }: Reader,
  { draft, before, override }: WrittenContact,
): GuardedAsk {
  const form = formAsked(draft);
  if (form === null) return { against: [], reason: '' };
  const asked: readonly string[] = before !== null && formAsked(before) === form ? before.people : [];
  const people = draft.people.filter((person) => !asked.includes(person));
  return guardAsk(sqlite, people, { action: { form, asks: true }, role, today: today(clock) }, override);
}

/** What an interaction asks for; null for nothing, and for what came from the alumnus, who may ask us what they like. */
function formAsked(contact: Contact): PartnershipForm | null {
  if (direction.parse(contact.direction) === 'fromAlumnus') return null;
  return formAskedBy(purpose.parse(contact.purpose));
}
