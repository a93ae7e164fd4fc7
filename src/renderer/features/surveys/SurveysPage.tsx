import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Survey } from '#shared/contract/surveys.ts';
import classes from './surveys.module.css';
import { useAnsweredWords } from './useAnsweredWords.ts';

/** So many are listed. */
const listed = 200;

/** The surveys, latest first, each with how many answered. */
export function SurveysPage() {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const query = useQuery(useData().surveys.list.queryOptions({ input: { offset: 0, limit: listed } }));
  const add = (
    <ButtonLink to="/community/surveys/$surveyId" params={{ surveyId: 'new' }}>
      {t('add')}
    </ButtonLink>
  );
  const surveys = query.data?.surveys ?? [];
  const answered = surveys.reduce((sum, survey) => sum + survey.answered, 0);
  const sentence =
    query.data === undefined || surveys.length === 0
      ? t('about')
      : t('sentence', {
          count: query.data.total,
          shown: format.number(query.data.total),
          answers: format.number(answered),
        });
  return (
    <Page head={<PageHead title={t('title')} sentence={sentence} action={add} />}>
      <CommunityTabs />
      {query.isPending && (
        <div className={classes['loading']} role="status" aria-busy aria-label={t('loading')}>
          <LinesSkeleton lines={6} />
        </div>
      )}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess &&
        (surveys.length === 0 ? (
          <EmptyState sentence={t('empty')} action={add} />
        ) : (
          <ul className={classes['list']}>
            {surveys.map((survey) => (
              <SurveyRow key={survey.id} survey={survey} />
            ))}
          </ul>
        ))}
    </Page>
  );
}

function SurveyRow({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const answeredWords = useAnsweredWords();
  const { id, title, state, openedOn, closedOn, createdAt } = survey;
  const open = openedOn === null ? null : t('openedOn', { day: format.date(openedOn) });
  const closed = closedOn === null ? null : t('closedOn', { day: format.date(closedOn) });
  const when = closed ?? open ?? t('createdOn', { day: format.day(createdAt) });
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <Link to="/community/surveys/$surveyId" params={{ surveyId: id }} className={classes['title'] ?? ''}>
          {title}
        </Link>
        <p className={classes['about']}>{when}</p>
      </div>
      <p className={classes['count']}>{answeredWords(survey)}</p>
      <StateBadge state={state} />
    </li>
  );
}

/** Whether a survey is being made, out, or ended. */
export function StateBadge({ state }: Pick<Survey, 'state'>) {
  const { t } = useTranslation('surveys');
  return (
    <Badge variant={state === 'open' ? 'light' : 'default'} className={classes['state'] ?? ''}>
      {t(`state.${state}`)}
    </Badge>
  );
}
