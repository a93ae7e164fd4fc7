import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const homeVisits = sqliteTable(
  'home_visits',
  {
    actor: text('actor').notNull(),
    device: text('device').notNull(),
    beganAt: text('began_at').notNull(),
    beforeAt: text('before_at'),
  },
  (table) => [primaryKey({ columns: [table.actor, table.device] })],
);
