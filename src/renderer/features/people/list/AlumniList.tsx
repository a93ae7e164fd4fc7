import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import type { ListedPeople } from './useListedPeople.ts';

type Opening = Pick<
  Parameters<typeof PeopleGrid>[0],
  'active' | 'onActive' | 'opened' | 'onOpen' | 'onOpenFull' | 'gridRef'
>;

/** The list of people, or what stands in its place while there is none. */
export function AlumniList({ people, ...opening }: Opening & { people: ListedPeople }) {
  const { t } = useTranslation('people');
  const { shown, total } = people;
  if (total === undefined) {
    return people.error ? (
      <FailedState error={people.error} onRetry={people.retry} />
    ) : (
      <LinesSkeleton lines={14} />
    );
  }
  if (total > 0) {
    return <PeopleGrid question={shown} total={total} onSort={people.sortBy} {...opening} />;
  }
  if (shown.search === '') {
    return (
      <EmptyState
        sentence={t('list.empty')}
        action={
          <Button component={Link} to="/import">
            {t('list.bringFile')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      sentence={t('list.nobodyFound', { search: shown.search })}
      action={
        <Button variant="default" onClick={() => people.setText('')}>
          {t('list.clearSearch')}
        </Button>
      }
    />
  );
}
