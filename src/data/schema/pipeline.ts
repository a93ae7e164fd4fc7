import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const pipelineStages = sqliteTable('pipeline_stages', {
  id: text('id').primaryKey(),
  form: text('form').notNull(),
  code: text('code'),
  name: text('name'),
  asks: integer('asks', { mode: 'boolean' }).notNull(),
  position: integer('position').notNull(),
  archivedAt: text('archived_at'),
});

export const opportunities = sqliteTable('opportunities', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  form: text('form').notNull(),
  stageId: text('stage_id').notNull(),
  title: text('title').notNull(),
  department: text('department'),
  owner: text('owner'),
  sponsor: text('sponsor'),
  startsOn: text('starts_on'),
  nextStep: text('next_step').notNull(),
  nextStepOn: text('next_step_on'),
  note: text('note').notNull(),
  openedOn: text('opened_on').notNull(),
  movedAt: text('moved_at').notNull(),
  outcome: text('outcome'),
  outcomeReason: text('outcome_reason'),
  outcomeWords: text('outcome_words').notNull(),
  closedOn: text('closed_on'),
  askAgainOn: text('ask_again_on'),
  tenureId: text('tenure_id'),
  partnershipId: text('partnership_id'),
  referredId: text('referred_id'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const opportunityWorries = sqliteTable('opportunity_worries', {
  id: text('id').primaryKey(),
  opportunityId: text('opportunity_id').notNull(),
  personId: text('person_id').notNull(),
  worry: text('worry').notNull(),
  answeredBy: text('answered_by'),
  answer: text('answer').notNull(),
  position: integer('position').notNull(),
});

export const opportunityMoves = sqliteTable('opportunity_moves', {
  id: text('id').primaryKey(),
  opportunityId: text('opportunity_id').notNull(),
  personId: text('person_id').notNull(),
  stageId: text('stage_id').notNull(),
  movedAt: text('moved_at').notNull(),
  movedBy: text('moved_by').notNull(),
});

export const returnViews = sqliteTable('return_views', {
  owner: text('owner').primaryKey(),
  definition: text('definition').notNull(),
});
