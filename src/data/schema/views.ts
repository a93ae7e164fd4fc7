import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const listViews = sqliteTable('list_views', {
  id: text('id').primaryKey(),
  owner: text('owner').notNull(),
  name: text('name'),
  definition: text('definition').notNull(),
  position: integer('position').notNull(),
  version: integer('version').notNull(),
});
