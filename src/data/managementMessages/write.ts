import type { ManagementMessage } from '#shared/contract/managementMessages.ts';
import {
  type ManagementMessageId,
  managementMessageId,
  type OperationId,
  operationId,
} from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { managementMessages } from '../schema/index.ts';
import { readMessage } from './read.ts';

/** Adds a message (`id` null), or changes one. NOT_FOUND, CHANGED_MEANWHILE. */
export async function saveMessage(
  database: Database,
  author: Author,
  { id, version, departments, ...rest }: Omit<ManagementMessage, 'id'> & { id: ManagementMessageId | null },
): Promise<{ id: ManagementMessageId; operationId: OperationId }> {
  return await database.write('managementMessage.save', author, (unit) => {
    const facts = { ...rest, departments: JSON.stringify([...new Set(departments)]) };
    const operation = operationId.parse(unit.operationId);
    if (id !== null) {
      readMessage(database.sqlite, id);
      unit.update(managementMessages, { id }, facts, { version, what: 'managementMessage' });
      return { id, operationId: operation };
    }
    const added = managementMessageId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(managementMessages, { ...facts, id: added, version: 1, createdAt: now, updatedAt: now });
    return { id: added, operationId: operation };
  });
}

/** Puts a message into the bin. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeMessage(
  database: Database,
  author: Author,
  { id, version }: { id: ManagementMessageId; version: number },
): Promise<OperationId> {
  return await database.write('managementMessage.remove', author, (unit) => {
    readMessage(database.sqlite, id);
    const deletedAt = author.clock.now();
    unit.update(managementMessages, { id }, { deletedAt }, { version, what: 'managementMessage' });
    return operationId.parse(unit.operationId);
  });
}
