import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Circle } from '#shared/contract/communityManagers.ts';
import classes from './CirclesPage.module.css';
import { CirclesTable } from './CirclesTable.tsx';
import { CandidatesSection } from './candidates/CandidatesSection.tsx';
import { PastManagers } from './PastManagers.tsx';
import { AppointDialog, type Appointing } from './term/AppointDialog.tsx';

/** Who looks after which circle, how much that is, and who could do so. */
export function CirclesPage() {
  const { t } = useTranslation('communityManagers');
  const query = useQuery(useData().communityManagers.circles.queryOptions());
  const [appointing, appoint] = useState<Appointing | null>(null);
  const { data } = query;
  const add = <Button onClick={() => appoint({ person: null, circle: null })}>{t('appoint')}</Button>;
  return (
    <Page head={<PageHead title={t('title')} sentence={<Sentence circles={data?.circles} />} action={add} />}>
      <CommunityTabs />
      <div className={classes['page']}>
        {query.isPending && (
          <div role="status" aria-busy aria-label={t('loading')}>
            <LinesSkeleton lines={6} />
          </div>
        )}
        {query.isError && !data && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
        {data && data.circles.length === 0 && <EmptyState sentence={t('empty')} action={add} />}
        {data && data.circles.length > 0 && <CirclesTable circles={data.circles} />}
        {data && (
          <div className={classes['columns']}>
            <CandidatesSection circle={null} onAppoint={(person) => appoint({ person, circle: null })} />
            {data.past.length > 0 && <PastManagers managers={data.past} />}
          </div>
        )}
      </div>
      <AppointDialog appointing={appointing} onClose={() => appoint(null)} />
    </Page>
  );
}

/** How many people are looked after by how many, each counted once for each circle. */
function Sentence({ circles }: { circles: readonly Circle[] | undefined }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  if (circles === undefined || circles.length === 0) return t('sentenceNone');
  const managers = new Set(circles.flatMap((circle) => circle.managers.map(({ personId }) => personId)));
  const looked = circles.filter((circle) => circle.managers.length > 0);
  const people = looked.reduce((sum, circle) => sum + circle.people, 0);
  return t('sentence', {
    people: format.number(people),
    circles: t('circleCount', { count: looked.length, shown: format.number(looked.length) }),
    managers: t('managerCount', { count: managers.size, shown: format.number(managers.size) }),
  });
}
