import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const requests = sqliteTable('requests', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  words: text('words').notNull(),
  raisedOn: text('raised_on').notNull(),
  orientation: text('orientation'),
  segmentId: text('segment_id'),
  owner: text('owner'),
  tier: text('tier').notNull(),
  recordedBy: text('recorded_by').notNull(),
  answer: text('answer'),
  answerWords: text('answer_words').notNull(),
  answeredOn: text('answered_on'),
  answeredBy: text('answered_by'),
  doneOn: text('done_on'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const requestPeople = sqliteTable(
  'request_people',
  {
    requestId: text('request_id').notNull(),
    personId: text('person_id').notNull(),
    raised: integer('raised', { mode: 'boolean' }).notNull(),
    since: text('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.personId] })],
);
