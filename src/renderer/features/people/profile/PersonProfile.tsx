import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { TimelineAhead } from '#renderer/features/interactions/useTimeline.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './PersonProfile.module.css';
import { ProfileBody } from './ProfileBody.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import type { ProfilePart } from './ProfileTabs.tsx';
import { ProfileTools } from './ProfileTools.tsx';

interface PersonProfileProps {
  readonly ref: Ref<HTMLElement>;
  readonly personId: PersonId;
  readonly full: boolean;
  readonly part: ProfilePart;
  readonly onPart: (part: ProfilePart) => void;
  readonly onFull: () => void;
  readonly onClose: () => void;
}

/** Everything about one person, beside the list or filling the page. */
export function PersonProfile(props: PersonProfileProps) {
  const { ref, personId, full, part, onPart, onFull, onClose } = props;
  const { t } = useTranslation('people');
  const query = useQuery(useData().people.profile.queryOptions({ input: { personId } }));
  const profile = query.data;
  const tools = <ProfileTools profile={profile ?? null} full={full} onFull={onFull} onClose={onClose} />;
  return (
    <section ref={ref} className={classes['profile']} aria-label={t('profile.label')} tabIndex={-1}>
      {/* Not only once the profile is there, or the one would wait for the other. */}
      {(full || part === 'timeline') && <TimelineAhead personId={personId} />}
      {profile ? (
        <>
          <ProfileHead profile={profile} tools={tools} />
          <ProfileBody profile={profile} full={full} part={part} onPart={onPart} />
        </>
      ) : (
        <div className={classes['waiting']}>
          <div className={classes['onlyTools']}>{tools}</div>
          {query.error ? (
            <FailedState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <LinesSkeleton lines={10} />
          )}
        </div>
      )}
    </section>
  );
}
