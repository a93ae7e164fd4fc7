import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FarewellTabs } from '#renderer/features/offboarding/FarewellTabs.tsx';
import { useMayPlan } from '#renderer/features/offboarding/useMayPlan.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { ManagementMessage } from '#shared/contract/managementMessages.ts';
import { MessageDialog } from './MessageDialog.tsx';
import { MessageItem } from './MessageItem.tsx';
import classes from './MessagesPage.module.css';
import { UnreachedPanel } from './UnreachedPanel.tsx';

/** So many messages are listed at first. */
const firstListed = 30;

/** What the management told the staff about people who leave, and whom it has not told for a year. */
export function MessagesPage() {
  const { t } = useTranslation('managementMessages');
  const format = useFormat();
  const query = useQuery(useData().managementMessages.list.queryOptions());
  const mayWrite = useMayPlan();
  const [editing, edit] = useState<{ message: ManagementMessage | null } | null>(null);
  const messages = query.data?.messages ?? [];
  const [latest] = messages;
  const add = mayWrite && <Button onClick={() => edit({ message: null })}>{t('add')}</Button>;
  const sentence =
    latest === undefined
      ? undefined
      : t('sentence', {
          count: messages.length,
          shown: format.number(messages.length),
          day: format.date(latest.sentOn),
        });
  return (
    <Page head={<PageHead title={t('title')} sentence={sentence} action={add} />}>
      <FarewellTabs />
      {query.isPending && (
        <div className={classes['loading']} role="status" aria-busy aria-label={t('loading')}>
          <LinesSkeleton lines={6} />
        </div>
      )}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !query.isError && (
        <div className={classes['columns']}>
          {messages.length === 0 ? (
            <EmptyState sentence={t('empty')} action={add} />
          ) : (
            <MessageList
              messages={messages}
              {...(mayWrite && { onEdit: (message: ManagementMessage) => edit({ message }) })}
            />
          )}
          <UnreachedPanel departments={query.data.unreached} />
        </div>
      )}
      <MessageDialog editing={editing} onClose={() => edit(null)} />
    </Page>
  );
}

interface MessageListProps {
  readonly messages: readonly ManagementMessage[];
  readonly onEdit?: (message: ManagementMessage) => void;
}

function MessageList({ messages, onEdit }: MessageListProps) {
  const { t } = useTranslation('managementMessages');
  const format = useFormat();
  const [all, showAll] = useState(false);
  const shown = all ? messages : messages.slice(0, firstListed);
  return (
    <div>
      <ul className={classes['list']}>
        {shown.map((message) => (
          <MessageItem
            key={message.id}
            message={message}
            {...(onEdit && { onEdit: () => onEdit(message) })}
          />
        ))}
      </ul>
      {shown.length < messages.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
          {t('showAll', { count: messages.length, shown: format.number(messages.length) })}
        </Button>
      )}
    </div>
  );
}
