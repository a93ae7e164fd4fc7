import type { GoalDraft } from '#shared/contract/goals.ts';
import { type GoalId, goalId, type OperationId, operationId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { isTargetOf } from '#shared/domain/metrics/goalTarget.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { goals } from '../schema/index.ts';
import { goalOfMetric, requireGoal } from './read.ts';

interface Ground {
  database: Database;
  author: Author;
}

/**
 * Sets the goal of a number, which is `now`. The way to it is counted from today; where only the day or the note of one
 * that was there is changed, it is still counted from where it was. INVALID_INPUT for a target that the number can't
 * have, and for a new goal that would be due before today.
 */
export async function setGoal(
  { database, author }: Ground,
  draft: GoalDraft,
  now: number | null,
): Promise<OperationId | null> {
  const { metric, target, dueOn, note } = draft;
  const setOn = today(author.clock);
  if (!isTargetOf(metric, target)) throw refusal('INVALID_INPUT', { field: 'target', reason: 'outOfRange' });
  return await database.write('goal.set', author, (unit) => {
    const before = goalOfMetric(database.sqlite, metric);
    if (dueOn < setOn && dueOn !== before?.dueOn) {
      throw refusal('INVALID_INPUT', { field: 'dueOn', reason: 'beforeToday' });
    }
    if (before === null) {
      const stamp = author.clock.now();
      unit.insert(goals, {
        ...{ id: goalId.parse(author.ids.next()), metric, target, dueOn, note },
        ...{ setOn, startValue: now, version: 1, createdAt: stamp, updatedAt: stamp },
      });
      return operationOf(unit);
    }
    const start = before.target === target ? {} : { target, setOn, startValue: now };
    unit.update(goals, { id: before.id }, { dueOn, note, ...start });
    return operationOf(unit);
  });
}

/** Takes a goal out; the history keeps it. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeGoal(
  { database, author }: Ground,
  { id, version }: { id: GoalId; version: number },
): Promise<{ operationId: OperationId }> {
  const removed = await database.write('goal.remove', author, (unit) => {
    if (requireGoal(database.sqlite, id).version !== version) {
      throw refusal('CHANGED_MEANWHILE', { what: 'goal' });
    }
    unit.remove(goals, { id });
    return unit.operationId;
  });
  return { operationId: operationId.parse(removed) };
}
