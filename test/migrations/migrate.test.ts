import { join } from 'node:path';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#data/database/driver.ts';
import { knownVersion, migrate, migrations, schemaVersion } from '#data/database/migrate.ts';
import * as schema from '#data/schema/index.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

function emptyDatabase() {
  const database = openSqlite(join(temporaryFolder(), 'data.db'));
  onTestFinished(() => {
    database.close();
  });
  return database;
}

describe('the migrations', () => {
  test('are numbered without gaps from 0001', () => {
    expect(migrations.map((step) => step.number)).toEqual(migrations.map((_step, index) => index + 1));
    for (const step of migrations) expect(step.name).toMatch(/^\d{4}_[a-z][a-z_]*$/);
  });

  test('bring an empty file to the known version, once', () => {
    const database = emptyDatabase();
    expect(schemaVersion(database)).toBe(0);
    migrate(database);
    expect(schemaVersion(database)).toBe(knownVersion);
    migrate(database);
    expect(schemaVersion(database)).toBe(knownVersion);
  });

  test.each(migrations.map((step) => [step.name, step] as const))(
    '%s keeps the rows it finds',
    (_name, step) => {
      const database = emptyDatabase();
      migrate(database, step.number - 1);
      const insertBefore = rowsBefore[step.name];
      expect(insertBefore, `no rows are written for ${step.name}`).toBeDefined();
      insertBefore?.insert(database);
      migrate(database, step.number);
      expect(schemaVersion(database)).toBe(step.number);
      insertBefore?.check(database);
      expect(database.pragma('foreign_key_check')).toEqual([]);
    },
  );

  test('make the tables that the code knows, column by column', () => {
    const database = emptyDatabase();
    migrate(database);
    for (const table of Object.values(schema)) {
      const { name, columns } = getTableConfig(table);
      const found = database
        .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
          'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
        )
        .all(name);
      const inFile = found.map((column) => ({
        name: column.name,
        type: column.type.toLowerCase(),
        required: column.notnull === 1 || column.pk > 0,
      }));
      const inCode = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType(),
        required: column.notNull || column.primary,
      }));
      expect(inFile, name).toEqual(inCode);
    }
  });

  test('make consents that can only be appended', () => {
    const database = emptyDatabase();
    migrate(database);
    database.exec(`
      INSERT INTO people (id, created_at, updated_at) VALUES ('p', '', '');
      INSERT INTO consents (id, person_id, purpose, channel, state, basis, decided_on)
      VALUES ('c', 'p', 'news', 'email', 'granted', 'consent', '2026-01-01');
    `);
    expect(() => database.exec("UPDATE consents SET state = 'withdrawn'")).toThrow('appended');
  });
});

type Step = { insert: (database: ReturnType<typeof emptyDatabase>) => void; check: Step['insert'] };

/** For each step: rows at the version before it, and what must have become of them. */
const rowsBefore: Record<string, Step> = {
  '0001_initial': {
    insert: (database) =>
      expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0),
    check: (database) => expect(database.prepare('SELECT count(*) FROM people').pluck().get()).toBe(0),
  },
};
