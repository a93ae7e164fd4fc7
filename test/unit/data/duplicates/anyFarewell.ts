import * as fc from 'fast-check';
import type { WriteUnit } from '#data/database/write.ts';
import {
  askOverrides,
  eligibilityRecords,
  farewellDrafts,
  farewells,
  offboardingSteps,
  offboardings,
  opportunities,
  opportunityMoves,
  opportunityWorries,
  thanks,
} from '#data/schema/index.ts';

const who = fc.constantFrom('Mio', 'Ren');
const tier = fc.constantFrom('open', 'hr', 'owner');
const words = fc.constantFrom('', 'Alpha', '髙橋');

/** What may hang on a tenure that ends. */
export const anyFarewell = fc.record({
  plan: fc.option(
    fc.record({
      manager: fc.option(who),
      steps: fc.array(
        fc.record({
          kind: fc.constantFrom('task', 'conversation', 'thanks'),
          title: fc.constantFrom('Laptop', '送別会'),
          state: fc.constantFrom('open', 'done'),
          waits: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
  ),
  conversation: fc.option(fc.record({ heldBy: who, words, tier, by: fc.option(who) })),
  thanks: fc.option(fc.record({ givenOn: fc.constantFrom(null, '2022-03-31'), words })),
  draft: fc.option(fc.record({ author: who, savedAt: fc.constantFrom('2022-03-01', '2022-03-02') })),
});
type Farewell = typeof anyFarewell extends fc.Arbitrary<infer T> ? T : never;

/** One with something of everything. */
export const fullFarewell: Farewell = {
  plan: { manager: null, steps: [{ kind: 'task', title: 'Laptop', state: 'open', waits: false }] },
  conversation: { heldBy: 'Mio', words: 'Alpha', tier: 'hr', by: null },
  thanks: { givenOn: '2022-03-31', words: '髙橋' },
  draft: { author: 'Mio', savedAt: '2022-03-01' },
};

/** Who was referred, one of three people or the second record, and which of the tenures came of it. */
export const anyOpportunity = fc.record({ referred: fc.nat({ max: 3 }), ofTenure: fc.nat({ max: 3 }) });

interface Owner {
  personId: string;
  tenureId: string;
}

export function hangFarewell(unit: WriteUnit, owner: Owner, farewell: Farewell): void {
  const { ids, clock } = unit.author;
  const stamps = { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
  const own = () => ({ ...owner, ...stamps, id: ids.next() });
  const { plan, conversation, thanks: given, draft } = farewell;
  if (plan !== null) hangPlan(unit, own(), plan);
  if (conversation !== null) {
    const { heldBy, words: said, tier: of, by } = conversation;
    unit.insert(farewells, {
      ...own(),
      heldOn: '2022-03-15',
      heldBy,
      reasons: said === '' ? '[]' : '["growth"]',
      reasonWords: said,
      reasonsTier: of,
      reasonsBy: by,
      valued: '[]',
      valuedWords: '',
      valuedTier: 'hr',
      betterWords: said,
      recommendScore: said === '' ? null : 9,
      feedbackTier: of,
      feedbackBy: by,
      wishes: '',
    });
  }
  if (given !== null) unit.insert(thanks, { ...own(), givenBy: 'Ren', way: 'letter', ...given });
  if (draft !== null) unit.insert(farewellDrafts, { ...owner, ...draft, answers: '{}' });
}

function hangPlan(
  unit: WriteUnit,
  plan: Owner & { id: string; version: number; createdAt: string; updatedAt: string },
  { manager, steps }: NonNullable<Farewell['plan']>,
): void {
  unit.insert(offboardings, { ...plan, manager });
  let last: string | null = null;
  for (const [position, { waits, ...step }] of steps.entries()) {
    const id = unit.author.ids.next();
    unit.insert(offboardingSteps, {
      ...step,
      id,
      offboardingId: plan.id,
      personId: plan.personId,
      owner: 'hr',
      anchor: 'lastDay',
      offsetDays: -position,
      after: JSON.stringify(waits && last !== null ? [last] : []),
      position,
      note: '',
    });
    last = id;
  }
}

/** An opportunity with a worry, its first stage, and a decision on the way. */
export function hangOpportunity(
  unit: WriteUnit,
  { personId, referredId, tenureId }: { personId: string; referredId: string; tenureId: string | null },
): void {
  const { ids, clock } = unit.author;
  const opportunityId = ids.next();
  const stageId = '00000000-0000-7000-8000-000000040001';
  unit.insert(opportunities, {
    id: opportunityId,
    personId,
    form: 'referral',
    stageId,
    title: 'Alpha',
    nextStep: '',
    note: '',
    openedOn: '2024-01-01',
    movedAt: clock.now(),
    outcomeWords: '',
    tenureId,
    referredId,
    version: 1,
    createdAt: clock.now(),
    updatedAt: clock.now(),
  });
  const own = () => ({ id: ids.next(), opportunityId, personId });
  unit.insert(opportunityWorries, { ...own(), worry: 'Pay', answer: '', position: 0 });
  unit.insert(opportunityMoves, { ...own(), stageId, movedAt: clock.now(), movedBy: 'Mio' });
  unit.insert(askOverrides, {
    ...own(),
    rules: '["saidNo"]',
    reason: 'They called us',
    decidedBy: 'Mio',
    decidedAt: clock.now(),
  });
  const decided = { eligibility: 'yes', decidedBy: 'Mio', decidedOn: '2024-01-01', tier: 'hr' };
  unit.insert(eligibilityRecords, {
    ...decided,
    id: ids.next(),
    personId,
    reason: 'Good work',
    recordedBy: 'Mio',
  });
}
