import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { OutreachDesk } from './OutreachDesk.tsx';
import { factsOf, firstFacts } from './outreachDraft.ts';
import { SentOutreach } from './sent/SentOutreach.tsx';

/** One message to many: in the making, or as it went out. */
export function OutreachPage() {
  const { outreachId = 'new' } = useParams({ strict: false });
  return outreachId === 'new' ? <NewOne /> : <Kept key={outreachId} id={outreachId} />;
}

function NewOne() {
  const { language, userName } = usePreferences();
  const known = useLocation({ select: (location) => location.state.newOutreach });
  // As it was begun, whatever becomes of the address.
  const [base] = useState(() => firstFacts(known ?? {}, language, userName === '' ? null : userName));
  return <OutreachDesk base={base} version={0} saved={null} />;
}

function Kept({ id }: { id: string }) {
  const { t } = useTranslation('outreach');
  const query = useQuery(useData().outreach.get.queryOptions({ input: { id } }));
  if (query.data) {
    return query.data.state === 'sent' ? (
      <SentOutreach outreach={query.data} />
    ) : (
      <OutreachDesk base={factsOf(query.data)} version={query.data.version} saved={query.data} />
    );
  }
  return (
    <Page head={<PageHead title={t('page.title')} />}>
      <CommunityTabs />
      {query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LinesSkeleton lines={12} />
      )}
    </Page>
  );
}
