import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import type { OpportunityOutcome, PartnershipForm } from '#shared/domain/vocabulary.ts';

/** How an opportunity ended, in the words of its form: employment ends in a return, the others in a partnership. */
export function useOutcomeWords(): (outcome: OpportunityOutcome, form: PartnershipForm) => string {
  const { t } = useTranslation('pipeline');
  return useCallback(
    (outcome: OpportunityOutcome, form: PartnershipForm) =>
      outcome === 'returned'
        ? t(`outcome.returned.${isEmployment(form) ? 'employment' : 'partnership'}`)
        : t(`outcome.${outcome}`),
    [t],
  );
}
