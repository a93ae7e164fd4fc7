import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FactSection, NothingYet } from '#renderer/features/people/profile/FactSection.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { DoneFollowUp, OpenFollowUp } from './FollowUpItem.tsx';
import classes from './followUps.module.css';
import { KeepInTouchLine } from './KeepInTouchLine.tsx';

/** What is planned with a person, what came of it, and how often we want to be in touch. */
export function FollowUpsSection({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('followUps');
  const data = useData();
  const [adding, add] = useDisclosure(false);
  const followUps = useQuery(data.followUps.ofPerson.queryOptions({ input: { personId } }));
  const profile = useQuery(data.people.profile.queryOptions({ input: { personId } }));
  return (
    <FactSection title={t('title')} action={{ label: t('add'), onClick: add.open }}>
      {followUps.isPending && <LinesSkeleton lines={2} />}
      {followUps.isError && <FailedState error={followUps.error} onRetry={() => void followUps.refetch()} />}
      {followUps.data && (
        <Lists followUps={followUps.data} deceased={(profile.data?.deceasedOn ?? null) !== null} />
      )}
      {profile.data && <KeepInTouchLine profile={profile.data} />}
      <FormDialog opened={adding} onClose={add.close} title={t('addTitle')}>
        <FollowUpForm personId={personId} followUp={null} onDone={add.close} />
      </FormDialog>
    </FactSection>
  );
}

function Lists({ followUps, deceased }: { followUps: readonly FollowUp[]; deceased: boolean }) {
  const { t } = useTranslation('followUps');
  const open = followUps.filter(({ doneAt }) => doneAt === null);
  const done = followUps.filter(({ doneAt }) => doneAt !== null);
  return (
    <>
      {open.length === 0 && <NothingYet>{t('none')}</NothingYet>}
      {open.length > 0 && deceased && <p className={classes['deceased']}>{t('deceased')}</p>}
      {open.length > 0 && (
        <ul className={classes['items']}>
          {open.map((followUp) => (
            <OpenFollowUp key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <details className={classes['done']}>
          <summary>{t('doneCount', { count: done.length })}</summary>
          <ul className={classes['items']}>
            {done.map((followUp) => (
              <DoneFollowUp key={followUp.id} followUp={followUp} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
