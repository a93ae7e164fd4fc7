import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const managementMessages = sqliteTable('management_messages', {
  id: text('id').primaryKey(),
  sentOn: text('sent_on').notNull(),
  title: text('title').notNull(),
  body: text('body').notNull(),
  sentBy: text('sent_by').notNull(),
  channel: text('channel').notNull(),
  departments: text('departments').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});
