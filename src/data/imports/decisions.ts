import type { RowDecision } from '#shared/contract/importPlan.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { refusal } from '../refusal.ts';

export const presentPeopleSql = `
  SELECT p.id FROM json_each(?) wanted CROSS JOIN people p ON p.id = wanted.value WHERE p.deleted_at IS NULL`;

/** The decisions that still hold: those about somebody who is gone by now say nothing any more. */
export function decisionsThatHold(sqlite: SqliteDatabase, decisions: readonly RowDecision[]): RowDecision[] {
  const named = [...new Set(decisions.flatMap(({ of }) => of ?? []))];
  const present = new Set(prepared(sqlite, presentPeopleSql).pluck().all(JSON.stringify(named)));
  return decisions.filter(({ of }) => of === null || present.has(of));
}

/** CHANGED_MEANWHILE where a decision is about somebody who is gone: the row may have to be decided anew. */
export function refuseStaleDecisions(sqlite: SqliteDatabase, decisions: readonly RowDecision[]): void {
  if (decisionsThatHold(sqlite, decisions).length < decisions.length) {
    throw refusal('CHANGED_MEANWHILE', { what: 'person' });
  }
}
