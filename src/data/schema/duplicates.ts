import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const distinctPeople = sqliteTable(
  'distinct_people',
  {
    personId: text('person_id').notNull(),
    otherId: text('other_id').notNull(),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.otherId] })],
);
