import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Database } from '#data/database/database.ts';
import type { Author, WriteUnit } from '#data/database/write.ts';
import {
  eligibilityRecords,
  farewells,
  interactionPeople,
  interactions,
  labels,
  opennessRecords,
  opportunities,
  orientations,
  people,
  personLabels,
  pipelineStages,
  tenures,
  thanks,
} from '#data/schema/index.ts';
import type { ReturnWeights, RoleSought } from '#shared/domain/pipeline/returnFactors.ts';
import {
  direction,
  eligibility,
  openness,
  orientationKind,
  orientationSource,
  partnershipForm,
} from '#shared/domain/vocabulary.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

/** Days about which the rules turn, seen from 1 April 2026 in Tokyo, and from the day before elsewhere. */
const days = [
  '2010-03-31',
  '2016-04-01',
  '2020-09-30',
  '2023-03-31',
  '2023-04-01',
  '2025-10-02',
  '2025-10-03',
  '2026-03-31',
  '2026-04-01',
  '2026-04-02',
  '2026-09-30',
];
const day = fc.constantFrom<string[]>(...days);
const moment = fc.constantFrom<string[]>(
  '2023-12-31T15:00:00.000Z',
  '2024-04-01T14:59:59.999Z',
  '2025-09-01T00:00:00.000Z',
  '2025-12-31T14:59:59.999Z',
  '2025-12-31T15:00:00.000Z',
  '2026-03-31T15:30:00.000Z',
  '2026-05-01T00:00:00.000Z',
);
const title = fc.constantFrom<string[]>(
  '営業マネージャー',
  '営業部長',
  'Sales manager',
  'Senior sales manager',
  '研究員',
);
const department = fc.constantFrom<string[]>('営業部', 'Sales', '研究所');
const skill = fc.constantFrom<string[]>('SQL', '交渉', 'Python', 'CAD');

const tenure = fc.record({
  startedOn: maybe(day),
  endedOn: fc.option(day, { nil: null, freq: 6 }),
  department: maybe(department),
  title: maybe(title),
  heldOn: maybe(day),
  /** Undefined where there are no thanks at all, null where they are only prepared. */
  givenOn: fc.option(maybe(day), { nil: undefined, freq: 3 }),
});

