import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const attachments = sqliteTable('attachments', {
  id: text('id').primaryKey(),
  interactionId: text('interaction_id').notNull(),
  fileName: text('file_name').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  attachedAt: text('attached_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const attachmentPieces = sqliteTable(
  'attachment_pieces',
  {
    attachmentId: text('attachment_id').notNull(),
    number: integer('number').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attachmentId, table.number] })],
);
