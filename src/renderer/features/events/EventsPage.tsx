import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { EventsFrame } from './EventsFrame.tsx';
import classes from './EventsPage.module.css';
import { EventGroup, useEventGroup } from './list/EventGroup.tsx';

/** All events: those to come, soonest first, and those that were, latest first. */
export function EventsPage() {
  const { t } = useTranslation('events');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const coming = useEventGroup('coming', search);
  const past = useEventGroup('past', search);
  const error = coming.query.error ?? past.query.error;
  const loaded = coming.query.data && past.query.data;
  const total = loaded ? coming.total + past.total : null;
  const retry = () => void Promise.all([coming.query.refetch(), past.query.refetch()]);
  const content = () => {
    if (error !== null && !loaded) return <FailedState error={error} onRetry={retry} />;
    if (!loaded) return <LinesSkeleton lines={10} />;
    if (total === 0 && search === '') return <EmptyState sentence={t('list.empty')} />;
    if (total === 0) {
      return (
        <EmptyState
          sentence={t('list.noneFound')}
          action={
            <Button variant="default" onClick={() => setTyped('')}>
              {t('list.showAll')}
            </Button>
          }
        />
      );
    }
    return (
      <>
        <EventGroup when="coming" group={coming} />
        <EventGroup when="past" group={past} />
      </>
    );
  };
  return (
    <EventsFrame sentence={<Sentence />}>
      <div className={classes['tools']}>
        <TextInput
          size="xs"
          data-search-field
          className={classes['search'] ?? ''}
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          maxLength={200}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        {search !== '' && total !== null && (
          <span className={classes['found']} role="status">
            {t('list.found', { count: total, shown: format.number(total) })}
          </span>
        )}
      </div>
      {content()}
    </EventsFrame>
  );
}

/** How many there are, whatever is searched. */
function Sentence() {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { events } = useData();
  const asked = { search: '', offset: 0, limit: 1 };
  const coming = useQuery(events.list.queryOptions({ input: { ...asked, when: 'coming' } }));
  const past = useQuery(events.list.queryOptions({ input: { ...asked, when: 'past' } }));
  if (!coming.data || !past.data) return t('list.counting');
  return t('list.sentence', {
    coming: format.number(coming.data.total),
    past: format.number(past.data.total),
  });
}
