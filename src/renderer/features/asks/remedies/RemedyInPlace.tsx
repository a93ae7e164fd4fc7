import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { ConsentForm } from '#renderer/features/people/profile/consent/ConsentForm.tsx';
import { EligibilityForm } from '#renderer/features/people/profile/EligibilityForm.tsx';
import { OpennessForm } from '#renderer/features/people/profile/OpennessForm.tsx';
import { OrientationForm } from '#renderer/features/people/profile/OrientationForm.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from '../AskFindings.module.css';

/** What can be recorded without leaving the dialog. */
export type RemedyForm = 'orientation' | 'consent' | 'openness' | 'eligibility';

interface RemedyInPlaceProps {
  readonly personId: PersonId;
  readonly form: RemedyForm;
  readonly onDone: () => void;
}

/** The form of the profile that puts right what is missing. */
export function RemedyInPlace({ personId, form, onDone }: RemedyInPlaceProps) {
  const query = useQuery(useData().people.profile.queryOptions({ input: { personId } }));
  return (
    <div className={classes['form']}>
      {query.data ? (
        <Form profile={query.data} form={form} onDone={onDone} />
      ) : query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LinesSkeleton lines={3} />
      )}
    </div>
  );
}

function Form(props: { profile: Profile; form: RemedyForm; onDone: () => void }) {
  const { profile, form, onDone } = props;
  switch (form) {
    case 'orientation':
      return <OrientationForm profile={profile} onDone={onDone} />;
    case 'openness':
      return <OpennessForm profile={profile} onDone={onDone} />;
    case 'eligibility':
      return <EligibilityForm profile={profile} onDone={onDone} />;
    case 'consent':
      return (
        <ConsentForm
          profile={profile}
          choice={{ purpose: 'jobs', channel: firstUsableChannel(profile) }}
          onDone={onDone}
        />
      );
  }
}

/** Most ask, and answer, by the way that is known first. */
function firstUsableChannel({ contactPoints }: Profile) {
  return contactPoints.find(({ usable }) => usable)?.channel ?? 'email';
}
