import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { FactSection } from '#renderer/features/people/profile/FactSection.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './FarewellSection.module.css';
import { FarewellShort } from './FarewellShort.tsx';

/** On the profile: how a person was or will be parted with. Nothing of it for recruiters, and nothing where there is none. */
export function FarewellSection({ personId }: { personId: PersonId }) {
  const mayRead = usePreferences().role !== 'recruiter';
  return mayRead ? <Farewells personId={personId} /> : null;
}

function Farewells({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('farewells');
  const query = useQuery(useData().farewells.ofPerson.queryOptions({ input: { personId } }));
  // Most people have none, so nothing holds the place meanwhile.
  if (!query.isError && (query.data === undefined || query.data.length === 0)) return null;
  return (
    <FactSection title={t('ofPerson.title')}>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <ul className={classes['list']}>
          {query.data.map((farewell) => (
            <FarewellShort key={farewell.tenureId} farewell={farewell} />
          ))}
        </ul>
      )}
    </FactSection>
  );
}
