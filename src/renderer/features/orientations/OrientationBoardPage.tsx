import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { SegmentPicker } from '#renderer/features/insights/SegmentPicker.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OrientationBoard } from '#shared/contract/orientations.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import classes from './board.module.css';
import { GapList } from './GapList.tsx';
import { OpennessTable } from './OpennessTable.tsx';
import { WishTable } from './WishTable.tsx';

/** What the alumni want of the network, how sure that is, and of whom we do not know it. */
export function OrientationBoardPage() {
  const { t } = useTranslation(['orientations', 'app']);
  const [segmentId, chooseSegment] = useState<SegmentId | null>(null);
  const query = useQuery(
    useData().orientations.board.queryOptions({
      input: { segmentId },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Page
      head={
        <PageHead
          title={t('app:navigation.community')}
          sentence={query.data ? <Sentence board={query.data} /> : undefined}
        />
      }
    >
      <CommunityTabs tools={<SegmentPicker chosen={segmentId} onChoose={chooseSegment} />} />
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LinesSkeleton lines={14} />}
      {query.data && !query.isError && <Board board={query.data} segmentId={segmentId} />}
    </Page>
  );
}

function Sentence({ board }: { board: OrientationBoard }) {
  const { t } = useTranslation('orientations');
  const format = useFormat();
  const known = board.alumni - board.wantsUnknown.people;
  return t('sentence', {
    count: board.alumni,
    shown: format.number(board.alumni),
    known: format.number(known),
  });
}

interface BoardProps {
  readonly board: OrientationBoard;
  readonly segmentId: SegmentId | null;
}

function Board({ board, segmentId }: BoardProps) {
  const { t } = useTranslation('orientations');
  if (board.alumni === 0) {
    if (segmentId !== null) return <EmptyState sentence={t('emptySegment')} />;
    return (
      <EmptyState
        sentence={t('empty')}
        action={
          <Button component={Link} to="/import">
            {t('bringFile')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes['board']}>
      <GapList board={board} segmentId={segmentId} />
      <WishTable board={board} segmentId={segmentId} />
      <OpennessTable board={board} segmentId={segmentId} />
    </div>
  );
}
