import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { likelyFrom } from '#shared/contract/duplicates.ts';
import { LastDecision } from '../deciding/LastDecision.tsx';
import type { useScan } from '../useScan.ts';
import type { Triage } from '../useTriage.ts';
import classes from './PairsContent.module.css';
import { PairsGrid } from './PairsGrid.tsx';
import { PairsSkeleton } from './PairsSkeleton.tsx';
import { PairsTools } from './PairsTools.tsx';
import type { useFound } from './usePairs.ts';

interface PairsContentProps {
  readonly triage: Triage;
  readonly found: ReturnType<typeof useFound>;
  readonly scan: ReturnType<typeof useScan>['scan'];
  readonly onScan: () => void;
}

/** How far the search is or how it ended, how sure a pair must be to be shown, and the pairs. */
export function PairsContent({ triage, found, scan, onScan }: PairsContentProps) {
  const { t } = useTranslation('duplicates');
  const { data } = found;
  const isRunning = scan.state === 'running';
  return (
    <div className={classes['content']}>
      {isRunning && (
        <ProgressPanel title={t('scan.running')} done={scan.done} total={scan.total} onCancel={scan.cancel} />
      )}
      {scan.state === 'failed' && <RefusalAlert error={scan.error} />}
      {data?.scanned && <PairsTools triage={triage} isEmpty={data.total === 0} />}
      <Pairs triage={triage} found={found} isRunning={isRunning} onScan={onScan} />
      <LastDecision deciding={triage.deciding} />
    </div>
  );
}

interface PairsProps extends Pick<PairsContentProps, 'triage' | 'found' | 'onScan'> {
  readonly isRunning: boolean;
}

function Pairs({ triage, found, isRunning, onScan }: PairsProps) {
  const { t } = useTranslation('duplicates');
  const { data } = found;
  if (data === undefined) {
    if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
    return <PairsSkeleton />;
  }
  if (data.scanned === null) {
    if (isRunning) return <PairsSkeleton />;
    return <EmptyState sentence={t('never')} action={<Button onClick={onScan}>{t('scan.start')}</Button>} />;
  }
  if (data.total > 0) return <PairsGrid triage={triage} total={data.total} />;
  if (triage.from > likelyFrom) {
    return (
      <EmptyState
        sentence={t('noneThatSure')}
        action={
          <Button variant="default" onClick={() => triage.setFrom(likelyFrom)}>
            {t('showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      sentence={t('none')}
      action={
        <Button component={Link} to="/alumni" variant="default">
          {t('toAlumni')}
        </Button>
      }
    />
  );
}
