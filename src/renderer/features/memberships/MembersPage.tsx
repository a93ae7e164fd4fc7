import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { SegmentPicker } from '#renderer/features/insights/SegmentPicker.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { MemberStanding } from '#shared/contract/memberships.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { MemberList } from './MemberList.tsx';
import { MovesFigure } from './MovesFigure.tsx';
import classes from './members.module.css';
import { StandingList } from './StandingList.tsx';

/** How people stand to the network: invited, joined, active, dormant, returning, left; and who is new and to be welcomed. */
export function MembersPage() {
  const { t } = useTranslation(['memberships', 'community']);
  const format = useFormat();
  const [segmentId, chooseSegment] = useState<SegmentId | null>(null);
  const [wanted, choose] = useState<MemberStanding | null>(null);
  const query = useQuery(
    useData().memberships.overview.queryOptions({ input: { segmentId }, placeholderData: keepPreviousData }),
  );
  const counts = query.data?.standings;
  // New members come first, as long as somebody is to be welcomed.
  const standing = wanted ?? ((counts?.toWelcome ?? 0) > 0 ? 'toWelcome' : 'joined');
  const sentence =
    counts &&
    t('sentence', {
      count: counts.joined,
      shown: format.number(counts.joined),
      active: format.number(counts.active),
    });
  return (
    <Page head={<PageHead title={t('community:tabs.members')} sentence={sentence} />}>
      <CommunityTabs tools={<SegmentPicker chosen={segmentId} onChoose={chooseSegment} />} />
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LinesSkeleton lines={14} />}
      {query.data && !query.isError && (
        <div className={classes['columns']}>
          <StandingList counts={query.data.standings} chosen={standing} onChoose={choose} />
          <section className={classes['content']} aria-label={t(`standing.${standing}`)}>
            <MemberList key={standing} standing={standing} segmentId={segmentId} />
            <div className={classes['figure']}>
              <MovesFigure perMonth={query.data.perMonth} />
            </div>
          </section>
        </div>
      )}
    </Page>
  );
}
