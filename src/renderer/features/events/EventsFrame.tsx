import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import classes from './EventsFrame.module.css';
import { EventDialog } from './form/EventDialog.tsx';

interface EventsFrameProps {
  /** What one sees, in one sentence. */
  readonly sentence: ReactNode;
  readonly children: ReactNode;
}

/** What the list and the calendar share: their head, the way to a new event, and from one view to the other. */
export function EventsFrame({ sentence, children }: EventsFrameProps) {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const [adding, dialog] = useDisclosure(false);
  return (
    <Page
      head={
        <PageHead
          title={t('title')}
          sentence={sentence}
          action={<Button onClick={dialog.open}>{t('add')}</Button>}
        />
      }
    >
      <CommunityTabs tools={<EventViews />} />
      {children}
      <EventDialog
        opened={adding}
        event={null}
        onClose={dialog.close}
        onSaved={({ id }) => void navigate({ to: '/community/events/$eventId', params: { eventId: id } })}
      />
    </Page>
  );
}

function EventViews() {
  const { t } = useTranslation('events');
  return (
    <nav className={classes['views']} aria-label={t('views.label')}>
      <Link to="/community/events" activeOptions={{ exact: true }} className={classes['view'] ?? ''}>
        {t('views.list')}
      </Link>
      <Link to="/community/events/calendar" className={classes['view'] ?? ''}>
        {t('views.calendar')}
      </Link>
    </nav>
  );
}
