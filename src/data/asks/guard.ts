import type { AskOverride, PersonVerdict } from '#shared/contract/asks.ts';
import type { InteractionId, OpportunityId, PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { askOverrides } from '../schema/index.ts';
import { type Ask, verdictsOf } from './verdicts.ts';

/** An ask that may go on, and what it goes on against by HR's reason. */
export interface GuardedAsk {
  against: readonly PersonVerdict[];
  reason: string;
}

/**
 * Holds the rules against an ask before it is written: ASK_BLOCKED where they protect one of the people, unless HR gives
 * a reason. What comes back goes to `keepOverrides` in the same write.
 */
export function guardAsk(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  ask: Ask,
  override: AskOverride | null,
): GuardedAsk {
  const blocked = verdictsOf(sqlite, people, ask).filter(({ verdict }) => verdict === 'blocked');
  const mayOverride = blocked.every((verdict) => verdict.mayOverride);
  if (blocked.length > 0 && (override === null || !mayOverride)) {
    throw refusal('ASK_BLOCKED', {
      people: blocked.map(({ personId, personName, findings }) => ({ personId, personName, findings })),
      mayOverride,
    });
  }
  return { against: blocked, reason: override?.reason ?? '' };
}

/** Keeps with each person that somebody went on against the rules, against which, and why. */
export function keepOverrides(
  unit: WriteUnit,
  { against, reason }: GuardedAsk,
  of: { interactionId?: InteractionId; opportunityId?: OpportunityId },
): void {
  const { actor, clock, ids } = unit.author;
  for (const { personId, findings } of against) {
    const rules = findings.filter(({ weight }) => weight === 'blocks').map(({ rule }) => rule);
    unit.insert(askOverrides, {
      id: ids.next(),
      personId,
      rules: JSON.stringify(rules),
      reason,
      interactionId: of.interactionId ?? null,
      opportunityId: of.opportunityId ?? null,
      decidedBy: actor,
      decidedAt: clock.now(),
    });
    unit.audit({ kind: 'askOverridden', facts: { rules: rules.join(' ') }, people: [personId] });
  }
}
