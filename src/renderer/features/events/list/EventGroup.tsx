import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './EventGroup.module.css';
import { EventRow } from './EventRow.tsx';

type When = 'coming' | 'past';
const atOnce = 30;

/** The events to come or that were, page by page. */
export function useEventGroup(when: When, search: string) {
  const { events } = useData();
  const query = useInfiniteQuery({
    ...events.list.infiniteOptions({
      input: (offset: number) => ({ when, search, offset, limit: atOnce }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const there = pages.reduce((sum, page) => sum + page.events.length, 0);
        return there < last.total && last.events.length > 0 ? there : undefined;
      },
    }),
    placeholderData: keepPreviousData,
  });
  return {
    query,
    total: query.data?.pages.at(-1)?.total ?? 0,
    events: query.data?.pages.flatMap((page) => page.events) ?? [],
  };
}

interface EventGroupProps {
  readonly when: When;
  readonly group: ReturnType<typeof useEventGroup>;
}

/** One of the two halves of the list, with the way to more of it. */
export function EventGroup({ when, group: { query, total, events } }: EventGroupProps) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const heading = useId();
  const rest = total - events.length;
  return (
    <section className={classes['group']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {t(`list.${when}`)} <span className={classes['count']}>{format.number(total)}</span>
      </h2>
      {events.length === 0 ? (
        <p className={classes['none']}>{t(`list.none.${when}`)}</p>
      ) : (
        <ul className={classes['list']}>
          {events.map(({ event, counts }) => (
            <EventRow key={event.id} event={event} counts={counts} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('list.more', { count: rest, shown: format.number(rest) })}
        </Button>
      )}
    </section>
  );
}
