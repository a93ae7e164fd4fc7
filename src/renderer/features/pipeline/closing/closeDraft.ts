import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { Partnership, Tenure } from '#shared/contract/personProfile.ts';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type {
  OpportunityOutcome,
  OutcomeReason,
  PartnershipForm,
  PartnershipKind,
} from '#shared/domain/vocabulary.ts';

/** How an opportunity is closed, as it stands on the form. */
export interface CloseDraft {
  readonly reason: OutcomeReason | null;
  readonly words: string;
  readonly askAgainOn: PlainDate | null;
  /** What a return to employment opens. */
  readonly tenure: Omit<Tenure, 'id'> | null;
  /** What any other form but a referral opens. */
  readonly partnership: Omit<Partnership, 'id'> | null;
}

/** As what a partnership of each form that is not employment is written down. */
const kinds: Partial<Record<PartnershipForm, PartnershipKind>> = {
  freelance: 'freelance',
  business: 'client',
  referral: 'referral',
  advisory: 'advisory',
};

/** So many months later one may ask again, unless somebody knows better. */
const usualPause = 6;

/** The form as it opens: with what is known of the opportunity. */
export function closeDraftOf(
  { form, title, department, startsOn }: Opportunity,
  outcome: OpportunityOutcome,
  today: PlainDate,
): CloseDraft {
  const returned = outcome === 'returned';
  const kind = kinds[form];
  const startedOn = startsOn ?? today;
  const named = title === '' ? null : title;
  return {
    reason: null,
    words: '',
    askAgainOn: outcome === 'notNow' ? addMonths(today, usualPause) : null,
    tenure:
      returned && isEmployment(form)
        ? {
            startedOn,
            endedOn: null,
            department,
            title: named,
            grade: null,
            manager: null,
            employmentType: form === 'partTime' ? 'partTime' : 'permanent',
            leaveReason: null,
          }
        : null,
    partnership:
      returned && kind !== undefined && form !== 'referral'
        ? { kind, startedOn, endedOn: null, title: named, note: '' }
        : null,
  };
}
