import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const labels = sqliteTable('labels', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
});

export const personLabels = sqliteTable(
  'person_labels',
  {
    personId: text('person_id').notNull(),
    labelId: text('label_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.labelId] })],
);
