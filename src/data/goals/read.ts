import { z } from 'zod';
import { type Goal, goal } from '#shared/contract/goals.ts';
import { type MetricName, metricName } from '#shared/contract/insights.ts';
import type { GoalId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { refusal } from '../refusal.ts';

const columns = `id, version, metric, target, due_on AS dueOn, set_on AS setOn, start_value AS startValue, note`;

const all = statement<[], { metric: string }>(`SELECT ${columns} FROM goals ORDER BY due_on, metric`);
const one = statement<[string], unknown>(`SELECT ${columns} FROM goals WHERE id = ?`);
const ofMetric = statement<[MetricName], unknown>(`SELECT ${columns} FROM goals WHERE metric = ?`);

/** All goals by the day they are due; those of numbers that only a newer program knows are left out. */
export function readGoals(sqlite: SqliteDatabase): Goal[] {
  const known = all(sqlite)
    .all()
    .filter(({ metric }) => metricName.safeParse(metric).success);
  return z.array(goal).parse(known);
}

/** NOT_FOUND where there is none. */
export function requireGoal(sqlite: SqliteDatabase, id: GoalId): Goal {
  const found = one(sqlite).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'goal' });
  return goal.parse(found);
}

/** The goal of a number; null where it has none. */
export function goalOfMetric(sqlite: SqliteDatabase, metric: MetricName): Goal | null {
  return goal.nullable().parse(ofMetric(sqlite).get(metric) ?? null);
}
