import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../database/write.ts';
import { eligibilityRecords, opportunities, opportunityMoves, opportunityWorries } from '../schema/index.ts';
import { type DayMoments, type DayNumber, isoDate } from './calendar.ts';
import type { SampleEligibility, SampleOpportunity, StagesOf } from './life/opportunities.ts';

/** What of the person an opportunity refers to. */
export interface OpportunityOf {
  personId: string;
  tenureIds: readonly string[];
  partnershipIds: readonly string[];
  owner: string | null;
  /** Who moves it, and answers worries. */
  staff: string;
}

const dateOrNull = (day: DayNumber | null): string | null => (day === null ? null : isoDate(day));

export function writeOpportunity(
  unit: WriteUnit,
  ids: IdSource,
  opportunity: SampleOpportunity,
  { personId, tenureIds, partnershipIds, owner, staff }: OpportunityOf,
  { stages, moments, now }: { stages: StagesOf; moments: DayMoments; now: Instant },
): void {
  const opportunityId = ids.next();
  const { moves, worries, tenure, partnership, form, ...facts } = opportunity;
  const movedAt = (place: number) => moments.at(moves[place] ?? opportunity.openedOn, 10 * 60 + place);
  const stageAt = (place: number) => stages[form][place]?.id ?? '';
  unit.insert(opportunities, {
    ...{ id: opportunityId, personId, form, stageId: stageAt(moves.length - 1), ...facts, owner, note: '' },
    startsOn: dateOrNull(facts.startsOn),
    nextStepOn: dateOrNull(facts.nextStepOn),
    openedOn: isoDate(facts.openedOn),
    closedOn: dateOrNull(facts.closedOn),
    askAgainOn: dateOrNull(facts.askAgainOn),
    movedAt: movedAt(moves.length - 1),
    tenureId: tenure === null ? null : (tenureIds[tenure] ?? null),
    partnershipId: partnership === null ? null : (partnershipIds[partnership] ?? null),
    ...{ version: 1, createdAt: now, updatedAt: now },
  });
  const of = { opportunityId, personId };
  for (const place of moves.keys()) {
    const move = { stageId: stageAt(place), movedAt: movedAt(place), movedBy: owner ?? staff };
    unit.insert(opportunityMoves, { id: ids.next(), ...of, ...move });
  }
  for (const [position, { worry, answered, answer }] of worries.entries()) {
    const said = { answeredBy: staff, answer: answered ? answer : '' };
    unit.insert(opportunityWorries, { id: ids.next(), ...of, worry, ...said, position });
  }
}

export function writeEligibility(
  unit: WriteUnit,
  ids: IdSource,
  { eligibility, decidedOn, validUntil }: SampleEligibility,
  { personId, staff, reason }: { personId: string; staff: string; reason: string },
): void {
  const days = { decidedOn: isoDate(decidedOn), validUntil: dateOrNull(validUntil) };
  const by = { decidedBy: staff, recordedBy: staff, reason, tier: 'hr' };
  unit.insert(eligibilityRecords, { id: ids.next(), personId, eligibility, ...days, ...by });
}
