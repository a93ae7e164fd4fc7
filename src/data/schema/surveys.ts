import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const surveys = sqliteTable('surveys', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  definition: text('definition').notNull(),
  openedOn: text('opened_on'),
  closedOn: text('closed_on'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
});

export const surveyAnswers = sqliteTable('survey_answers', {
  id: text('id').primaryKey(),
  surveyId: text('survey_id').notNull(),
  personId: text('person_id').notNull(),
  responseKey: text('response_key').notNull(),
  answeredOn: text('answered_on').notNull(),
  answers: text('answers').notNull(),
  source: text('source').notNull(),
  interactionId: text('interaction_id'),
});
