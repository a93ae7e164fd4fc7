import { ActionIcon, Button } from '@mantine/core';
import { useDatesContext } from '@mantine/dates';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { addMonths, type PlainDate, startOfMonth } from '#shared/domain/plainDate.ts';
import { FarewellTabs } from '../FarewellTabs.tsx';
import { useWhose } from '../useWhose.ts';
import { DayPanel } from './DayPanel.tsx';
import { type CalendarAnswer, dayFacts } from './dayFacts.ts';
import classes from './FarewellCalendarPage.module.css';
import { MonthTable } from './MonthTable.tsx';
import { weeksOf } from './monthGrid.ts';

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
  const month = startOfMonth(day);
  const leaving = answer.leavers.filter(({ lastDay }) => startOfMonth(lastDay) === month).length;
  const sentence =
    query.data && !query.isPlaceholderData
      ? t('calendar.sentence', { count: leaving, shown: format.number(leaving), month: format.month(month) })
      : undefined;
  return (
    <Page head={<PageHead title={t('calendar.title')} sentence={sentence} />}>
      <FarewellTabs whose={whose} />
      <div className={classes['bar']}>
        <ActionIcon
          variant="default"
          aria-label={t('calendar.before')}
          onClick={() => choose(addMonths(month, -1))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('calendar.after')}
          onClick={() => choose(addMonths(month, 1))}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <h2 className={classes['month']} aria-live="polite">
          {format.month(month)}
        </h2>
        <Button variant="default" size="compact-sm" onClick={() => choose(today)}>
          {t('calendar.today')}
        </Button>
      </div>
      {query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className={classes['columns']} aria-busy={query.isFetching && query.data === undefined}>
          <MonthTable
            weeks={weeks}
            firstWeekday={firstWeekday}
            month={month}
            day={day}
            facts={dayFacts(answer)}
            onChoose={choose}
          />
          <DayPanel day={day} facts={dayFacts(answer).get(day)} />
        </div>
      )}
    </Page>
  );
}
