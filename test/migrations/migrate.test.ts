import { join } from 'node:path';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#data/database/driver.ts';
import { knownVersion, migrate, migrations, schemaVersion } from '#data/database/migrate.ts';
import * as schema from '#data/schema/index.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';
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
  '0002_people_and_segments': {
    insert: (database) =>
      database.exec(`
        INSERT INTO people (seq, id, family_name, created_at, updated_at) VALUES (7, 'p', '山田', 'c', 'u');
        INSERT INTO interactions (id, kind, occurred_at, direction, purpose, logged_by, created_at, updated_at)
        VALUES ('i', 'call', '2026-01-01T00:00:00.000Z', 'mutual', 'checkIn', 'Mio', 'c', 'u');
        INSERT INTO interaction_people (interaction_id, person_id, occurred_at, direction, purpose)
        VALUES ('i', 'p', '2026-01-01T00:00:00.000Z', 'mutual', 'checkIn');
        INSERT INTO person_summaries (seq, person_id, sort_key, openness, reachable, joined, interaction_count)
        VALUES (7, 'p', 'やまた', 'unknown', 0, 0, 1);
      `),
    check: (database) => {
      const row = (sql: string) => database.prepare(sql).get();
      expect(row('SELECT seq, family_name, owner, keep_in_touch_days FROM people')).toEqual({
        seq: 7,
        family_name: '山田',
        owner: null,
        keep_in_touch_days: null,
      });
      expect(row('SELECT kind, sentiment FROM interactions')).toEqual({ kind: 'call', sentiment: null });
      // The participants now carry the kind; what is derived is derived anew at the next opening.
      expect(row('SELECT kind FROM interaction_people')).toEqual({ kind: 'call' });
      expect(row('SELECT count(*) AS kept FROM person_summaries')).toEqual({ kept: 0 });
    },
  },
  '0003_imports_and_duplicates': {
    insert: (database) =>
      database.exec(`
        INSERT INTO people (seq, id, family_name, created_at, updated_at) VALUES (7, 'p', '山田', 'c', 'u');
        INSERT INTO consents (id, person_id, purpose, channel, state, basis, decided_on)
        VALUES ('c', 'p', 'news', 'email', 'granted', 'consent', '2026-01-01');
        INSERT INTO imports (id, file_name, format, encoding, mapping, header, rows_read, created, updated, skipped,
          skipped_still_employed, failed, imported_at)
        VALUES ('m', 'staff.csv', 'csv', 'UTF-8', '{}', '[]', 1, 1, 0, 0, 0, 0, '2026-01-01T00:00:00.000Z');
        INSERT INTO produced_reports (id, name, language, format, from_on, to_on, state_on, file_name, bytes, produced_at)
        VALUES ('r', 'network-participation', 'ja', 'pdf', '2025-01-01', '2025-12-31', '2026-01-01', 'a.pdf', 9, 'm');
      `),
    check: (database) => {
      const row = (sql: string) => database.prepare(sql).get();
      expect(row('SELECT seq, family_name, birth_date, merged_into FROM people')).toEqual({
        seq: 7,
        family_name: '山田',
        birth_date: null,
        merged_into: null,
      });
      expect(row('SELECT file_name, created, profile, undone_at FROM imports')).toEqual({
        file_name: 'staff.csv',
        created: 1,
        profile: null,
        undone_at: null,
      });
      expect(row('SELECT id, language, format, bytes, produced_at FROM produced_reports')).toEqual({
        id: 'r',
        language: 'ja',
        format: 'pdf',
        bytes: 9,
        produced_at: 'm',
      });
      // A word of consent follows its person, and stays what was said.
      database.exec("INSERT INTO people (id, created_at, updated_at) VALUES ('q', '', '')");
      database.exec("UPDATE consents SET person_id = 'q'");
      expect(() => database.exec("UPDATE consents SET evidence = 'other'")).toThrow('appended');
    },
  },
  '0004_farewells_and_pipeline': {
    insert: (database) =>
      database.exec(`
        INSERT INTO people (seq, id, family_name, created_at, updated_at) VALUES (7, 'p', '山田', 'c', 'u');
        INSERT INTO tenures (id, person_id, started_on, ended_on) VALUES ('t', 'p', '2020-04-01', '2026-03-31');
      `),
    check: (database) => {
      const row = (sql: string) => database.prepare(sql).get();
      expect(row('SELECT id, ended_on FROM tenures')).toEqual({ id: 't', ended_on: '2026-03-31' });
      // Every form of partnership starts with stages, the first of which asks nothing of anybody.
      expect(row('SELECT count(DISTINCT form) AS forms FROM pipeline_stages')).toEqual({ forms: 6 });
      expect(row('SELECT max(asks) AS asks FROM pipeline_stages WHERE position = 0')).toEqual({ asks: 0 });
      expect(row('SELECT count(*) AS kept FROM offboardings')).toEqual({ kept: 0 });
    },
  },
  '0005_community': {
    insert: (database) =>
      database.exec(`
        INSERT INTO people (seq, id, family_name, created_at, updated_at) VALUES (7, 'p', '山田', 'c', 'u');
        INSERT INTO memberships (id, person_id, invited_on, joined_on) VALUES ('m', 'p', '2026-01-01', '2026-02-01');
        INSERT INTO exchanges (id, person_id, kind, party, act, happened_on)
        VALUES ('e', 'p', 'talk', 'alumnus', 'gave', '2026-03-01');
      `),
    check: (database) => {
      const row = (sql: string) => database.prepare(sql).get();
      expect(row('SELECT seq, family_name, language FROM people')).toEqual({
        seq: 7,
        family_name: '山田',
        language: null,
      });
      expect(row('SELECT joined_on, welcomed_on FROM memberships')).toEqual({
        joined_on: '2026-02-01',
        welcomed_on: null,
      });
      // What was given and asked is of the kinds that every workspace starts with.
      expect(
        row('SELECT e.kind, k.contributes, k.name FROM exchanges e JOIN exchange_kinds k ON k.code = e.kind'),
      ).toEqual({ kind: 'talk', contributes: 1, name: null });
      const codes = database.prepare('SELECT code FROM exchange_kinds ORDER BY code').pluck().all();
      expect(codes).toEqual(exchangeKind.options.toSorted());
      expect(() => database.exec("UPDATE people SET language = 'fr'")).toThrow('CHECK');
    },
  },
  '0006_insights_and_reports': {
    insert: (database) =>
      database.exec(`
        INSERT INTO produced_reports
          (id, name, language, format, from_on, to_on, state_on, file_name, bytes, produced_at)
        VALUES ('r', 'network-participation', 'en', 'pdf', '2026-01-01', '2026-03-31', '2026-03-31', 'a.pdf', 7, 'c');
      `),
    check: (database) => {
      const row = (sql: string) => database.prepare(sql).get();
      expect(row('SELECT file_name, title, segment, person_id FROM produced_reports')).toEqual({
        file_name: 'a.pdf',
        title: '',
        segment: null,
        person_id: null,
      });
      expect(row('SELECT count(*) AS pages FROM insight_facts')).toEqual({ pages: 0 });
      const goal = "('g', 'joined', 100, '2027-01-01', '2026-01-01', 80, '', 'c', 'u')";
      const columns = '(id, metric, target, due_on, set_on, start_value, note, created_at, updated_at)';
      database.exec(`INSERT INTO goals ${columns} VALUES ${goal}`);
      expect(() =>
        database.exec(`INSERT INTO goals ${columns} VALUES ${goal.replace("'g'", "'h'")}`),
      ).toThrow('UNIQUE');
      // Either days by name or fixed ones, never neither.
      expect(() =>
        database.exec(`
          INSERT INTO own_reports (id, name, sections, language, paper, format, note, created_at, updated_at)
          VALUES ('o', 'Board', '[]', 'en', 'a4', 'pdf', '', 'c', 'u')`),
      ).toThrow('CHECK');
    },
  },
  '0007_trust': {
    insert: (database) =>
      database.exec(`
        INSERT INTO people (id, created_at, updated_at) VALUES ('p', '', '');
        INSERT INTO consents (id, person_id, purpose, channel, state, basis, decided_on)
        VALUES ('c', 'p', 'news', 'email', 'granted', 'consent', '2026-01-01');
      `),
    check: (database) => {
      // A consent that was given without an end holds on.
      expect(database.prepare('SELECT state, valid_until, lapsed_id FROM consents').all()).toEqual([
        { state: 'granted', valid_until: null, lapsed_id: null },
      ]);
      database.exec(`
        INSERT INTO audit_entries (number, at, actor, device, kind, facts, people, previous, hash)
        VALUES (1, '2026-01-01T00:00:00.000Z', 'HR', 'd', 'importRun', '{}', '[]', '0', '1');
      `);
      expect(() => database.exec("UPDATE audit_entries SET actor = 'somebody else'")).toThrow(
        'never changed',
      );
      expect(() => database.exec('DELETE FROM audit_entries')).toThrow('never taken out');
      // A rule that asks for nothing would propose everybody.
      expect(() =>
        database.exec(`
          INSERT INTO retention_rules (id, name, spare_members, created_at, updated_at)
          VALUES ('r', 'All', 0, '', '')`),
      ).toThrow('CHECK');
    },
  },
};
