import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import { WhyButton } from './members/WhyButton.tsx';
import classes from './PersonSegments.module.css';

interface PersonSegmentsProps {
  readonly personId: PersonId;
  readonly name: PersonName;
}

/** The segments a person is in, each with the reason on demand. For a section of the profile, which has the heading. */
export function PersonSegments({ personId, name }: PersonSegmentsProps) {
  const { t } = useTranslation('segments');
  const segments = useQuery(useData().segments.ofPerson.queryOptions({ input: { personId } }));
  if (segments.isError) {
    return <FailedState error={segments.error} onRetry={() => void segments.refetch()} />;
  }
  if (!segments.data) return <LinesSkeleton lines={2} />;
  if (segments.data.length === 0) return <p className={classes['none']}>{t('ofPerson.none')}</p>;
  return (
    <ul className={classes['segments']}>
      {segments.data.map((segment) => (
        <li key={segment.id} className={classes['segment']}>
          <Link to="/segments/$segmentId" params={{ segmentId: segment.id }} className={classes['name']}>
            {segment.name}
          </Link>
          <WhyButton
            segment={segment}
            person={{ id: personId, name }}
            label={t('ofPerson.why', { segment: segment.name })}
          />
        </li>
      ))}
    </ul>
  );
}
