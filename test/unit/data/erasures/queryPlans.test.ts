import { expect, test } from 'vitest';
import { connect } from '#data/database/connection.ts';
import type { SqliteDatabase } from '#data/database/driver.ts';
import { identityOf } from '#data/erasures/identity.ts';
import { previewErasure } from '#data/erasures/preview.ts';
import { recordsOf } from '#data/erasures/theirs.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { rareLife } from './world.ts';

/** The SQL of all that `work` prepares on a connection. */
function preparedBy(sqlite: SqliteDatabase, work: () => void): string[] {
  const statements: string[] = [];
  const prepare = sqlite.prepare.bind(sqlite);
  Object.defineProperty(sqlite, 'prepare', {
    value: (sql: string) => {
      statements.push(sql);
      return prepare(sql);
    },
  });
  work();
  return statements;
}

test('what is theirs is found by indexes, however much there is of others', async () => {
  const world = await openTestWorkspace();
  const { personId } = await rareLife(world);
  const sqlite = connect(world.database.path, world.opened.key);
  const statements = preparedBy(sqlite, () => {
    previewErasure(sqlite, [personId]);
    identityOf(sqlite, [personId]);
    recordsOf(sqlite, [personId]);
  });
  expect(statements.length).toBeGreaterThan(30);
  for (const sql of statements) {
    const parameters = sql.includes(':ids') ? { ids: '[]' } : '[]';
    const plan = world.database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters);
    const scans = plan
      .map((line) => String(detailOf(line)))
      .filter((detail) => /^SCAN (?!.*(?:json_each|VIRTUAL|merged|\bm\b))/.test(detail));
    expect(scans, sql).toEqual([]);
  }
  sqlite.close();
});

const detailOf = (line: unknown): unknown =>
  typeof line === 'object' && line !== null ? Reflect.get(line, 'detail') : null;
