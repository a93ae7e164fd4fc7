import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';

interface LogStatesProps {
  readonly log: {
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** How many entries are there; undefined while they are fetched. */
  readonly entries: number | undefined;
  /** What stands where there is none. */
  readonly empty: string;
  readonly children: ReactNode;
}

/** A list that is read page by page, or what stands in its place: the shape, what failed, that there is nothing. */
export function LogStates({ log, entries, empty, children }: LogStatesProps) {
  const { t } = useTranslation('duplicates');
  if (entries === undefined) {
    if (log.isError) return <FailedState error={log.error} onRetry={() => void log.refetch()} />;
    return <LinesSkeleton lines={8} />;
  }
  if (entries === 0) return <EmptyState sentence={empty} />;
  return (
    <>
      {children}
      {log.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('past.more')}
        </Button>
      )}
    </>
  );
}
