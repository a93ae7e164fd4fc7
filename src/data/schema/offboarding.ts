import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const offboardings = sqliteTable('offboardings', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  tenureId: text('tenure_id').notNull(),
  noticeOn: text('notice_on'),
  manager: text('manager'),
  hrOwner: text('hr_owner'),
  outcome: text('outcome'),
  closedAt: text('closed_at'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const offboardingSteps = sqliteTable('offboarding_steps', {
  id: text('id').primaryKey(),
  offboardingId: text('offboarding_id').notNull(),
  personId: text('person_id').notNull(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  owner: text('owner').notNull(),
  ownerName: text('owner_name'),
  anchor: text('anchor').notNull(),
  offsetDays: integer('offset_days').notNull(),
  dueOn: text('due_on'),
  after: text('after').notNull(),
  position: integer('position').notNull(),
  state: text('state').notNull(),
  note: text('note').notNull(),
  settledAt: text('settled_at'),
  settledBy: text('settled_by'),
});

export const offboardingTemplates = sqliteTable('offboarding_templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  steps: text('steps').notNull(),
  position: integer('position').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});
