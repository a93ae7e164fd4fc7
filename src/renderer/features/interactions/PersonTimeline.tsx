import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { Composer } from './Composer.tsx';
import { FilterBar } from './FilterBar.tsx';
import { noFilter } from './filter.ts';
import classes from './PersonTimeline.module.css';
import { useTimeline } from './useTimeline.ts';
import { Years } from './Years.tsx';

/** What happened between a person and us, newest first, and on top the way to add to it. */
export function PersonTimeline({ personId, name }: { personId: PersonId; name: string }) {
  return (
    <div className={classes['timeline']}>
      <Composer personId={personId} name={name} />
      <Entries key={personId} personId={personId} />
    </div>
  );
}

function Entries({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('interactions');
  const [filter, setFilter] = useState(noFilter);
  const [search] = useDebouncedValue(filter.search, 120);
  const all = useTimeline(personId, noFilter);
  const timeline = useTimeline(personId, { ...filter, search });
  if (timeline.isError) return <FailedState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (timeline.isPending || all.data === undefined) return <LinesSkeleton lines={6} />;
  const { total } = all.data;
  return (
    <>
      {total === 0 ? (
        <p className={classes['empty']}>{t('empty')}</p>
      ) : (
        <FilterBar filter={filter} onChange={setFilter} found={timeline.data.total} total={total} />
      )}
      {total > 0 && timeline.data.total === 0 && (
        <div className={classes['empty']}>
          <p>{t('filter.nothing')}</p>
          <Button variant="default" size="xs" onClick={() => setFilter(noFilter)}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
      <Years personId={personId} timeline={timeline} found={timeline.data} />
    </>
  );
}
