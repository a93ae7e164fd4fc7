import { z } from 'zod';
import { type ManagementMessage, managementMessage } from '#shared/contract/managementMessages.ts';
import type { ManagementMessageId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { parseJson } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';

const columns = 'id, version, sent_on AS sentOn, title, body, sent_by AS sentBy, channel, departments';

export const messagesSql = `
  SELECT ${columns} FROM management_messages INDEXED BY management_messages_sent
  WHERE deleted_at IS NULL ORDER BY sent_on DESC, id DESC`;

const messageRow = z
  .object({ departments: z.string() })
  .loose()
  .transform((row) => ({ ...row, departments: parseJson(row.departments) }))
  .pipe(managementMessage);

/** All messages, latest first. */
export const readMessages = (sqlite: SqliteDatabase): ManagementMessage[] =>
  z.array(messageRow).parse(prepared(sqlite, messagesSql).all());

/** One message; NOT_FOUND also where it is in the bin. */
export function readMessage(sqlite: SqliteDatabase, id: ManagementMessageId): ManagementMessage {
  const sql = `SELECT ${columns} FROM management_messages WHERE id = ? AND deleted_at IS NULL`;
  const row = prepared(sqlite, sql).get(id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'managementMessage' });
  return messageRow.parse(row);
}
