import { Alert, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import type { ErasureId } from '#shared/domain/ids.ts';
import classes from './Erasures.module.css';
import { FindErased } from './FindErased.tsx';
import { PrintProofs } from './PrintProofs.tsx';
import { ProofsTable } from './ProofsTable.tsx';
import { useErasure } from './useErasure.ts';

const pageSize = 50;

/** The proofs of erasures, for the tab in Privacy: when, by whom and why, and whether somebody was erased. */
export function ErasuresPanel() {
  const { t } = useTranslation('erasures');
  const proofs = useProofs();
  const total = proofs.data?.pages.at(-1)?.total ?? 0;
  return (
    <div className={classes['panel']}>
      <div className={classes['head']}>
        <div>
          <p className={classes['quiet']}>{t('panel.how')}</p>
        </div>
        {total > 0 && <PrintProofs />}
      </div>
      <Content proofs={proofs} />
      {total > 0 && <FindErased />}
    </div>
  );
}

function useProofs() {
  const { erasures } = useData();
  return useInfiniteQuery(
    erasures.list.infiniteOptions({
      input: (before: ErasureId | null) => ({ before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.more ? (last.proofs.at(-1)?.id ?? null) : null),
    }),
  );
}

function Content({ proofs }: { proofs: ReturnType<typeof useProofs> }) {
  const { t } = useTranslation('erasures');
  if (proofs.data === undefined) {
    if (proofs.isError) return <FailedState error={proofs.error} onRetry={() => void proofs.refetch()} />;
    return <LinesSkeleton lines={6} />;
  }
  const rows = proofs.data.pages.flatMap((page) => page.proofs);
  if (rows.length === 0) return <EmptyState sentence={t('panel.empty')} />;
  return (
    <>
      {rows.some(({ rewrittenAt }) => rewrittenAt === null) && <Pending />}
      <ProofsTable proofs={rows} />
      {proofs.hasNextPage && (
        <Button
          variant="default"
          loading={proofs.isFetchingNextPage}
          onClick={() => void proofs.fetchNextPage()}
        >
          {t('panel.more')}
        </Button>
      )}
    </>
  );
}

/** The file is still to be written anew. */
function Pending() {
  const { t } = useTranslation('erasures');
  const { work, rewrite } = useErasure();
  if (work.state === 'running') {
    return <ProgressPanel title={t('step.rewriting')} done={work.done} total={work.total} />;
  }
  return (
    <Alert color="attention">
      <p className={classes['words']}>{t('panel.pendingWords')}</p>
      <Button mt="sm" size="xs" variant="default" onClick={() => void rewrite()}>
        {t('panel.rewrite')}
      </Button>
    </Alert>
  );
}
