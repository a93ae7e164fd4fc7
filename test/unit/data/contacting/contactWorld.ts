import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Database } from '#data/database/database.ts';
import type { Author, WriteUnit } from '#data/database/write.ts';
import {
  consents,
  contactPoints,
  eligibilityRecords,
  orientations,
  people,
  tenures,
} from '#data/schema/index.ts';
import {
  channel,
  consentPurpose,
  consentState,
  eligibility,
  orientationKind,
  orientationSource,
} from '#shared/domain/vocabulary.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';

export const worldToday = '2026-04-01';

/** Around the day on which is asked. */
const day = fc.constantFrom<string[]>('2024-01-10', '2025-06-30', '2026-03-31', '2026-04-01', '2026-04-02');
const rarely = (often: number) => fc.nat(often).map((number) => number === 0);

const consent = fc.record({
  purpose: fc.constantFrom(...consentPurpose.options),
  channel: fc.constantFrom(...channel.options),
  state: fc.constantFrom(...consentState.options),
  decidedOn: day,
});

const orientation = fc.record({
  kind: fc.constantFrom(...orientationKind.options),
  strength: fc.nat(3),
  source: fc.constantFrom(...orientationSource.options),
  recordedOn: day,
});

const person = fc.record({
  inBin: rarely(9),
  doNotContact: rarely(9),
  deceasedOn: fc
    .option(day, { nil: null, freq: 1 })
    .chain((on) => rarely(5).map((dead) => (dead ? on : null))),
  /** The last days of their tenures; null where one goes on. */
  leftOn: fc.array(fc.option(day, { nil: null, freq: 5 }), { maxLength: 2 }),
  points: fc.array(fc.record({ channel: fc.constantFrom(...channel.options), usable: fc.boolean() }), {
    maxLength: 5,
  }),
  /** In the order in which they were written down. */
  consents: fc.array(consent, { maxLength: 12 }),
  orientations: fc.array(orientation, { maxLength: 5 }),
  eligibility: fc.array(
    fc.record({
      eligibility: fc.constantFrom(...eligibility.options),
      decidedOn: day,
      validUntil: fc.option(day, { nil: null }),
    }),
    { maxLength: 2 },
  ),
});
export type ContactPerson = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** Some people, and what they say or what becomes of them after they were written down, in writes of its own. */
export const contactWorlds = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 10 }),
  later: fc.array(fc.record({ person: fc.nat(9), consent }), { maxLength: 6 }),
});

/** Somebody of whom nothing is known, with what the test gives. */
export const someone = (known: Partial<ContactPerson>): ContactPerson => ({
  inBin: false,
  doNotContact: false,
  deceasedOn: null,
  leftOn: ['2025-03-31'],
  points: [],
  consents: [],
  orientations: [],
  eligibility: [],
  ...known,
});

/** The id, and the seq, of the person of that number. */
export const idOf = (number: number): string => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;
export const seqOf = (number: number): number => number + 1;

/** Runs `work` on a database with these people in it, written as the program writes; nothing of it stays. */
export async function inContactWorld<T>(
  known: readonly ContactPerson[],
  work: (database: Database, author: Author) => Promise<T> | T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-contact-'));
  const database = Database.open(join(folder, 'data.db'), new Uint8Array(32));
  const clock = new TestClock(`${worldToday}T03:00:00.000Z`);
  const author: Author = { actor: 'Test', device: 'test', clock, ids: countingIds() };
  try {
    await database.write('test', author, (unit) => {
      for (const [number, each] of known.entries()) writePerson(unit, number, each);
    });
    return await work(database, author);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One more word of consent. */
export function writeConsent(unit: WriteUnit, number: number, said: ContactPerson['consents'][number]): void {
  const words = { basis: 'consent', evidence: '' };
  unit.insert(consents, { id: unit.author.ids.next(), personId: idOf(number), ...said, ...words });
}

function writePerson(unit: WriteUnit, number: number, known: ContactPerson): void {
  const { ids, clock } = unit.author;
  const now = clock.now();
  const { inBin, doNotContact, deceasedOn } = known;
  const personId = idOf(number);
  unit.insert(people, {
    ...{ id: personId, seq: seqOf(number), familyName: 'Test', doNotContact, deceasedOn },
    ...{ version: 1, createdAt: now, updatedAt: now, deletedAt: inBin ? now : null },
  });
  for (const endedOn of known.leftOn) {
    unit.insert(tenures, { id: ids.next(), personId, startedOn: '2016-04-01', endedOn });
  }
  for (const [position, each] of known.points.entries()) {
    const value = `${each.channel} ${position}`;
    unit.insert(contactPoints, { id: ids.next(), personId, value, folded: value, position, ...each });
  }
  for (const each of known.consents) writeConsent(unit, number, each);
  for (const each of known.orientations) unit.insert(orientations, { id: ids.next(), personId, ...each });
  for (const each of known.eligibility) {
    const by = { decidedBy: 'Mio', recordedBy: 'Mio', reason: '', tier: 'hr' };
    unit.insert(eligibilityRecords, { id: ids.next(), personId, ...by, ...each });
  }
}
