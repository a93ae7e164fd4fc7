import { useDatesContext } from '@mantine/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { MonthBar } from '#renderer/ui/calendar/MonthBar.tsx';
import { MonthTable } from '#renderer/ui/calendar/MonthTable.tsx';
import { weeksOf } from '#renderer/ui/calendar/monthGrid.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { type PlainDate, startOfMonth } from '#shared/domain/plainDate.ts';
import { FarewellTabs } from '../FarewellTabs.tsx';
import { useWhose } from '../useWhose.ts';
import { DayContent } from './DayContent.tsx';
import { DayPanel } from './DayPanel.tsx';
import { type CalendarAnswer, dayFacts } from './dayFacts.ts';
import classes from './FarewellCalendarPage.module.css';

const nothing: CalendarAnswer = { leavers: [], steps: [] };

/** Who leaves when, and which steps are due on which day. */
export function FarewellCalendarPage() {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const today = useToday();
  const whose = useWhose();
  const firstWeekday = useDatesContext().firstDayOfWeek === 0 ? 0 : 1;
  const [day, choose] = useState<PlainDate>(today);
  const weeks = weeksOf(day, firstWeekday);
  const from = weeks[0]?.[0] ?? day;
  const to = weeks.at(-1)?.[6] ?? day;
  const query = useQuery({
    ...useData().offboarding.calendar.queryOptions({ input: { from, to, mine: whose.mine } }),
    placeholderData: keepPreviousData,
  });
  const answer = query.isPlaceholderData ? nothing : (query.data ?? nothing);
  const facts = dayFacts(answer);
  const month = startOfMonth(day);
  const leaving = answer.leavers.filter(({ lastDay }) => startOfMonth(lastDay) === month).length;
  const sentence =
    query.data && !query.isPlaceholderData
      ? t('calendar.sentence', { count: leaving, shown: format.number(leaving), month: format.month(month) })
      : undefined;
  return (
    <Page head={<PageHead title={t('calendar.title')} sentence={sentence} />}>
      <FarewellTabs whose={whose} />
      <MonthBar month={month} today={today} onChoose={choose} />
      {query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className={classes['columns']} aria-busy={query.isFetching && query.data === undefined}>
          <MonthTable
            weeks={weeks}
            firstWeekday={firstWeekday}
            month={month}
            day={day}
            today={today}
            content={(each) => <DayContent facts={facts.get(each)} />}
            onChoose={choose}
          />
          <DayPanel day={day} facts={facts.get(day)} />
        </div>
      )}
    </Page>
  );
}
