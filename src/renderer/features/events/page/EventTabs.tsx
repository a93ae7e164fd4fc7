import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/ui/useNow.ts';
import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import { AnswersTab } from '../answers/AnswersTab.tsx';
import { AttendanceTab } from '../attendance/AttendanceTab.tsx';
import { FeedbackTab } from '../feedback/FeedbackTab.tsx';
import { InvitationsTab } from '../invitations/InvitationsTab.tsx';
import classes from './page.module.css';

const tabs = ['invitations', 'answers', 'attendance', 'feedback'] as const;
type Tab = (typeof tabs)[number];

/** Whom an event is about, from invitation to feedback; at first what is due by the event's day. */
export function EventTabs({ event, counts }: { event: CommunityEvent; counts: EventCounts }) {
  const { t } = useTranslation('events');
  const now = useNow();
  const [tab, setTab] = useState<Tab>(() => {
    if (event.startsAt <= now) return 'attendance';
    return counts.invited > 0 ? 'answers' : 'invitations';
  });
  return (
    <Tabs
      value={tab}
      onChange={(chosen) => setTab(tabs.find((each) => each === chosen) ?? 'invitations')}
      keepMounted={false}
      className={classes['tabs'] ?? ''}
    >
      <Tabs.List aria-label={t('tabs.label')}>
        {tabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`tabs.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="invitations">
        <InvitationsTab event={event} />
      </Tabs.Panel>
      <Tabs.Panel value="answers">
        <AnswersTab event={event} />
      </Tabs.Panel>
      <Tabs.Panel value="attendance">
        <AttendanceTab event={event} />
      </Tabs.Panel>
      <Tabs.Panel value="feedback">
        <FeedbackTab event={event} />
      </Tabs.Panel>
    </Tabs>
  );
}
