import type { PlannedStep } from '#shared/contract/offboarding.ts';
import {
  type OffboardingId,
  offboardingId,
  offboardingStepId,
  type PersonId,
  type TenureId,
  tenureId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { byPlace, stepOrderProblem } from '#shared/domain/offboarding/stepOrder.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { offboardingSteps, offboardings, tenures } from '../schema/index.ts';
import { type Changed, changedBy } from './changePlan.ts';
import { type FarewellDays, refuseLateNotice, setLastDay } from './days.ts';

/** A farewell to be planned. */
export interface NewPlan extends FarewellDays {
  personId: PersonId;
  /** Null for the tenure that goes on, which is made where there is none. */
  tenureId: TenureId | null;
  manager: string | null;
  hrOwner: string | null;
  steps: readonly PlannedStep[];
}

/**
 * Plans a farewell: gives the tenure its last day and the plan its steps. A plan that was withdrawn because the person
 * stayed makes room for the new one. INVALID_INPUT as the contract says; NOT_FOUND for a person or tenure that is not there.
 */
export async function planFarewell(database: Database, author: Author, input: NewPlan): Promise<Changed> {
  refuseLateNotice(input);
  refuseBadOrder(input.steps);
  return await database.write('offboarding.plan', author, (unit) => {
    const { personId } = input;
    requirePeople(database.sqlite, [personId]);
    const tenure = input.tenureId ?? presentTenure(unit, input) ?? addTenure(unit, input);
    setLastDay(unit, personId, tenure, input.lastDay);
    const plan = keepPlan(unit, tenure, input);
    addSteps(unit, plan, personId, input.steps);
    return changedBy(unit, tenure);
  });
}

/** INVALID_INPUT where steps wait for each other in a circle, or for one that is not there. */
export function refuseBadOrder(steps: readonly PlannedStep[]): void {
  const problem = stepOrderProblem(byPlace(steps));
  if (problem !== null) throw refusal('INVALID_INPUT', { field: 'steps', reason: problem });
}

/** The tenure that goes on, or that ends on that very day: the latest of them. */
function presentTenure(unit: WriteUnit, { personId, lastDay }: NewPlan): TenureId | null {
  const day = today(unit.author.clock);
  const all = unit.find(tenures, { personId }, ['id', 'startedOn', 'endedOn']);
  const open = all.filter(({ endedOn }) => endedOn === null || endedOn === lastDay || String(endedOn) >= day);
  const order = (row: (typeof all)[number]) =>
    `${String(row['endedOn'] ?? '9999-12-31')} ${String(row['startedOn'] ?? '')} ${String(row['id'])}`;
  const latest = open.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
  return latest === undefined ? null : tenureId.parse(latest['id']);
}

/** Of somebody whose time here nobody entered, at least its end is known. */
function addTenure(unit: WriteUnit, { personId, lastDay, manager }: NewPlan): TenureId {
  const id = tenureId.parse(unit.author.ids.next());
  unit.insert(tenures, { id, personId, endedOn: lastDay, manager: textOrNull(manager) });
  countVersionUp(unit, personId);
  return id;
}

/** The plan's own row: a new one, or that of a plan that was withdrawn. */
function keepPlan(unit: WriteUnit, tenure: TenureId, input: NewPlan): OffboardingId {
  const { personId, noticeOn } = input;
  const facts = { noticeOn, manager: textOrNull(input.manager), hrOwner: textOrNull(input.hrOwner) };
  const [before] = unit.find(offboardings, { tenureId: tenure }, ['id', 'outcome']);
  if (before === undefined) {
    const id = offboardingId.parse(unit.author.ids.next());
    const now = unit.author.clock.now();
    unit.insert(offboardings, {
      ...facts,
      id,
      personId,
      tenureId: tenure,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return id;
  }
  if (before['outcome'] !== 'withdrawn') {
    throw refusal('INVALID_INPUT', { field: 'personId', reason: 'planThere' });
  }
  const id = offboardingId.parse(before['id']);
  for (const step of unit.find(offboardingSteps, { offboardingId: id }, ['id'])) {
    unit.remove(offboardingSteps, { id: String(step['id']) });
  }
  unit.update(offboardings, { id }, { ...facts, outcome: null, closedAt: null });
  return id;
}

function addSteps(
  unit: WriteUnit,
  plan: OffboardingId,
  personId: PersonId,
  steps: readonly PlannedStep[],
): void {
  const ids = steps.map(() => offboardingStepId.parse(unit.author.ids.next()));
  for (const [position, { after, ...step }] of steps.entries()) {
    unit.insert(offboardingSteps, {
      ...step,
      id: ids[position] ?? unit.author.ids.next(),
      offboardingId: plan,
      personId,
      title: step.title.trim(),
      ownerName: textOrNull(step.ownerName),
      after: JSON.stringify([...new Set(after)].map((place) => ids[place])),
      position,
      state: 'open',
      note: '',
    });
  }
}
