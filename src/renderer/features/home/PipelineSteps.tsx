import { Anchor } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { DueWords } from '#renderer/features/followUps/DueWords.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './Due.module.css';
import rows from './Farewells.module.css';

const mostShown = 8;

/** The recruiter's next steps, as a query; not asked for others. */
export function usePipelineSteps() {
  const { role, userName, dueOfAll } = usePreferences();
  const wanted = role === 'recruiter';
  const query = useQuery({
    ...useData().pipeline.nextSteps.queryOptions({
      input: { mine: !dueOfAll && userName !== '', limit: mostShown },
      enabled: wanted,
    }),
    placeholderData: keepPreviousData,
  });
  return { query, wanted, waiting: wanted && query.isPending };
}

/** Next steps with candidates that are late or due within the week; nothing where there are no open opportunities to speak of. */
export function PipelineSteps({ query }: { query: ReturnType<typeof usePipelineSteps>['query'] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const heading = useId();
  const { data, isError, error } = query;
  if (!isError && (data === undefined || data.total + data.withoutStep === 0)) return null;
  return (
    <section className={classes['panel']} data-above aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('pipeline.title')}
          {data && data.overdue > 0 && (
            <span className={classes['late']}>
              {t('pipeline.overdue', { count: data.overdue, shown: format.number(data.overdue) })}
            </span>
          )}
        </h2>
        <Anchor component={Link} to="/pipeline" size="sm">
          {t('pipeline.all')}
        </Anchor>
      </div>
      {isError && <FailedState error={error} onRetry={() => void query.refetch()} />}
      {data && !isError && (
        <>
          <ul className={classes['rows']}>
            {data.opportunities.map((opportunity) => (
              <NextStepRow key={opportunity.id} opportunity={opportunity} />
            ))}
          </ul>
          {data.withoutStep > 0 && (
            <p className={classes['quiet']}>
              {t('pipeline.without', { count: data.withoutStep, shown: format.number(data.withoutStep) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function NextStepRow({ opportunity }: { opportunity: OpportunityCard }) {
  const { t } = useTranslation('vocabulary');
  const { id, personId, personName, title, nextStep, nextStepOn, form } = opportunity;
  const about = [title === '' ? null : title, t(`partnershipForm.${form}`)].filter((part) => part !== null);
  return (
    <li className={rows['row']}>
      <Monogram id={personId} name={personName} size={24} />
      <Link
        to="/pipeline/$opportunityId"
        params={{ opportunityId: id }}
        search={{ form }}
        className={`${rows['who']} enishi-name`}
      >
        {displayName(personName)}
      </Link>
      <span className={rows['what']}>
        {nextStep}
        <span className={rows['quiet']}>{` · ${about.join(' · ')}`}</span>
      </span>
      <span className={rows['day']}>{nextStepOn !== null && <DueWords dueOn={nextStepOn} />}</span>
    </li>
  );
}
