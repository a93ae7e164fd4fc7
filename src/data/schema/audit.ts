import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const auditEntries = sqliteTable('audit_entries', {
  number: integer('number').primaryKey(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  device: text('device').notNull(),
  kind: text('kind').notNull(),
  facts: text('facts').notNull(),
  people: text('people').notNull(),
  previous: text('previous').notNull(),
  hash: text('hash').notNull(),
});

export const auditPeople = sqliteTable('audit_people', {
  token: text('token').primaryKey(),
  personId: text('person_id').notNull(),
});

export const auditMentions = sqliteTable(
  'audit_mentions',
  { token: text('token').notNull(), number: integer('number').notNull() },
  (table) => [primaryKey({ columns: [table.token, table.number] })],
);
