import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const erasures = sqliteTable('erasures', {
  id: text('id').primaryKey(),
  erasedAt: text('erased_at').notNull(),
  actor: text('actor').notNull(),
  device: text('device').notNull(),
  reason: text('reason').notNull(),
  records: integer('records').notNull(),
  mark: text('mark').notNull(),
  rewrittenAt: text('rewritten_at'),
});

export const erasedMarks = sqliteTable(
  'erased_marks',
  { mark: text('mark').notNull(), erasureId: text('erasure_id').notNull() },
  (table) => [primaryKey({ columns: [table.mark, table.erasureId] })],
);
