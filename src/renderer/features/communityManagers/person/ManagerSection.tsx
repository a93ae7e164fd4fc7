import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FactSection } from '#renderer/features/people/profile/FactSection.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CommunityManager } from '#shared/contract/communityManagers.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './ManagerSection.module.css';

/** On the profile: the circles a person looks or looked after, the latest first. Nothing where there is none. */
export function ManagerSection({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('communityManagers');
  const query = useQuery(useData().communityManagers.ofPerson.queryOptions({ input: { personId } }));
  // Few have any, so nothing holds the place meanwhile.
  if (!query.isError && (query.data === undefined || query.data.length === 0)) return null;
  return (
    <FactSection title={t('ofPerson.title')}>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      <ul className={classes['list']}>
        {(query.data ?? []).map((term) => (
          <Term key={term.id} term={term} />
        ))}
      </ul>
    </FactSection>
  );
}

function Term({ term }: { term: CommunityManager }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const { segmentId, segmentName, startedOn, endedOn, care: count } = term;
  const days =
    endedOn === null
      ? t('since', { day: format.date(startedOn) })
      : t('until', { from: format.date(startedOn), to: format.date(endedOn) });
  const care = count === 0 ? null : t('ofPerson.care', { count, shown: format.number(count) });
  return (
    <li>
      <Link to="/community/circles/$segmentId" params={{ segmentId }}>
        {segmentName}
      </Link>
      <span className={classes['about']}>{[days, care].filter((part) => part !== null).join(' · ')}</span>
    </li>
  );
}
