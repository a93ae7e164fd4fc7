import type { SqliteDatabase } from './driver.ts';

const files = import.meta.glob<string>('../migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** One step of the schema; once landed it is never edited. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** All steps in order, `0001_initial` first. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
    return { number: Number(name.slice(0, 4)), name, sql };
  })
  .sort((a, b) => a.number - b.number);

/** The schema version this program knows. */
export const knownVersion = migrations.length;

/** The schema version of the file; 0 for an empty one. */
export function schemaVersion(database: SqliteDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings the schema to `upTo`, each step in a transaction of its own: a step that fails leaves the database
 * at the step before and throws.
 */
export function migrate(database: SqliteDatabase, upTo: number = knownVersion): void {
  for (const migration of migrations) {
    if (migration.number <= schemaVersion(database) || migration.number > upTo) continue;
    database.transaction(() => {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.number}`);
    })();
  }
}
