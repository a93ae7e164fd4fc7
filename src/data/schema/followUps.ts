import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const followUps = sqliteTable('follow_ups', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  note: text('note').notNull(),
  dueOn: text('due_on').notNull(),
  owner: text('owner'),
  interactionId: text('interaction_id'),
  consentPurpose: text('consent_purpose'),
  consentChannel: text('consent_channel'),
  doneAt: text('done_at'),
  result: text('result'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const reminders = sqliteTable(
  'reminders',
  {
    subject: text('subject').notNull(),
    dueOn: text('due_on').notNull(),
    device: text('device').notNull(),
    shownAt: text('shown_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.dueOn, table.device] })],
);
