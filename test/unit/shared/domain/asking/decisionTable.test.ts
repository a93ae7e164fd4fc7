import { expect, test } from 'vitest';
import { type AskFacts, findingsOf, formAskedBy, verdictOf } from '#shared/domain/asking/askRules.ts';
import type { AskRule } from '#shared/domain/asking/verdict.ts';
import { type PartnershipForm, partnershipForm, purpose, role } from '#shared/domain/vocabulary.ts';

/*
 * The rules once more, written down as a table by hand: of each rule, in which forms and when it blocks (B), warns (w) or
 * is silent (.), first when we only think of the person and then when we ask. The columns are the forms in the order
 * rehire, part-time, freelance, referral, business, advisory.
 */
const table: Record<Exclude<AskRule, 'deceased'>, { thinking: string; asking: string }> = {
  doNotContact: { thinking: 'wwwwww', asking: 'BBBBBB' },
  keepsDistance: { thinking: 'wwwwww', asking: 'BBBBBB' },
  consentWithdrawn: { thinking: 'www...', asking: 'BBB...' },
  consentMissing: { thinking: 'www...', asking: 'BBB...' },
  noOrientation: { thinking: 'wwwwww', asking: 'BBBwww' },
  saidNo: { thinking: 'ww....', asking: 'ww....' },
  notEligible: { thinking: 'ww....', asking: 'BB....' },
  eligibleWithConditions: { thinking: 'ww....', asking: 'ww....' },
  eligibilityUnknown: { thinking: '......', asking: 'ww....' },
};
const columns: readonly PartnershipForm[] = [
  'rehire',
  'partTime',
  'freelance',
  'referral',
  'business',
  'advisory',
];

/** Which rules a person's facts meet. */
function met(facts: AskFacts): Exclude<AskRule, 'deceased'>[] {
  const rules: [boolean, Exclude<AskRule, 'deceased'>][] = [
    [facts.doNotContact, 'doNotContact'],
    [facts.orientation === 'distance', 'keepsDistance'],
    [facts.orientation === 'none', 'noOrientation'],
    [facts.jobsConsent === 'withdrawn', 'consentWithdrawn'],
    [facts.jobsConsent === 'missing', 'consentMissing'],
    [facts.saidNo, 'saidNo'],
    [facts.eligibility === 'no', 'notEligible'],
    [facts.eligibility === 'conditions', 'eligibleWithConditions'],
    [facts.eligibility === 'unknown', 'eligibilityUnknown'],
  ];
  return rules.flatMap(([holds, rule]) => (holds ? [rule] : []));
}

const booleans = [false, true];

const people: AskFacts[] = booleans.flatMap((deceased) =>
  booleans.flatMap((doNotContact) =>
    (['none', 'known', 'distance'] as const).flatMap((orientation) =>
      (['granted', 'withdrawn', 'missing'] as const).flatMap((jobsConsent) =>
        booleans.flatMap((saidNo) =>
          (['yes', 'conditions', 'no', 'unknown'] as const).map((eligibility) => ({
            deceased,
            doNotContact,
            orientation,
            jobsConsent,
            saidNo,
            eligibility,
          })),
        ),
      ),
    ),
  ),
);

const actions = columns.flatMap((form) => booleans.map((asks) => ({ form, asks })));

const words = { B: 'blocks', w: 'warns' } as const;

/** What the table says, rule by rule. */
function byTheTable(facts: AskFacts, form: PartnershipForm, asks: boolean): Record<string, string> {
  if (facts.deceased) return { deceased: 'blocks' };
  const cells = met(facts).map((rule): [string, string | undefined] => [
    rule,
    table[rule][asks ? 'asking' : 'thinking'][columns.indexOf(form)],
  ]);
  return Object.fromEntries(
    cells.flatMap(([rule, cell]) => (cell === 'B' || cell === 'w' ? [[rule, words[cell]]] : [])),
  );
}

function verdictByTheTable(expected: Record<string, string>): string {
  const weights = Object.values(expected);
  if (weights.includes('blocks')) return 'blocked';
  return weights.length > 0 ? 'warned' : 'clear';
}

test('the table has a column for each form', () => {
  expect([...columns].sort()).toEqual([...partnershipForm.options].sort());
});

test.each(role.options)(
  'for %s, every combination of facts, form, and asking or not is as the table says',
  (who) => {
    expect(people.length * actions.length).toBe(2 * 2 * 3 * 3 * 2 * 4 * 6 * 2);
    for (const facts of people) {
      for (const { form, asks } of actions) {
        const { verdict, findings, mayOverride } = verdictOf(facts, { form, asks }, who);
        const said = Object.fromEntries(findings.map(({ rule, weight }) => [rule, weight]));
        const expected = byTheTable(facts, form, asks);
        const wanted = verdictByTheTable(expected);
        expect({ said, verdict, mayOverride }, JSON.stringify({ facts, form, asks })).toEqual({
          said: expected,
          verdict: wanted,
          mayOverride: wanted === 'blocked' && who === 'hr' && !facts.deceased,
        });
      }
    }
  },
);

test('what blocks comes before what warns, each rule is said once, and each with the same remedy', () => {
  const remedies = new Map<string, string>();
  for (const [facts, action] of people.flatMap((one) => actions.map((two) => [one, two] as const))) {
    const findings = findingsOf(facts, action);
    const weights = findings.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort());
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length);
    for (const { rule, remedy } of findings) {
      expect(remedies.get(rule) ?? remedy).toBe(remedy);
      remedies.set(rule, remedy);
    }
  }
  expect(Object.fromEntries(remedies)).toEqual({
    deceased: 'leaveInPeace',
    doNotContact: 'leaveInPeace',
    keepsDistance: 'leaveInPeace',
    consentWithdrawn: 'leaveInPeace',
    consentMissing: 'requestConsent',
    noOrientation: 'askWhatTheyWant',
    saidNo: 'recordOpenness',
    notEligible: 'decideEligibility',
    eligibleWithConditions: 'meetConditions',
    eligibilityUnknown: 'decideEligibility',
  });
});

test('an ask counts as one of its form, and nothing else is an ask', () => {
  const forms = purpose.options.map((one) => [one, formAskedBy(one)]);
  expect(Object.fromEntries(forms.filter(([, form]) => form !== null))).toEqual({
    askRehire: 'rehire',
    askReferral: 'referral',
    askFavour: 'advisory',
  });
});
