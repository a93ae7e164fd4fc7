import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const retentionRules = sqliteTable('retention_rules', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  yearsSinceLeaving: integer('years_since_leaving'),
  yearsSinceContact: integer('years_since_contact'),
  spareMembers: integer('spare_members').notNull(),
  version: integer('version').notNull().default(1),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const retentionHolds = sqliteTable('retention_holds', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  untilOn: text('until_on').notNull(),
  reason: text('reason').notNull(),
  keptAt: text('kept_at').notNull(),
  keptBy: text('kept_by').notNull(),
});
