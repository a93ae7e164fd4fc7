import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useStartOutreach } from '#renderer/features/outreach/newOutreach.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { DoneRequest } from '#shared/contract/requests.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import classes from './RequestsPage.module.css';

/** "You asked, we did" of the last 12 months, and the ways to tell it. */
export function DonePanel() {
  const { t } = useTranslation('requests');
  const heading = useId();
  const query = useQuery(useData().requests.done.queryOptions({ input: twelveMonthsTo(useToday()) }));
  return (
    <aside className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['panelTitle']}>
        {t('done.title')}
      </h2>
      {query.isPending && <LinesSkeleton lines={3} />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && query.data.length === 0 && <p className={classes['about']}>{t('done.none')}</p>}
      {query.data && query.data.length > 0 && <Done done={query.data} />}
    </aside>
  );
}

function Done({ done }: { done: readonly DoneRequest[] }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const startOutreach = useStartOutreach();
  return (
    <>
      <p className={classes['about']}>{t('done.explained')}</p>
      <ul className={classes['doneList']}>
        {done.map(({ id, title, answerWords, doneOn, sharedBy }) => (
          <li key={id}>
            <p className={classes['doneTitle']}>{title}</p>
            {answerWords !== '' && <p className={classes['doneWords']}>{answerWords}</p>}
            <p className={classes['about']}>
              {doneOn !== null && t('done.day', { day: format.date(doneOn) })}
              {sharedBy > 0 && ` · ${t('sharedBy', { count: sharedBy, shown: format.number(sharedBy) })}`}
            </p>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        onClick={() => startOutreach({ purpose: 'news', consentPurpose: 'news', channel: 'email' })}
      >
        {t('done.write')}
      </Button>
    </>
  );
}
