import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const communityManagers = sqliteTable('community_managers', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  segmentId: text('segment_id').notNull(),
  startedOn: text('started_on').notNull(),
  endedOn: text('ended_on'),
  note: text('note').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const careRecords = sqliteTable('care_records', {
  id: text('id').primaryKey(),
  managerId: text('manager_id').notNull(),
  personId: text('person_id').notNull(),
  happenedOn: text('happened_on').notNull(),
  words: text('words').notNull(),
  eventId: text('event_id'),
});
