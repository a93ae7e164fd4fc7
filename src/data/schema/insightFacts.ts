import { blob, integer, sqliteTable } from 'drizzle-orm/sqlite-core';

export const insightFacts = sqliteTable('insight_facts', {
  page: integer('page').primaryKey(),
  changed: integer('changed').notNull(),
  facts: blob('facts', { mode: 'buffer' }).notNull(),
});
