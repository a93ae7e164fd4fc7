import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Triage } from '../useTriage.ts';
import { CompareSkeleton } from './CompareSkeleton.tsx';
import { Comparing } from './Comparing.tsx';
import { useComparison } from './useComparison.ts';
import { useFocusedHeading } from './useFocusedHeading.ts';
import { WayThrough } from './WayThrough.tsx';

interface ComparePageProps {
  /** Who stands left. */
  readonly a: PersonId;
  /** Who stands right. */
  readonly b: PersonId;
  readonly triage: Triage;
}

/** Two people side by side, to be made one, field by field, or to be told apart. */
export function ComparePage({ a, b, triage }: ComparePageProps) {
  const found = useComparison(a, b);
  const at = triage.placeOf({ a, b });
  // A pair that was read stays in sight while it is read anew, and also where that fails.
  if (found.data !== undefined)
    return <Comparing comparison={found.data} at={at} triage={triage} refetch={found.refetch} />;
  return <NotYetThere triage={triage} at={at} error={found.error} onRetry={() => void found.refetch()} />;
}

interface NotYetThereProps {
  readonly triage: Triage;
  readonly at: number | null;
  /** Null while they are read. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

function NotYetThere({ triage, at, error, onRetry }: NotYetThereProps) {
  const { t } = useTranslation('duplicates');
  useFocusedHeading();
  return (
    <Page
      fill
      head={
        <PageHead
          title={t('compare.untitled')}
          sentence={error === null ? t('compare.reading') : undefined}
        />
      }
    >
      <WayThrough triage={triage} at={at} />
      {error === null ? <CompareSkeleton /> : <FailedState error={error} onRetry={onRetry} />}
    </Page>
  );
}
