import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const imports = sqliteTable('imports', {
  id: text('id').primaryKey(),
  fileName: text('file_name').notNull(),
  format: text('format').notNull(),
  encoding: text('encoding').notNull(),
  mapping: text('mapping').notNull(),
  header: text('header').notNull(),
  rowsRead: integer('rows_read').notNull(),
  created: integer('created').notNull(),
  updated: integer('updated').notNull(),
  skipped: integer('skipped').notNull(),
  skippedStillEmployed: integer('skipped_still_employed').notNull(),
  failed: integer('failed').notNull(),
  importedAt: text('imported_at').notNull(),
  profile: text('profile'),
  undoneAt: text('undone_at'),
});

export const importRejects = sqliteTable(
  'import_rejects',
  {
    importId: text('import_id').notNull(),
    row: integer('row').notNull(),
    reason: text('reason').notNull(),
    field: text('field'),
    value: text('value').notNull(),
    cells: text('cells').notNull(),
    customField: text('custom_field'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] })],
);

export const importProfiles = sqliteTable('import_profiles', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  header: text('header').notNull(),
  definition: text('definition').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});
