import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import {
  type OffboardingId,
  type OperationId,
  offboardingId,
  operationId,
  personId,
  tenureId,
} from '#shared/domain/ids.ts';
import type { OffboardingOutcome } from '#shared/domain/vocabulary.ts';
import { offboardingOutcome } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { offboardings } from '../schema/index.ts';

/** A plan as whoever changes it has read it. */
export interface PlanVersion {
  id: OffboardingId;
  version: number;
}

/** A plan that is about to be changed. */
export interface Plan {
  id: OffboardingId;
  personId: PersonId;
  tenureId: TenureId;
  outcome: OffboardingOutcome | null;
}

/** Of whom something was changed, and by which operation; null where nothing was. */
export interface Changed {
  tenureId: TenureId;
  operationId: OperationId | null;
}

/** What an operation changed of a tenure's farewell. */
export const changedBy = (unit: WriteUnit, tenure: TenureId): Changed => ({
  tenureId: tenure,
  operationId: unit.changed ? operationId.parse(unit.operationId) : null,
});

/**
 * Changes a plan with its steps as one operation; the plan's version stands for all of it. NOT_FOUND where it or its
 * person is gone, CHANGED_MEANWHILE on an old version, INVALID_INPUT where it was closed and `closed` is not allowed.
 */
export async function changePlan(
  database: Database,
  author: Author,
  { kind, closed = false }: { kind: string; closed?: boolean },
  { id, version }: PlanVersion,
  work: (unit: WriteUnit, plan: Plan) => void,
): Promise<Changed> {
  return await database.write(kind, author, (unit) => {
    const [row] = unit.find(offboardings, { id }, ['personId', 'tenureId', 'outcome', 'version']);
    if (row === undefined) throw refusal('NOT_FOUND', { what: 'offboarding' });
    const plan: Plan = {
      id,
      personId: personId.parse(row['personId']),
      tenureId: tenureId.parse(row['tenureId']),
      outcome: offboardingOutcome.nullable().parse(row['outcome']),
    };
    requirePeople(database.sqlite, [plan.personId]);
    if (row['version'] !== version) throw refusal('CHANGED_MEANWHILE', { what: 'offboarding' });
    if (plan.outcome !== null && !closed) {
      throw refusal('INVALID_INPUT', { field: 'outcome', reason: 'planClosed' });
    }
    work(unit, plan);
    // Steps are part of the plan; where its own row was changed too, this changes nothing more.
    if (unit.changed) unit.update(offboardings, { id }, { version: version + 1 });
    return changedBy(unit, plan.tenureId);
  });
}

/** Counts a plan's version up because a step of it was changed from elsewhere. */
export function countPlanUp(unit: WriteUnit, id: string): void {
  const key = { id: offboardingId.parse(id) };
  const [present] = unit.find(offboardings, key, ['version']);
  if (present !== undefined) unit.update(offboardings, key, { version: Number(present['version']) + 1 });
}
