import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { MemberRequest, RequestState } from '#shared/contract/requests.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { DonePanel } from './DonePanel.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { RequestFilters } from './RequestFilters.tsx';
import { RequestItem } from './RequestItem.tsx';
import { RequestPeopleDialog } from './RequestPeopleDialog.tsx';
import classes from './RequestsPage.module.css';
import { everyRequest, narrows, type RequestQuestion } from './requestQuestion.ts';
import { useRequests } from './useRequests.ts';

/** What one is about to do with a voice; a new one has none yet. */
type Doing =
  | { readonly what: 'edit'; readonly request: MemberRequest | null }
  | { readonly what: 'answer' | 'people'; readonly request: MemberRequest };

/** What members ask of the company, what it answers, and what came of it. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const { state = 'all', circle = null } = useSearch({ strict: false });
  const [question, setQuestion] = useState<RequestQuestion>({ ...everyRequest, state, segmentId: circle });
  const [doing, setDoing] = useState<Doing | null>(null);
  const found = useRequests(question);
  const { data } = found;
  const close = () => setDoing(null);
  const add = <Button onClick={() => setDoing({ what: 'edit', request: null })}>{t('add')}</Button>;
  const nothing = data?.total === 0 && !narrows(question);
  return (
    <Page head={<PageHead title={t('title')} sentence={<Sentence counts={data?.counts} />} action={add} />}>
      <CommunityTabs />
      <div className={classes['columns']}>
        <div className={classes['main']}>
          {!nothing && (
            <RequestFilters question={question} counts={data?.counts ?? null} onChange={setQuestion} />
          )}
          {found.isPending && (
            <div role="status" aria-busy aria-label={t('loading')}>
              <LinesSkeleton lines={8} />
            </div>
          )}
          {found.isError && !data && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
          {nothing && <EmptyState sentence={t('empty')} action={add} />}
          {data?.total === 0 && !nothing && (
            <EmptyState
              sentence={t('emptyFiltered')}
              action={
                <Button variant="default" onClick={() => setQuestion(everyRequest)}>
                  {t('clear')}
                </Button>
              }
            />
          )}
          {data && data.total > 0 && (
            <RequestList found={found} today={data.today} requests={data.requests} onDo={setDoing} />
          )}
        </div>
        <DonePanel />
      </div>
      <RequestDialog
        editing={doing?.what === 'edit' ? { request: doing.request } : null}
        circle={question.segmentId}
        onClose={close}
      />
      <AnswerDialog request={doing?.what === 'answer' ? doing.request : null} onClose={close} />
      <RequestPeopleDialog request={doing?.what === 'people' ? doing.request : null} onClose={close} />
    </Page>
  );
}

function Sentence({ counts }: { counts: Record<RequestState, number> | undefined }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  if (counts === undefined || counts.all === 0) return t('sentenceNone');
  const { unanswered: count, waiting } = counts;
  if (count === 0) return t('allAnswered');
  const shown = format.number(count);
  return waiting === 0
    ? t('sentence', { count, shown })
    : t('sentenceLate', { count, shown, late: format.number(waiting) });
}

interface RequestListProps {
  readonly found: ReturnType<typeof useRequests>;
  readonly today: Parameters<typeof RequestItem>[0]['today'];
  readonly requests: readonly MemberRequest[];
  readonly onDo: (doing: Doing) => void;
}

function RequestList({ found, today, requests, onDo }: RequestListProps) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const more = (found.data?.total ?? 0) - requests.length;
  return (
    <>
      <ul
        className={classes['list']}
        aria-busy={found.isPlaceholderData}
        data-stale={found.isPlaceholderData || undefined}
      >
        {requests.map((request) => (
          <RequestItem
            key={request.id}
            request={request}
            today={today}
            onAnswer={() => onDo({ what: 'answer', request })}
            onEdit={() => onDo({ what: 'edit', request })}
            onPeople={() => onDo({ what: 'people', request })}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('showMore', { count: more, shown: format.number(more) })}
        </Button>
      )}
    </>
  );
}
