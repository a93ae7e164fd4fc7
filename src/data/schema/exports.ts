import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const exportedFiles = sqliteTable('exports', {
  id: text('id').primaryKey(),
  subject: text('subject').notNull(),
  format: text('format').notNull(),
  encoding: text('encoding'),
  tiers: text('tiers').notNull(),
  people: integer('people').notNull(),
  fileName: text('file_name').notNull(),
  bytes: integer('bytes').notNull(),
  exportedAt: text('exported_at').notNull(),
  exportedBy: text('exported_by').notNull(),
});
