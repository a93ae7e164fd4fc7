import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../database/write.ts';
import { farewells, offboardingSteps, offboardings, thanks } from '../schema/index.ts';
import { type DayMoments, isoDate } from './calendar.ts';
import type { SampleParting } from './life/partings.ts';
import type { SamplePlan } from './life/plans.ts';

/** Whose farewell it is, and who sees them off. */
export interface PartingOf {
  personId: string;
  tenureId: string;
  manager: string;
  /** The contact that tells of the conversation. */
  interactionId: string | null;
}

export function writeParting(
  unit: WriteUnit,
  ids: IdSource,
  { farewell, thanks: given }: SampleParting,
  { personId, tenureId, manager, interactionId }: PartingOf,
  now: Instant,
): void {
  const stamp = { personId, tenureId, version: 1, createdAt: now, updatedAt: now };
  if (farewell !== null) {
    const { heldOn, reasons, valued, ...facts } = farewell;
    const codes = { reasons: JSON.stringify(reasons), valued: JSON.stringify(valued) };
    const held = { heldOn: isoDate(heldOn), heldBy: manager, interactionId, wishes: '' };
    unit.insert(farewells, { id: ids.next(), ...stamp, ...held, ...codes, ...facts });
  }
  if (given !== null) {
    const { givenOn, ...facts } = given;
    const on = { givenBy: manager, givenOn: givenOn === null ? null : isoDate(givenOn) };
    unit.insert(thanks, { id: ids.next(), ...stamp, ...on, ...facts });
  }
}

export function writePlan(
  unit: WriteUnit,
  ids: IdSource,
  plan: SamplePlan,
  { personId, tenureId, manager, hrOwner }: Omit<PartingOf, 'interactionId'> & { hrOwner: string },
  moments: DayMoments,
  now: Instant,
): void {
  const offboardingId = ids.next();
  const closedAt = plan.closedOn === null ? null : moments.at(plan.closedOn, 17 * 60);
  unit.insert(offboardings, {
    ...{ id: offboardingId, personId, tenureId, noticeOn: isoDate(plan.noticeOn), manager, hrOwner },
    ...{ outcome: plan.outcome, closedAt, version: 1, createdAt: now, updatedAt: now },
  });
  const stepIds = plan.steps.map(() => ids.next());
  for (const [position, { after, settledOn, ownerName, ...step }] of plan.steps.entries()) {
    const settled = settledOn !== null;
    unit.insert(offboardingSteps, {
      ...{ id: stepIds[position] ?? '', offboardingId, personId, position, ownerName, ...step },
      after: JSON.stringify(after.map((place) => stepIds[place])),
      settledAt: settled ? moments.at(settledOn, 16 * 60) : null,
      settledBy: settled ? (step.owner === 'manager' ? manager : hrOwner) : null,
    });
  }
}
