import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const customFields = sqliteTable('custom_fields', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  type: text('type').notNull(),
  options: text('options').notNull(),
  position: integer('position').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  archivedAt: text('archived_at'),
});

export const customValues = sqliteTable(
  'custom_values',
  {
    personId: text('person_id').notNull(),
    fieldId: text('field_id').notNull(),
    textValue: text('text_value'),
    numberValue: real('number_value'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.fieldId] })],
);
