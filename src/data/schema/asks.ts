import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const eligibilityRecords = sqliteTable('eligibility_records', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  eligibility: text('eligibility').notNull(),
  decidedBy: text('decided_by').notNull(),
  decidedOn: text('decided_on').notNull(),
  validUntil: text('valid_until'),
  reason: text('reason').notNull(),
  tier: text('tier').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const askOverrides = sqliteTable('ask_overrides', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  rules: text('rules').notNull(),
  reason: text('reason').notNull(),
  interactionId: text('interaction_id'),
  opportunityId: text('opportunity_id'),
  decidedBy: text('decided_by').notNull(),
  decidedAt: text('decided_at').notNull(),
});
