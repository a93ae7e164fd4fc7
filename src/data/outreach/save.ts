import { isDeepStrictEqual } from 'node:util';
import { type Outreach, type OutreachFacts, outreachAim } from '#shared/contract/outreach.ts';
import { type OperationId, type OutreachId, operationId, outreachId } from '#shared/domain/ids.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { operationOf } from '../database/operationOf.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { outreaches } from '../schema/index.ts';
import { requireOutreach } from './read.ts';

type Draft = OutreachFacts & { id: OutreachId | null; version: number };

const eventIsThere = statement<[id: string], number>(
  'SELECT 1 FROM events WHERE id = ? AND deleted_at IS NULL',
);
const surveyIsThere = statement<[id: string], number>(
  'SELECT 1 FROM surveys WHERE id = ? AND deleted_at IS NULL',
);

/**
 * Adds an outreach, or changes one that is not sent yet. What was written to files of it no longer counts where whom it is for
 * or what it says has changed. NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT for one that was sent.
 */
export async function saveOutreach(
  { database, author }: { database: Database; author: Author },
  { id, version, ...facts }: Draft,
): Promise<{ outreach: Outreach; operationId: OperationId | null }> {
  const { sqlite } = database;
  const saved = await database.write(id === null ? 'outreach.add' : 'outreach.update', author, (unit) => {
    const before = id === null ? null : requireDraft(sqlite, { id, version });
    requireOccasion(sqlite, facts, before);
    const values = {
      ...facts,
      owner: textOrNull(facts.owner),
      audience: JSON.stringify(facts.audience),
      texts: JSON.stringify(facts.texts),
    };
    if (before === null) {
      const now = author.clock.now();
      const added = outreachId.parse(author.ids.next());
      unit.insert(outreaches, { ...values, id: added, version: 1, createdAt: now, updatedAt: now });
      return { id: added, operationId: operationOf(unit) };
    }
    const writtenAt = saysTheSame(before, facts) ? before.writtenAt : null;
    unit.update(outreaches, { id: before.id }, { ...values, writtenAt }, { version, what: 'outreach' });
    return { id: before.id, operationId: operationOf(unit) };
  });
  return { outreach: requireOutreach(sqlite, saved.id), operationId: saved.operationId };
}

/** Puts an outreach into the bin; CHANGED_MEANWHILE on an old version. */
export async function removeOutreach(
  { database, author }: { database: Database; author: Author },
  { id, version }: { id: OutreachId; version: number },
): Promise<{ operationId: OperationId }> {
  const operation = await database.write('outreach.remove', author, (unit) => {
    requireOutreach(database.sqlite, id);
    const deletedAt = author.clock.now();
    unit.update(outreaches, { id }, { deletedAt }, { version, what: 'outreach' });
    return unit.operationId;
  });
  return { operationId: operationId.parse(operation) };
}

/** One that was not sent yet, in that version; NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT. */
export function requireDraft(
  sqlite: SqliteDatabase,
  { id, version }: { id: OutreachId; version: number },
): Outreach {
  const before = requireOutreach(sqlite, id);
  if (before.version !== version) throw refusal('CHANGED_MEANWHILE', { what: 'outreach' });
  if (before.sentOn !== null) throw refusal('INVALID_INPUT', { field: 'outreach', reason: 'alreadySent' });
  return before;
}

function requireOccasion(sqlite: SqliteDatabase, facts: OutreachFacts, before: Outreach | null): void {
  const { eventId, surveyId } = facts;
  if (eventId !== null && eventId !== before?.eventId && eventIsThere(sqlite).get(eventId) === undefined) {
    throw refusal('NOT_FOUND', { what: 'event' });
  }
  if (
    surveyId !== null &&
    surveyId !== before?.surveyId &&
    surveyIsThere(sqlite).get(surveyId) === undefined
  ) {
    throw refusal('NOT_FOUND', { what: 'survey' });
  }
}

const saysTheSame = (before: OutreachFacts, after: OutreachFacts): boolean =>
  isDeepStrictEqual(outreachAim.parse(before), outreachAim.parse(after)) &&
  isDeepStrictEqual(before.texts, after.texts);
