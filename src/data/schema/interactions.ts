import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const interactions = sqliteTable('interactions', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  occurredAt: text('occurred_at').notNull(),
  direction: text('direction').notNull(),
  purpose: text('purpose').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  tier: text('tier').notNull(),
  loggedBy: text('logged_by').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
  sentiment: text('sentiment'),
});

export const interactionPeople = sqliteTable(
  'interaction_people',
  {
    interactionId: text('interaction_id').notNull(),
    personId: text('person_id').notNull(),
    position: integer('position').notNull(),
    occurredAt: text('occurred_at').notNull(),
    direction: text('direction').notNull(),
    purpose: text('purpose').notNull(),
    present: integer('present', { mode: 'boolean' }).notNull(),
    kind: text('kind').notNull(),
  },
  (table) => [primaryKey({ columns: [table.interactionId, table.personId] })],
);

export const exchanges = sqliteTable('exchanges', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  kind: text('kind').notNull(),
  party: text('party').notNull(),
  act: text('act').notNull(),
  happenedOn: text('happened_on').notNull(),
  interactionId: text('interaction_id'),
  note: text('note').notNull(),
});
