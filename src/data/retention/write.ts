import type { RetentionRuleDraft } from '#shared/contract/retention.ts';
import {
  type OperationId,
  operationId,
  type PersonId,
  type RetentionHoldId,
  type RetentionRuleId,
  retentionHoldId,
  retentionRuleId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { retentionHolds, retentionRules } from '../schema/index.ts';
import { requireRule } from './read.ts';

interface Ground {
  database: Database;
  author: Author;
}

/** INVALID_INPUT for a rule that asks for nothing, as it would propose everybody. */
export function requireRuleWithYears({ yearsSinceLeaving, yearsSinceContact }: RetentionRuleDraft): void {
  if (yearsSinceLeaving === null && yearsSinceContact === null) {
    throw refusal('INVALID_INPUT', { field: 'yearsSinceLeaving', reason: 'missing' });
  }
}

/** Adds or changes a rule; see the contract. */
export async function saveRule(
  { database, author }: Ground,
  input: { id: RetentionRuleId | null; version: number | null; rule: RetentionRuleDraft },
): Promise<{ id: RetentionRuleId; operationId: OperationId | null }> {
  const { id, version, rule } = input;
  requireRuleWithYears(rule);
  const row = { ...rule, spareMembers: rule.spareMembers ? 1 : 0 };
  return await database.write('retention.saveRule', author, (unit) => {
    if (id === null) {
      const added = retentionRuleId.parse(author.ids.next());
      const stamp = author.clock.now();
      unit.insert(retentionRules, { ...row, id: added, version: 1, createdAt: stamp, updatedAt: stamp });
      return { id: added, operationId: operationOf(unit) };
    }
    requireRule(database.sqlite, id);
    const expected = { version: version ?? 0, what: 'retentionRule' } as const;
    unit.update(retentionRules, { id }, row, expected);
    return { id, operationId: operationOf(unit) };
  });
}

/** NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeRule(
  { database, author }: Ground,
  { id, version }: { id: RetentionRuleId; version: number },
): Promise<OperationId> {
  return await database.write('retention.removeRule', author, (unit) => {
    if (requireRule(database.sqlite, id).version !== version) {
      throw refusal('CHANGED_MEANWHILE', { what: 'retentionRule' });
    }
    unit.remove(retentionRules, { id });
    return operationId.parse(unit.operationId);
  });
}

/** Keeps people although a rule may propose to erase them; INVALID_INPUT for a day that is over, NOT_FOUND. */
export async function holdPeople(
  { database, author }: Ground,
  { personIds, untilOn, reason }: { personIds: readonly PersonId[]; untilOn: PlainDate; reason: string },
): Promise<OperationId> {
  if (untilOn < today(author.clock)) {
    throw refusal('INVALID_INPUT', { field: 'untilOn', reason: 'beforeToday' });
  }
  const people = [...new Set(personIds)];
  return await database.write('retention.hold', author, (unit) => {
    requirePeople(database.sqlite, people);
    for (const personId of people) {
      unit.insert(retentionHolds, {
        ...{ id: retentionHoldId.parse(author.ids.next()), personId, untilOn, reason },
        ...{ keptAt: author.clock.now(), keptBy: author.actor },
      });
    }
    unit.audit({ kind: 'retentionHeld', people });
    return operationId.parse(unit.operationId);
  });
}

/** Takes a hold out. NOT_FOUND. */
export async function releaseHold({ database, author }: Ground, id: RetentionHoldId): Promise<OperationId> {
  return await database.write('retention.release', author, (unit) => {
    if (!unit.remove(retentionHolds, { id })) throw refusal('NOT_FOUND', { what: 'retentionHold' });
    return operationId.parse(unit.operationId);
  });
}
