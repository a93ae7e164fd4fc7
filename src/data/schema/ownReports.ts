import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const ownReports = sqliteTable('own_reports', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** JSON. */
  sections: text('sections').notNull(),
  language: text('language').notNull(),
  paper: text('paper').notNull(),
  format: text('format').notNull(),
  range: text('range'),
  fromOn: text('from_on'),
  toOn: text('to_on'),
  segmentId: text('segment_id'),
  note: text('note').notNull(),
  every: text('every'),
  firstOn: text('first_on'),
  folder: text('folder'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const ownReportRuns = sqliteTable('own_report_runs', {
  ownReportId: text('own_report_id').primaryKey(),
  doneTo: text('done_to'),
  failedAt: text('failed_at'),
  code: text('code'),
  detail: text('detail'),
});
