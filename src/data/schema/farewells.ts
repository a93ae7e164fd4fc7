import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const farewells = sqliteTable('farewells', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  tenureId: text('tenure_id').notNull(),
  heldOn: text('held_on').notNull(),
  heldBy: text('held_by').notNull(),
  reasons: text('reasons').notNull(),
  reasonWords: text('reason_words').notNull(),
  valued: text('valued').notNull(),
  valuedWords: text('valued_words').notNull(),
  betterWords: text('better_words').notNull(),
  recommendScore: integer('recommend_score'),
  reasonsTier: text('reasons_tier').notNull(),
  valuedTier: text('valued_tier').notNull(),
  feedbackTier: text('feedback_tier').notNull(),
  reasonsBy: text('reasons_by'),
  valuedBy: text('valued_by'),
  feedbackBy: text('feedback_by'),
  wishes: text('wishes').notNull(),
  interactionId: text('interaction_id'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const farewellDrafts = sqliteTable('farewell_drafts', {
  tenureId: text('tenure_id').primaryKey(),
  personId: text('person_id').notNull(),
  author: text('author').notNull(),
  answers: text('answers').notNull(),
  savedAt: text('saved_at').notNull(),
});

export const thanks = sqliteTable('thanks', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  tenureId: text('tenure_id').notNull(),
  givenBy: text('given_by').notNull(),
  givenOn: text('given_on'),
  way: text('way').notNull(),
  words: text('words').notNull(),
  interactionId: text('interaction_id'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});
