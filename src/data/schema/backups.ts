import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const backupPlans = sqliteTable('backup_plans', {
  device: text('device').primaryKey(),
  folder: text('folder').notNull(),
  enabled: integer('enabled').notNull(),
  daily: integer('daily').notNull(),
  weekly: integer('weekly').notNull(),
  monthly: integer('monthly').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const backupRuns = sqliteTable('backup_runs', {
  id: text('id').primaryKey(),
  device: text('device').notNull(),
  beganAt: text('began_at').notNull(),
  path: text('path').notNull(),
  verifiedAt: text('verified_at'),
  bytes: integer('bytes'),
  code: text('code'),
  detail: text('detail'),
});
