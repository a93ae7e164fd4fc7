import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const messageTemplates = sqliteTable('message_templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  content: text('content').notNull(),
  position: integer('position').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const outreaches = sqliteTable('outreaches', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  purpose: text('purpose').notNull(),
  consentPurpose: text('consent_purpose').notNull(),
  channel: text('channel').notNull(),
  audience: text('audience').notNull(),
  texts: text('texts').notNull(),
  eventId: text('event_id'),
  surveyId: text('survey_id'),
  owner: text('owner'),
  writtenAt: text('written_at'),
  sentOn: text('sent_on'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const outreachRecipients = sqliteTable(
  'outreach_recipients',
  {
    outreachId: text('outreach_id').notNull(),
    personId: text('person_id').notNull(),
    language: text('language').notNull(),
    sentOn: text('sent_on'),
    interactionId: text('interaction_id'),
  },
  (table) => [primaryKey({ columns: [table.outreachId, table.personId] })],
);
