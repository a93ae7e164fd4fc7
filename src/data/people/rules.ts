import type { Problem } from '#shared/domain/personRules.ts';
import { refusal } from '../refusal.ts';

/** INVALID_INPUT where an entry breaks a rule; `within` names the part of the input the field belongs to. */
export function refuse(problem: Problem | null, within?: string): void {
  if (problem === null) return;
  const field = within === undefined ? problem.field : `${within}.${problem.field}`;
  throw refusal('INVALID_INPUT', { field, reason: problem.reason });
}
