import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { byYear } from './byYear.ts';
import { Composer } from './Composer.tsx';
import classes from './PersonTimeline.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';
import { useTimeline } from './useTimeline.ts';

/** What happened between a person and us, newest first, and on top the way to add to it. */
export function PersonTimeline({ personId, name }: { personId: PersonId; name: string }) {
  return (
    <div className={classes['timeline']}>
      <Composer personId={personId} name={name} />
      <Years personId={personId} />
    </div>
  );
}

function Years({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { timeZone } = usePreferences();
  const timeline = useTimeline(personId);
  if (timeline.isPending) return <LinesSkeleton lines={6} />;
  if (timeline.isError) return <FailedState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const { interactions, total } = timeline.data;
  if (total === 0) return <p className={classes['empty']}>{t('empty')}</p>;
  return (
    <>
      {byYear(interactions, timeZone).map(({ year, entries }) => (
        <section key={year} aria-label={format.year(year)}>
          <h3 className={classes['year']}>{format.year(year)}</h3>
          <ol className={classes['entries']}>
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} interaction={entry} personId={personId} />
            ))}
          </ol>
        </section>
      ))}
      {timeline.hasNextPage && (
        <div className={classes['more']}>
          <Button
            variant="default"
            size="xs"
            loading={timeline.isFetchingNextPage}
            onClick={() => void timeline.fetchNextPage()}
          >
            {t('more', {
              count: total - interactions.length,
              shown: format.number(total - interactions.length),
            })}
          </Button>
        </div>
      )}
    </>
  );
}