const person = fc.record({
  inBin: fc.nat(11).map((number) => number === 0),
  doNotContact: fc.nat(9).map((number) => number === 0),
  deceasedOn: fc
    .option(day, { nil: null, freq: 1 })
    .chain((on) => fc.nat(4).map((n) => (n === 0 ? on : null))),
  jobTitle: maybe(title),
  tenures: fc.array(tenure, { maxLength: 3 }),
  orientations: fc.array(
    fc.record({
      kind: fc.constantFrom(...orientationKind.options),
      strength: fc.nat(3),
      source: fc.constantFrom(...orientationSource.options),
      recordedOn: day,
    }),
    { maxLength: 4 },
  ),
  openness: fc.array(
    fc.record({
      openness: fc.constantFrom(...openness.options),
      form: maybe(fc.constantFrom(...partnershipForm.options)),
      recordedOn: day,
    }),
    { maxLength: 2 },
  ),
  eligibility: fc.array(
    fc.record({
      eligibility: fc.constantFrom(...eligibility.options),
      decidedOn: day,
      validUntil: maybe(day),
    }),
    { maxLength: 2 },
  ),
  contacts: fc.array(
    fc.record({ occurredAt: moment, direction: fc.constantFrom(...direction.options), inBin: fc.boolean() }),
    { maxLength: 2 },
  ),
  skills: fc.uniqueArray(skill, { maxLength: 3 }),
  opportunities: fc.array(
    fc.record({
      form: fc.constantFrom(...partnershipForm.options),
      outcome: maybe(fc.constant<string>('declined')),
      inBin: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});
export type ReturnPerson = typeof person extends fc.Arbitrary<infer P> ? P : never;
export type ReturnWorld = ReturnPerson[];

const weight = fc.nat(3);
const weights: fc.Arbitrary<ReturnWeights> = fc.record({
  openness: weight,
  orientation: weight,
  timeAway: weight,
  lastContact: weight,
  goodParting: weight,
  skills: weight,
  title: weight,
});
const role: fc.Arbitrary<RoleSought> = fc.record({
  form: fc.constantFrom(...partnershipForm.options),
  title: fc.oneof(fc.constant<string>(''), title, fc.constant('営業')),
  skills: fc.uniqueArray(fc.oneof(skill, fc.constantFrom('sql', 'ＣＡＤ', 'Unknown')), { maxLength: 3 }),
  department: maybe(department),
});

/** A world, whom one looks for in it, and the zone in which it is 1 April 2026, or still the day before. */
export const returnQuestions = fc.record({
  world: fc.array(person, { minLength: 1, maxLength: 12 }),
  role,
  weights,
  zone: fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles'),
});

export const worldNow = '2026-04-01T03:00:00.000Z';

/** Somebody of whom little is known, with what the test gives. */
export const somebody = (known: Partial<ReturnPerson>): ReturnPerson => ({
  inBin: false,
  doNotContact: false,
  deceasedOn: null,
  jobTitle: null,
  tenures: [left('2024-03-31')],
  orientations: [],
  openness: [],
  eligibility: [],
  contacts: [],
  skills: [],
  opportunities: [],
  ...known,
});

/** A tenure that ended on that day. */
export const left = (endedOn: string | null, more: Partial<ReturnPerson['tenures'][number]> = {}) => ({
  startedOn: '2016-04-01',
  endedOn,
  department: null,
  title: null,
  heldOn: null,
  givenOn: undefined,
  ...more,
});

/** The id of the person of that number. */
export const idOf = (number: number): string => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;

/** Runs `work` on a database with these people in it, written as the program writes; nothing of it stays. */
export async function inDatabaseWithPeople<T>(
  world: ReturnWorld,
  work: (database: Database, author: Author) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-return-'));
  const database = Database.open(join(folder, 'data.db'), new Uint8Array(32));
  const author: Author = {
    actor: 'Test',
    device: 'test',
    clock: new TestClock(worldNow),
    ids: countingIds(),
  };
  try {
    await database.write('test', author, (unit) => {
      const labelIds = new Map<string, string>();
      for (const [number, each] of world.entries()) writePerson(unit, idOf(number), each, labelIds);
    });
    return await work(database, author);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function writePerson(
  unit: WriteUnit,
  personId: string,
  known: ReturnPerson,
  labelIds: Map<string, string>,
): void {
  const { ids, clock } = unit.author;
  const now = clock.now();
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  const { inBin, doNotContact, deceasedOn, jobTitle } = known;
  const deletedAt = inBin ? now : null;
  unit.insert(people, {
    id: personId,
    familyName: 'Test',
    doNotContact,
    deceasedOn,
    jobTitle,
    deletedAt,
    ...stamp,
  });
  for (const each of known.tenures) writeTenure(unit, personId, each);
  for (const each of known.orientations) unit.insert(orientations, { id: ids.next(), personId, ...each });
  for (const each of known.openness) unit.insert(opennessRecords, { id: ids.next(), personId, ...each });
  for (const each of known.eligibility) {
    const by = { decidedBy: 'Mio', recordedBy: 'Mio', reason: '', tier: 'hr' };
    unit.insert(eligibilityRecords, { id: ids.next(), personId, ...by, ...each });
  }
  for (const { inBin: gone, ...each } of known.contacts) {
    const interactionId = ids.next();
    const words = { subject: '', body: '', tier: 'open', loggedBy: 'Test', deletedAt: gone ? now : null };
    const what = { kind: 'call', purpose: 'other', ...each };
    unit.insert(interactions, { id: interactionId, ...what, ...words, ...stamp });
    unit.insert(interactionPeople, { interactionId, personId, position: 0, present: !gone, ...what });
  }
  for (const name of known.skills) {
    const labelId = labelIds.get(name) ?? ids.next();
    if (!labelIds.has(name))
      unit.insert(labels, { id: labelId, kind: 'skill', name, folded: name.toLowerCase() });
    labelIds.set(name, labelId);
    unit.insert(personLabels, { personId, labelId });
  }
  for (const { inBin: gone, ...each } of known.opportunities) writeOpportunity(unit, personId, each, gone);
}

function writeTenure(unit: WriteUnit, personId: string, tenure: ReturnPerson['tenures'][number]): void {
  const { ids, clock } = unit.author;
  const stamp = { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
  const { heldOn, givenOn, ...facts } = tenure;
  const tenureId = ids.next();
  unit.insert(tenures, { id: tenureId, personId, ...facts });
  const of = { personId, tenureId, ...stamp };
  if (heldOn !== null) {
    const words = { reasons: '[]', reasonWords: '', valued: '[]', valuedWords: '', betterWords: '' };
    const tiers = { reasonsTier: 'hr', valuedTier: 'hr', feedbackTier: 'hr' };
    unit.insert(farewells, { id: ids.next(), ...of, heldOn, heldBy: 'Mio', wishes: '', ...words, ...tiers });
  }
  if (givenOn !== undefined) {
    unit.insert(thanks, { id: ids.next(), ...of, givenBy: 'Mio', givenOn, way: 'spoken', words: '' });
  }
}

function writeOpportunity(
  unit: WriteUnit,
  personId: string,
  { form, outcome }: { form: string; outcome: string | null },
  inBin: boolean,
): void {
  const { ids, clock } = unit.author;
  const now = clock.now();
  const stages = unit.find(pipelineStages, { form, position: 0 }, ['id']);
  unit.insert(opportunities, {
    ...{
      id: ids.next(),
      personId,
      form,
      stageId: String(stages[0]?.['id']),
      title: '',
      nextStep: '',
      note: '',
    },
    ...{ openedOn: '2026-03-01', movedAt: now, outcome, outcomeWords: '', closedOn: outcome && '2026-03-02' },
    ...{ version: 1, createdAt: now, updatedAt: now, deletedAt: inBin ? now : null },
  });
}
