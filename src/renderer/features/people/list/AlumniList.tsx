import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';

type GridProps = ComponentProps<typeof PeopleGrid>;

interface AlumniListProps extends Omit<GridProps, 'total'> {
  /** Undefined before the first answer. */
  readonly total: number | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onShowEverybody: () => void;
  readonly onClearSearch: () => void;
}

/** The list of people, or what stands in its place while there is none. */
export function AlumniList({
  total,
  error,
  onRetry,
  onShowEverybody,
  onClearSearch,
  ...grid
}: AlumniListProps) {
  const { t } = useTranslation('list');
  const { search, filter } = grid.question;
  if (total === undefined) {
    return error ? <FailedState error={error} onRetry={onRetry} /> : <LinesSkeleton lines={14} />;
  }
  if (total > 0) return <PeopleGrid total={total} {...grid} />;
  if (search !== '') {
    return (
      <EmptyState
        sentence={t('nobodyFound', { search })}
        action={
          <Button variant="default" onClick={onClearSearch}>
            {t('clearSearch')}
          </Button>
        }
      />
    );
  }
  if (filter !== null && (filter.items.length > 0 || filter.not)) {
    return (
      <EmptyState
        sentence={t('nobodyPasses')}
        action={
          <Button variant="default" onClick={onShowEverybody}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
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
