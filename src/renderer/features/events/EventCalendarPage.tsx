import { useDatesContext } from '@mantine/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { MonthBar } from '#renderer/ui/calendar/MonthBar.tsx';
import { MonthTable } from '#renderer/ui/calendar/MonthTable.tsx';
import { weeksOf } from '#renderer/ui/calendar/monthGrid.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { type PlainDate, startOfMonth } from '#shared/domain/plainDate.ts';
import { DayEvents } from './calendar/DayEvents.tsx';
import { EventsOfDay } from './calendar/EventsOfDay.tsx';
import { eventDays } from './calendar/eventDays.ts';
import classes from './EventCalendarPage.module.css';
import { EventsFrame } from './EventsFrame.tsx';

/** A month with its events, and beside it what the chosen day holds. */
export function EventCalendarPage() {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { timeZone } = usePreferences();
  const today = useToday();
  const firstWeekday = useDatesContext().firstDayOfWeek === 0 ? 0 : 1;
  const [day, choose] = useState<PlainDate>(today);
  const weeks = weeksOf(day, firstWeekday);
  const from = weeks[0]?.[0] ?? day;
  const to = weeks.at(-1)?.[6] ?? day;
  const query = useQuery({
    ...useData().events.calendar.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  });
  const days = eventDays(query.data ?? [], timeZone);
  const month = startOfMonth(day);
  const inMonth = new Set(
    [...days]
      .filter(([each]) => startOfMonth(each) === month)
      .flatMap(([, all]) => all.map(({ event }) => event.id)),
  ).size;
  const sentence = query.data
    ? t('calendar.sentence', { count: inMonth, shown: format.number(inMonth), month: format.month(month) })
    : t('list.counting');
  return (
    <EventsFrame sentence={sentence}>
      <MonthBar month={month} today={today} onChoose={choose} />
      {query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className={classes['columns']} aria-busy={query.isPending}>
          <MonthTable
            weeks={weeks}
            firstWeekday={firstWeekday}
            month={month}
            day={day}
            today={today}
            content={(each) => <EventsOfDay events={days.get(each) ?? []} />}
            onChoose={choose}
          />
          <DayEvents day={day} events={days.get(day) ?? []} />
        </div>
      )}
    </EventsFrame>
  );
}
