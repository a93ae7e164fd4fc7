import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FactSection } from '#renderer/features/people/profile/FactSection.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { KeptOverride } from '#shared/contract/asks.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './OverridesSection.module.css';

/** On the profile: where somebody asked against the rules that protect the person, and why. Nothing where nobody did. */
export function OverridesSection({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('asks');
  const query = useQuery(useData().asks.overridesOf.queryOptions({ input: { personId } }));
  if (!query.isError && (query.data === undefined || query.data.length === 0)) return null;
  return (
    <FactSection title={t('ofPerson.title')}>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <ul className={classes['list']}>
          {query.data.map((override) => (
            <One key={override.id} override={override} />
          ))}
        </ul>
      )}
    </FactSection>
  );
}

function One({ override }: { override: KeptOverride }) {
  const { t } = useTranslation('asks');
  const format = useFormat();
  const { rules, reason, opportunityId, decidedBy, decidedAt } = override;
  return (
    <li className={classes['one']}>
      <p className={classes['reason']}>{reason}</p>
      <p className={classes['rules']}>{rules.map((rule) => t(`rule.${rule}`)).join(' ')}</p>
      <p className={classes['by']}>
        {t('ofPerson.by', { name: decidedBy, day: format.day(decidedAt) })}
        {opportunityId !== null && (
          <Link to="/pipeline/$opportunityId" params={{ opportunityId }}>
            {t('ofPerson.opportunity')}
          </Link>
        )}
      </p>
    </li>
  );
}
