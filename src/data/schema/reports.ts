import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const producedReports = sqliteTable('produced_reports', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  language: text('language').notNull(),
  format: text('format').notNull(),
  fromOn: text('from_on').notNull(),
  toOn: text('to_on').notNull(),
  stateOn: text('state_on').notNull(),
  fileName: text('file_name').notNull(),
  bytes: integer('bytes').notNull(),
  producedAt: text('produced_at').notNull(),
  title: text('title').notNull(),
  ownReportId: text('own_report_id'),
  segment: text('segment'),
  personId: text('person_id'),
});
