import fc from 'fast-check';
import { direction, partnershipForm, purpose, role } from '#shared/domain/vocabulary.ts';

/* What happens to two people, one thing after the other. */

const who = fc.nat({ max: 1 });
const change = fc.oneof(
  fc.record({
    type: fc.constant('wish'),
    who,
    kind: fc.constantFrom('return', 'distance'),
    strength: fc.nat({ max: 1 }),
  }),
  fc.record({
    type: fc.constant('jobs'),
    who,
    channel: fc.constantFrom('email', 'phone'),
    state: fc.constantFrom('granted', 'granted', 'withdrawn'),
  }),
  fc.record({ type: fc.constant('doNotContact'), who, is: fc.boolean() }),
  fc.record({ type: fc.constant('dies'), who }),
  fc.record({ type: fc.constant('mayReturn'), who, decision: fc.constantFrom('yes', 'conditions', 'no') }),
);
const contact = {
  purpose: fc.constantFrom(...purpose.options, 'askRehire', 'askReferral'),
  direction: fc.constantFrom(...direction.options),
  with: fc.subarray([0, 1], { minLength: 1 }),
};
const write = fc.oneof(
  fc.record({ type: fc.constant('log'), ...contact }),
  fc.record({ type: fc.constant('update'), which: fc.nat(), ...contact }),
  fc.record({
    type: fc.constant('open'),
    who,
    form: fc.constantFrom(...partnershipForm.options),
    stage: fc.nat(),
  }),
  fc.record({ type: fc.constant('move'), which: fc.nat(), stage: fc.nat() }),
  fc.record({ type: fc.constant('close'), which: fc.nat() }),
  fc.record({ type: fc.constant('reopen'), which: fc.nat() }),
);

export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
export type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

/** Somebody learns something of a person, or tries to write. */
export const step = fc.oneof(
  { weight: 2, arbitrary: change.map((learnt) => ({ learnt, one: null, by: null, reason: null })) },
  {
    weight: 5,
    arbitrary: fc.record({
      learnt: fc.constant(null),
      one: write,
      by: fc.constantFrom(...role.options, 'recruiter'),
      reason: fc.constantFrom(null, 'They asked us to'),
    }),
  },
);
