import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FiguresSkeleton } from '#renderer/features/insights/FiguresSkeleton.tsx';
import { PeriodPicker } from '#renderer/features/insights/PeriodPicker.tsx';
import { usePeriod } from '#renderer/features/insights/usePeriod.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { FarewellTabs } from '../FarewellTabs.tsx';
import { FarewellFigures } from './FarewellFigures.tsx';
import classes from './FarewellNumbersPage.module.css';

/** How farewells go: good partings, what leavers say, and where steps are late. */
export function FarewellNumbersPage() {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const choice = usePeriod();
  const query = useQuery({
    ...useData().offboarding.numbers.queryOptions({ input: choice.period }),
    placeholderData: keepPreviousData,
  });
  const leavers = query.data?.goodParting.denominator ?? 0;
  const sentence = query.data && t('numbers.sentence', { count: leavers, shown: format.number(leavers) });
  const nothing =
    query.data &&
    leavers === 0 &&
    query.data.conversations === 0 &&
    query.data.stepsByOwner.every(({ due }) => due === 0);
  return (
    <Page head={<PageHead title={t('numbers.title')} sentence={sentence} />}>
      <FarewellTabs />
      <div className={classes['range']}>
        <PeriodPicker choice={choice} />
      </div>
      {query.isPending && <FiguresSkeleton />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data &&
        !query.isError &&
        (nothing ? <EmptyState sentence={t('numbers.empty')} /> : <FarewellFigures numbers={query.data} />)}
    </Page>
  );
}
