import { z } from 'zod';
import {
  type RetentionHold,
  type RetentionRule,
  retentionHold,
  retentionRule,
} from '#shared/contract/retention.ts';
import type { RetentionRuleId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared, statement } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { refusal } from '../refusal.ts';

const columns = `
  id, version, name, years_since_leaving AS yearsSinceLeaving, years_since_contact AS yearsSinceContact,
  spare_members AS spareMembers`;

const ruleRow = z
  .looseObject({ spareMembers: z.int() })
  .transform(({ spareMembers, ...rest }) => ({ ...rest, spareMembers: spareMembers === 1 }))
  .pipe(retentionRule);

const all = statement<[], unknown>(`SELECT ${columns} FROM retention_rules ORDER BY name, id`);
const one = statement<[string], unknown>(`SELECT ${columns} FROM retention_rules WHERE id = ?`);

/** All rules by their names. */
export const readRules = (sqlite: SqliteDatabase): RetentionRule[] =>
  z.array(ruleRow).parse(all(sqlite).all());

/** NOT_FOUND where there is none. */
export function requireRule(sqlite: SqliteDatabase, id: RetentionRuleId): RetentionRule {
  const found = one(sqlite).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'retentionRule' });
  return ruleRow.parse(found);
}

/** Holds that still count on a day, the first to end before others. */
export const holdsSql = `
  SELECT h.id, p.id AS personId, h.until_on AS untilOn, h.reason, h.kept_at AS keptAt, h.kept_by AS keptBy,
    ${nameColumns}
  FROM retention_holds h CROSS JOIN people p ON p.id = h.person_id AND p.deleted_at IS NULL
  WHERE h.until_on >= ? ORDER BY h.until_on, h.id`;

/** A page of them, and how many there are. */
export function readHolds(
  sqlite: SqliteDatabase,
  day: string,
  { offset, limit }: { offset: number; limit: number },
): { total: number; holds: RetentionHold[] } {
  const rows = prepared(sqlite, holdsSql).all(day);
  const page = rows.slice(offset, offset + limit).map(withName);
  return { total: rows.length, holds: z.array(retentionHold).parse(page) };
}
