import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { eventId } from '#shared/domain/ids.ts';
import { EventActions } from './page/EventActions.tsx';
import { EventFactsPanel } from './page/EventFactsPanel.tsx';
import { EventNumbers } from './page/EventNumbers.tsx';
import { EventTabs } from './page/EventTabs.tsx';
import { useWhen } from './useWhen.ts';

/** An event: what it is, its numbers, and whom it is about from invitation to feedback. */
export function EventPage() {
  const { t } = useTranslation('events');
  const address = useParams({ strict: false }).eventId;
  const id = eventId.safeParse(address);
  const { events } = useData();
  const query = useQuery(
    events.get.queryOptions({ input: { id: id.success ? id.data : '' }, enabled: id.success }),
  );
  const when = useWhen();
  if (query.data === undefined) {
    return (
      <Page head={<PageHead title={t('title')} />}>
        <CommunityTabs />
        {query.isError || !id.success ? (
          <FailedState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <LinesSkeleton lines={10} />
        )}
      </Page>
    );
  }
  const { event, counts } = query.data;
  const where = event.place !== '' ? event.place : event.link === '' ? null : t('online');
  return (
    <Page
      head={
        <PageHead
          title={event.title}
          sentence={[when(event), where].filter((part) => part !== null).join(' · ')}
          action={<EventActions event={event} />}
        />
      }
    >
      <CommunityTabs />
      <EventFactsPanel event={event} />
      <EventNumbers event={event} counts={counts} />
      <EventTabs key={event.id} event={event} counts={counts} />
    </Page>
  );
}
