import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const operations = sqliteTable('operations', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  device: text('device').notNull(),
});

export const changes = sqliteTable(
  'changes',
  {
    operationId: text('operation_id').notNull(),
    number: integer('number').notNull(),
    recordType: text('record_type').notNull(),
    recordId: text('record_id').notNull(),
    personId: text('person_id'),
    action: text('action').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (table) => [primaryKey({ columns: [table.operationId, table.number] })],
);

export const workspaceFacts = sqliteTable('workspace_facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
