import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { displayName } from '#shared/domain/names.ts';
import { ThanksDesk } from './ThanksDesk.tsx';
import type { ThanksOf } from './useThanksForm.ts';

/** Thanks on the last day: by whom, when, in which words, and the letter they become. */
export function ThanksPage() {
  const { t } = useTranslation(['farewells', 'app']);
  const { tenureId = '' } = useParams({ strict: false });
  const query = useQuery(useData().farewells.thanks.queryOptions({ input: { tenureId } }));
  const { data } = query;
  return (
    <Page
      head={
        <PageHead
          title={data ? t('thanks.title', { name: displayName(data.personName) }) : t('thanks.pageTitle')}
          sentence={data && <Sentence data={data} />}
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
        <div role="status" aria-label={t('app:loading')}>
          <LinesSkeleton lines={10} />
        </div>
      )}
      {query.isError && !data && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {data && <ThanksDesk key={tenureId} data={data} />}
    </Page>
  );
}

function Sentence({ data }: { data: ThanksOf }) {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  const today = useToday();
  const day = format.date(data.lastDay);
  const { thanks, lastDay } = data;
  if (thanks !== null && thanks.givenOn !== null) {
    return <>{t('thanks.given', { name: thanks.givenBy, day: format.date(thanks.givenOn) })}</>;
  }
  return <>{today > lastDay ? t('thanks.overdue', { day }) : t('thanks.sentence', { day })}</>;
}
