import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const goals = sqliteTable('goals', {
  id: text('id').primaryKey(),
  metric: text('metric').notNull(),
  target: real('target').notNull(),
  dueOn: text('due_on').notNull(),
  setOn: text('set_on').notNull(),
  startValue: real('start_value'),
  note: text('note').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});
