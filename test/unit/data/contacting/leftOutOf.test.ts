import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftOutOf } from '#data/contacting/leftOutOf.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { channel, consentPurpose, partnershipForm } from '#shared/domain/vocabulary.ts';
import { runCount } from '#test/support/runCount.ts';
import { type ReferenceNeed, reasonAgainst } from './contactReference.ts';
import { contactWorlds, inContactWorld, seqOf, someone, worldToday, writeConsent } from './contactWorld.ts';

const needs: fc.Arbitrary<ReferenceNeed> = fc.record({
  purpose: fc.constantFrom(...consentPurpose.options),
  channels: fc.subarray(channel.options),
  action: fc.option(fc.record({ form: fc.constantFrom(...partnershipForm.options), asks: fc.boolean() }), {
    nil: null,
  }),
});

const needOf = ({ purpose, channels, action }: ReferenceNeed) => ({
  purpose,
  channels,
  ask: action === null ? null : { role: 'hr' as const, today: plainDate.parse(worldToday), action },
});

/** More of them than are looked up one by one. */
const many = (seqs: readonly number[]) => Array.from({ length: 2500 }, (_, n) => seqs[n % seqs.length] ?? 0);

test('whoever is left out is left out for the first reason that holds, over random histories, however many are asked of', async () => {
  await fc.assert(
    fc.asyncProperty(contactWorlds, fc.array(needs, { minLength: 3, maxLength: 8 }), async (world, asked) => {
      const known = world.people.map((person) => ({ ...person, consents: [...person.consents] }));
      await inContactWorld(known, async (database, author) => {
        for (const { person, consent } of world.later) {
          const number = person % known.length;
          await database.write('test', author, (unit) => writeConsent(unit, number, consent));
          known[number]?.consents.push(consent);
        }
        const present = known.flatMap((person, number) =>
          person.inBin ? [] : [{ person, seq: seqOf(number) }],
        );
        const inBin = known.flatMap((person, number) => (person.inBin ? [seqOf(number)] : []));
        for (const need of asked) {
          const expected = present.flatMap(({ person, seq }) => {
            const reason = reasonAgainst(person, need);
            return reason === null ? [] : [[seq, reason] as const];
          });
          const seqs = present.map(({ seq }) => seq);
          const found = (of: number[] | null) => [...leftOutOf(database.sqlite, needOf(need), of)];
          expect(found(seqs)).toEqual(expected);
          expect(found(null)).toEqual(expected);
          if (seqs.length > 0) expect(found(many(seqs))).toEqual(expected);
          // Whoever lies in the bin is never let through.
          expect(leftOutOf(database.sqlite, needOf(need), inBin).size).toBe(inBin.length);
        }
      });
    }),
    { numRuns: runCount(25) },
  );
});

test('each reason, and what comes before it', async () => {
  const granted = { purpose: 'events', channel: 'email', state: 'granted', decidedOn: '2025-01-01' } as const;
  const withdrawn = { ...granted, state: 'withdrawn' } as const;
  const email = { channel: 'email', usable: true } as const;
  const distance = { kind: 'distance', strength: 1, source: 'assumed', recordedOn: '2025-01-01' } as const;
  const open = someone({ consents: [granted], points: [email] });
  const cases = [
    [open, undefined],
    [{ ...open, deceasedOn: '2026-01-01', doNotContact: true }, 'deceased'],
    [{ ...open, doNotContact: true, orientations: [distance] }, 'doNotContact'],
    [{ ...open, orientations: [distance], consents: [] }, 'keepsDistance'],
    [{ ...open, orientations: [distance, { ...distance, strength: 0 }] }, undefined],
    [{ ...open, consents: [granted, withdrawn] }, 'consentWithdrawn'],
    [{ ...open, consents: [withdrawn, granted] }, undefined],
    [{ ...open, consents: [{ ...granted, purpose: 'news' as const }] }, 'consentMissing'],
    [{ ...open, points: [{ ...email, usable: false }] }, 'noAddress'],
    // Granted for the letter box, but only a mail address is known.
    [{ ...open, consents: [{ ...granted, channel: 'post' as const }] }, 'noAddress'],
  ] as const;
  const known = cases.map(([person]) => ({
    ...person,
    leftOn: [...person.leftOn],
    points: [...person.points],
    consents: [...person.consents],
    orientations: [...person.orientations],
    eligibility: [...person.eligibility],
  }));
  await inContactWorld(known, ({ sqlite }) => {
    const leftOut = leftOutOf(sqlite, { purpose: 'events', channels: channel.options, ask: null }, null);
    expect(cases.map((_, number) => leftOut.get(seqOf(number)))).toEqual(cases.map(([, reason]) => reason));
  });
});
