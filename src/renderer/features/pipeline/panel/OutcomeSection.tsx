import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactSection } from '#renderer/features/people/profile/FactSection.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import { displayName } from '#shared/domain/names.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import classes from './OpportunityPanel.module.css';

interface OutcomeSectionProps {
  readonly opportunity: Opportunity;
  readonly outcome: OpportunityOutcome;
}

/** How it ended: why, in which words, when to ask again, and what came of it. */
export function OutcomeSection({ opportunity, outcome }: OutcomeSectionProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const format = useFormat();
  const { outcomeReason, outcomeWords, askAgainOn, tenureId, partnershipId, referred } = opportunity;
  const nothing =
    outcomeReason === null && outcomeWords === '' && askAgainOn === null && outcome !== 'returned';
  if (nothing) return null;
  return (
    <FactSection title={t('panel.cameOf')}>
      <dl className={classes['facts']}>
        {outcomeReason !== null && (
          <>
            <dt>{t('panel.reason')}</dt>
            <dd>{t(`vocabulary:outcomeReason.${outcomeReason}`)}</dd>
          </>
        )}
        {outcomeWords !== '' && (
          <>
            <dt>{t('panel.words')}</dt>
            <dd>{outcomeWords}</dd>
          </>
        )}
        {askAgainOn !== null && (
          <>
            <dt>{t('panel.askAgain')}</dt>
            <dd>{format.date(askAgainOn)}</dd>
          </>
        )}
      </dl>
      {tenureId !== null && <p className={classes['quiet']}>{t('panel.newTenure')}</p>}
      {partnershipId !== null && <p className={classes['quiet']}>{t('panel.newPartnership')}</p>}
      {referred !== null && (
        <p className={classes['quiet']}>
          <Link to="/alumni/$personId" params={{ personId: referred.personId }}>
            {t('panel.referred', { name: displayName(referred.personName) })}
          </Link>
        </p>
      )}
    </FactSection>
  );
}
