import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Attachment, attachment } from '#shared/contract/interactions.ts';
import { type AttachmentId, type InteractionId, interactionId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { type Reader, visibleTo } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { attachments, interactions } from '../schema/index.ts';

type AttachmentRow = typeof attachments.$inferSelect;

export const attachmentsSql = `
  SELECT a.id, a.interaction_id AS interactionId, a.file_name AS fileName, a.bytes, a.attached_at AS attachedAt
  FROM json_each(?) page CROSS JOIN attachments a ON a.interaction_id = page.value
  WHERE a.deleted_at IS NULL ORDER BY a.attached_at, a.id`;

const rows = z.array(attachment.extend({ interactionId }));

/** The attachments of each of the interactions in the order they were attached, all in one query. */
export function attachmentsOf(sqlite: SqliteDatabase, ids: readonly string[]): Map<string, Attachment[]> {
  const found = new Map<string, Attachment[]>();
  for (const { interactionId: of, ...row } of rows.parse(
    prepared(sqlite, attachmentsSql).all(JSON.stringify(ids)),
  )) {
    found.set(of, [...(found.get(of) ?? []), row]);
  }
  return found;
}

/** NOT_FOUND where the reader may not see its interaction, or it is removed and shall not be, or the other way round. */
export function requireAttachment(
  { orm }: Database,
  reader: Reader,
  id: AttachmentId,
  removed = false,
): AttachmentRow & { interactionId: InteractionId } {
  const found = orm
    .select({ attachment: attachments })
    .from(attachments)
    .innerJoin(interactions, eq(interactions.id, attachments.interactionId))
    .where(and(eq(attachments.id, id), isNull(interactions.deletedAt), visibleTo(reader)))
    .get();
  if (found === undefined || (found.attachment.deletedAt !== null) !== removed) {
    throw refusal('NOT_FOUND', { what: 'attachment' });
  }
  return { ...found.attachment, interactionId: interactionId.parse(found.attachment.interactionId) };
}
