import { z } from 'zod';
import { type KeptOverride, keptOverride } from '#shared/contract/asks.ts';
import type { AskRule } from '#shared/domain/asking/verdict.ts';
import type { OpportunityId, PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { requirePeople } from '../people/person.ts';

const overridesOf = statement<[string], unknown>(`
  SELECT id, rules, reason, interaction_id AS interactionId, opportunity_id AS opportunityId,
    decided_by AS decidedBy, decided_at AS decidedAt
  FROM ask_overrides WHERE person_id = ? ORDER BY decided_at DESC, id DESC`);

const ruleList = jsonColumn(keptOverride.shape.rules);
const rows = z.array(keptOverride.extend({ rules: ruleList }));

/** Where somebody went on against the rules that protect a person, latest first. */
export function readOverrides(sqlite: SqliteDatabase, person: PersonId): KeptOverride[] {
  requirePeople(sqlite, [person]);
  return rows.parse(overridesOf(sqlite).all(person));
}

export const settledSql = 'SELECT rules FROM ask_overrides WHERE opportunity_id = ?';

const settledOf = statement<[string], { rules: string }>(settledSql);

/**
 * The rules that HR has gone against, with a reason, in this opportunity: asked once, and not at every stage again. None
 * where there is no opportunity yet.
 */
export function settledRules(
  sqlite: SqliteDatabase,
  opportunity: OpportunityId | null,
): ReadonlySet<AskRule> {
  if (opportunity === null) return new Set();
  return new Set(
    settledOf(sqlite)
      .all(opportunity)
      .flatMap(({ rules }) => ruleList.parse(rules)),
  );
}
