import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Conversation } from '#shared/contract/farewells.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './ConversationPage.module.css';
import { FinishedConversation } from './FinishedConversation.tsx';
import { Guide } from './Guide.tsx';

/** The farewell conversation with a leaver: one question after the other, until it is finished; then to read. */
export function ConversationPage() {
  const { t } = useTranslation(['farewells', 'app']);
  const { tenureId = '' } = useParams({ strict: false });
  const query = useQuery(useData().farewells.conversation.queryOptions({ input: { tenureId } }));
  const conversation = query.data;
  return (
    <Page
      head={
        <PageHead
          title={conversation ? t('of', { name: displayName(conversation.personName) }) : t('title')}
          sentence={conversation && <Sentence conversation={conversation} />}
          action={
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/farewells/$tenureId" params={{ tenureId }} />}
            >
              {t('guide.toLeaver')}
            </Anchor>
          }
        />
      }
    >
      {query.isPending && (
        <div className={classes['loading']} role="status" aria-label={t('app:loading')}>
          <LinesSkeleton lines={8} />
        </div>
      )}
      {query.isError && !conversation && (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {conversation && <Talk key={tenureId} conversation={conversation} />}
    </Page>
  );
}

function Sentence({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation(['farewells', 'app']);
  const format = useFormat();
  const { lastDay, department, title } = conversation;
  const parts = [t('guide.lastDay', { day: format.date(lastDay) }), department, title];
  return <>{parts.filter((part) => part !== null && part !== '').join(' · ')}</>;
}

/** The questions while anything is typed that is not finished; else what was finished. */
function Talk({ conversation }: { conversation: Conversation }) {
  const [changing, setChanging] = useState(false);
  const { finished, draft } = conversation;
  if (finished !== null && draft === null && !changing) {
    return (
      <FinishedConversation
        conversation={conversation}
        finished={finished}
        onChange={() => setChanging(true)}
      />
    );
  }
  return <Guide conversation={conversation} onFinished={() => setChanging(false)} />;
}
