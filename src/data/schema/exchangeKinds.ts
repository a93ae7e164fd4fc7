import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const exchangeKinds = sqliteTable('exchange_kinds', {
  id: text('id').primaryKey(),
  code: text('code'),
  name: text('name'),
  contributes: integer('contributes', { mode: 'boolean' }).notNull(),
  position: integer('position').notNull(),
  archivedAt: text('archived_at'),
});
