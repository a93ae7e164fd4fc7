import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { tenureId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { LeaverActions } from './LeaverActions.tsx';
import { LeaverAside } from './LeaverAside.tsx';
import classes from './LeaverPage.module.css';
import { LeaverSentence } from './LeaverSentence.tsx';
import { StepsPanel } from './StepsPanel.tsx';

/** A leaver: the steps of the plan, and beside them thanks, conversation, and how to stay in touch. */
export function LeaverPage() {
  const { t } = useTranslation('offboarding');
  const wanted = tenureId.safeParse(useParams({ strict: false }).tenureId);
  const query = useQuery(
    useData().offboarding.leaver.queryOptions({
      input: { tenureId: wanted.data ?? '' },
      enabled: wanted.success,
    }),
  );
  const isNowhere = !wanted.success || isRefusal(query.error, 'NOT_FOUND');
  const leaver = query.data;
  const back = (
    <Anchor component={Link} to="/farewells" size="sm">
      {t('leaver.back')}
    </Anchor>
  );
  return (
    <Page
      head={
        <>
          <div className={classes['back']}>{back}</div>
          <PageHead
            title={leaver ? displayName(leaver.personName) : t('leaver.title')}
            sentence={leaver && <LeaverSentence leaver={leaver} />}
            action={leaver && <LeaverActions leaver={leaver} />}
          />
        </>
      }
    >
      {isNowhere && <EmptyState sentence={t('leaver.notThere')} action={back} />}
      {!isNowhere && query.isPending && (
        <div className={classes['panel']} role="status" aria-busy aria-label={t('leaver.loading')}>
          <LinesSkeleton lines={10} />
        </div>
      )}
      {!isNowhere && query.isError && (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {leaver && !query.isError && (
        <div className={classes['columns']}>
          <StepsPanel leaver={leaver} />
          <LeaverAside leaver={leaver} />
        </div>
      )}
    </Page>
  );
}
