import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { segmentId } from '#shared/domain/ids.ts';
import { NewSegmentMenu } from './NewSegmentMenu.tsx';
import { NewSegmentPane } from './NewSegmentPane.tsx';
import { SegmentList } from './SegmentList.tsx';
import { SegmentPane } from './SegmentPane.tsx';
import classes from './SegmentsPage.module.css';
import { Suggestions } from './Suggestions.tsx';

/** The address of a segment that is being made. */
const newOne = 'new';

/** All segments, and beside them the one that is open with its rule and its people. */
export function SegmentsPage() {
  const { t } = useTranslation('segments');
  const { segmentId: opened } = useParams({ strict: false });
  const listed = useQuery(useData().segments.list.queryOptions());
  const segments = listed.data ?? [];
  const isEmpty = listed.isSuccess && segments.length === 0;
  return (
    <Page
      fill
      head={
        <PageHead
          title={t('title')}
          sentence={listed.data ? t('sentence', { count: segments.length }) : t('counting')}
          action={<NewSegmentMenu />}
        />
      }
    >
      {listed.isError && <FailedState error={listed.error} onRetry={() => void listed.refetch()} />}
      {isEmpty && opened === undefined && <Suggestions withSentence />}
      {!listed.isError && !(isEmpty && opened === undefined) && (
        <div className={classes['view']}>
          <nav className={classes['list']} aria-label={t('list.label')}>
            {listed.isPending ? <LinesSkeleton lines={6} /> : <SegmentList segments={segments} />}
          </nav>
          <div className={classes['pane']}>
            {listed.isPending ? <LinesSkeleton lines={6} /> : <Opened opened={opened} />}
          </div>
        </div>
      )}
    </Page>
  );
}

function Opened({ opened }: { opened: string | undefined }) {
  if (opened === undefined) return <Suggestions />;
  if (opened === newOne) return <NewSegmentPane />;
  const id = segmentId.safeParse(opened);
  return id.success ? <SegmentPane key={id.data} id={id.data} /> : <Suggestions />;
}
