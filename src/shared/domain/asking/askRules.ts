import type { Eligibility, PartnershipForm, Purpose, Role } from '../vocabulary.ts';
import type { AskFinding, AskRemedy, AskRule, AskVerdict, AskWeight } from './verdict.ts';

/** What is known of a person that the rules look at, as it stands today. */
export interface AskFacts {
  deceased: boolean;
  doNotContact: boolean;
  /** By the latest record of each kind: nothing is wanted, something is, or (whatever else) to be left alone. */
  orientation: 'none' | 'known' | 'distance';
  /** For job offers: granted for a channel we can use; else withdrawn for any; else nobody asked. */
  jobsConsent: 'granted' | 'withdrawn' | 'missing';
  /** Openness to return is *no*. */
  saidNo: boolean;
  /** Of a return to employment; unknown also where the decision no longer holds. */
  eligibility: Eligibility | 'unknown';
}

/** What we are about to do: think about a partnership of that form, or ask for it. */
export interface AskAction {
  form: PartnershipForm;
  asks: boolean;
}

/** The form of partnership that a contact of this purpose asks for; null where it asks for nothing. */
export function formAskedBy(purpose: Purpose): PartnershipForm | null {
  switch (purpose) {
    case 'askRehire':
      return 'rehire';
    case 'askReferral':
      return 'referral';
    case 'askFavour':
      return 'advisory';
    default:
      return null;
  }
}

/** Whether a partnership of that form means to be employed here again. */
export const isEmployment = (form: PartnershipForm): boolean => form === 'rehire' || form === 'partTime';

/** Employment and freelance work are job offers; the other forms need no consent for those. */
const isJobOffer = (form: PartnershipForm): boolean => isEmployment(form) || form === 'freelance';

/** One rule: when it speaks, how much it weighs when asking and when only thinking of it, and what helps. */
interface Rule {
  rule: AskRule;
  speaks: (facts: AskFacts, form: PartnershipForm) => boolean;
  asking: AskWeight;
  /** Null where it is no matter before one asks. */
  thinking: AskWeight | null;
  remedy: AskRemedy;
}

const blocksAsking = { asking: 'blocks', thinking: 'warns' } as const;
const warns = { asking: 'warns', thinking: 'warns' } as const;

/** Weightiest first. */
const rules: readonly Rule[] = [
  {
    rule: 'doNotContact',
    speaks: ({ doNotContact }) => doNotContact,
    ...blocksAsking,
    remedy: 'leaveInPeace',
  },
  {
    rule: 'keepsDistance',
    speaks: ({ orientation }) => orientation === 'distance',
    ...blocksAsking,
    remedy: 'leaveInPeace',
  },
  {
    rule: 'consentWithdrawn',
    speaks: ({ jobsConsent }, form) => isJobOffer(form) && jobsConsent === 'withdrawn',
    ...blocksAsking,
    // Who took consent back is not asked for it again.
    remedy: 'leaveInPeace',
  },
  {
    rule: 'consentMissing',
    speaks: ({ jobsConsent }, form) => isJobOffer(form) && jobsConsent === 'missing',
    ...blocksAsking,
    remedy: 'requestConsent',
  },
  {
    rule: 'noOrientation',
    speaks: ({ orientation }, form) => orientation === 'none' && isJobOffer(form),
    ...blocksAsking,
    remedy: 'askWhatTheyWant',
  },
  {
    rule: 'notEligible',
    speaks: ({ eligibility }, form) => isEmployment(form) && eligibility === 'no',
    ...blocksAsking,
    remedy: 'decideEligibility',
  },
  {
    rule: 'noOrientation',
    speaks: ({ orientation }, form) => orientation === 'none' && !isJobOffer(form),
    ...warns,
    remedy: 'askWhatTheyWant',
  },
  {
    rule: 'saidNo',
    speaks: ({ saidNo }, form) => isEmployment(form) && saidNo,
    ...warns,
    remedy: 'recordOpenness',
  },
  {
    rule: 'eligibleWithConditions',
    speaks: ({ eligibility }, form) => isEmployment(form) && eligibility === 'conditions',
    ...warns,
    remedy: 'meetConditions',
  },
  {
    rule: 'eligibilityUnknown',
    speaks: ({ eligibility }, form) => isEmployment(form) && eligibility === 'unknown',
    asking: 'warns',
    thinking: null,
    remedy: 'decideEligibility',
  },
];

/**
 * What speaks against an action, weightiest first. Asking is what the rules block; thinking about a person asks nothing
 * of them, so the same facts then only warn. Of somebody who has died nothing else is worth saying.
 */
export function findingsOf(facts: AskFacts, { form, asks }: AskAction): AskFinding[] {
  if (facts.deceased) return [{ rule: 'deceased', weight: 'blocks', remedy: 'leaveInPeace' }];
  return rules.flatMap(({ rule, speaks, asking, thinking, remedy }) => {
    const weight = asks ? asking : thinking;
    return weight !== null && speaks(facts, form) ? [{ rule, weight, remedy }] : [];
  });
}

/**
 * What the rules say to somebody of that role who is about to do it. Nobody goes on against a death. What HR has gone
 * against before in the same matter (`settled`) was decided, and only warns from then on; whatever comes up later blocks.
 */
export function verdictOf(
  facts: AskFacts,
  action: AskAction,
  role: Role,
  settled: ReadonlySet<AskRule> = new Set(),
): AskVerdict {
  const findings = findingsOf(facts, action)
    .map((finding) => {
      const decided = settled.has(finding.rule) && !facts.deceased;
      return decided ? { ...finding, weight: 'warns' as const } : finding;
    })
    .toSorted((a, b) => Number(b.weight === 'blocks') - Number(a.weight === 'blocks'));
  const blocked = findings.some(({ weight }) => weight === 'blocks');
  return {
    verdict: blocked ? 'blocked' : findings.length > 0 ? 'warned' : 'clear',
    findings,
    mayOverride: blocked && role === 'hr' && !facts.deceased,
  };
}
