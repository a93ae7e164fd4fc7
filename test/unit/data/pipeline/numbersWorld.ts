import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import type { WriteUnit } from '#data/database/write.ts';
import { opportunities, opportunityMoves, partnerships, people, tenures } from '#data/schema/index.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/* Small random pipelines, crowded around midnights and the ends of the period. */

export interface WorldOpportunity {
  form: string;
  openedOn: string;
  /** Stages by their number in the form, each with the moment of coming there, in no order. */
  moves: { stage: number; at: string }[];
  outcome: string | null;
  reason: string | null;
  closedOn: string | null;
  /** The first day of what came of it: of a tenure, of a partnership, or of nothing. */
  result: { kind: 'tenure' | 'partnership'; from: string | null } | null;
  /** The person's other tenures, by their last days. */
  leftOn: (string | null)[];
  nextStepOn: string | null;
  removed: boolean;
  personRemoved: boolean;
  died: boolean;
}

export interface PipelineWorld {
  zone: string;
  from: string;
  to: string;
  opportunities: WorldOpportunity[];
}

const plus = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Within some days around the period of March 2026, in which some clocks change. */
const day = fc.integer({ min: -40, max: 40 }).map((days) => plus('2026-03-15', days));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

const moment = fc
  .tuple(day, fc.constantFrom('00:00:00.000', '03:59:59.999', '04:00:00.000', '14:59:59.999', '15:00:00.000'))
  .map(([date, time]) => `${date}T${time}Z`);

const opportunity: fc.Arbitrary<WorldOpportunity> = fc
  .record({
    form: fc.constantFrom('rehire', 'rehire', 'rehire', 'referral'),
    openedOn: day,
    moves: fc.array(fc.record({ stage: fc.nat({ max: 3 }), at: moment }), { minLength: 1, maxLength: 5 }),
    outcome: orNull(fc.constantFrom('returned', 'notNow', 'declined')),
    reason: orNull(fc.constantFrom('timing', 'terms')),
    closedOn: day,
    result: orNull(
      fc.record({ kind: fc.constantFrom('tenure' as const, 'partnership' as const), from: orNull(day) }),
    ),
    leftOn: fc.array(orNull(fc.integer({ min: -1200, max: 60 }).map((days) => plus('2026-03-15', days))), {
      maxLength: 3,
    }),
    nextStepOn: orNull(day),
    removed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    personRemoved: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    died: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map((one) => ({
    ...one,
    closedOn: one.outcome === null ? null : one.closedOn,
    reason: one.outcome === null || one.outcome === 'returned' ? null : one.reason,
    result: one.outcome === 'returned' ? one.result : null,
  }));

export const pipelineWorld: fc.Arbitrary<PipelineWorld> = fc
  .record({
    zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
    ends: fc.tuple(day, day),
    opportunities: fc.array(opportunity, { maxLength: 12 }),
  })
  .map(({ zone, ends, opportunities: list }) => {
    const [from = '', to = ''] = [...ends].sort();
    return { zone, from, to, opportunities: list };
  });

/** Writes it; the stages are those of each form, in their order. */
export async function writeWorld(
  { database, author }: TestWorkspace,
  world: PipelineWorld,
  stages: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await database.write('test.write', author, (unit) => {
    for (const one of world.opportunities) {
      writeOpportunity(unit, one, stages.get(one.form) ?? [], writePerson(unit, one));
    }
  });
}

/** Who it is about, and what came of it. */
interface Written {
  personId: string;
  tenureId: string | null;
  partnershipId: string | null;
}

function writePerson(unit: WriteUnit, one: WorldOpportunity): Written {
  const { clock, ids } = unit.author;
  const now = clock.now();
  const personId = ids.next();
  unit.insert(people, {
    id: personId,
    familyName: 'Sato',
    doNotContact: false,
    deceasedOn: one.died ? '2026-01-01' : null,
    deletedAt: one.personRemoved ? now : null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  for (const endedOn of one.leftOn) unit.insert(tenures, { id: ids.next(), personId, endedOn });
  if (one.result === null) return { personId, tenureId: null, partnershipId: null };
  const { kind, from: startedOn } = one.result;
  const id = ids.next();
  if (kind === 'tenure') {
    unit.insert(tenures, { id, personId, startedOn, endedOn: null });
    return { personId, tenureId: id, partnershipId: null };
  }
  unit.insert(partnerships, { id, personId, kind: 'other', startedOn, note: '' });
  return { personId, tenureId: null, partnershipId: id };
}

function writeOpportunity(
  unit: WriteUnit,
  one: WorldOpportunity,
  stages: readonly string[],
  written: Written,
): void {
  const { clock, ids } = unit.author;
  const now = clock.now();
  const id = ids.next();
  const { form, openedOn, nextStepOn, outcome, closedOn } = one;
  unit.insert(opportunities, {
    ...written,
    id,
    form,
    openedOn,
    nextStepOn,
    outcome,
    closedOn,
    stageId: stages[0] ?? '',
    title: '',
    nextStep: '',
    note: '',
    movedAt: now,
    outcomeReason: one.reason,
    outcomeWords: '',
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: one.removed ? now : null,
  });
  for (const { stage, at } of one.moves) {
    unit.insert(opportunityMoves, {
      id: ids.next(),
      opportunityId: id,
      personId: written.personId,
      stageId: stages[stage] ?? '',
      movedAt: at,
      movedBy: 'Mio',
    });
  }
}
