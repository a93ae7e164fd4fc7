import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlainDate, startOfMonth } from '#shared/domain/plainDate.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import classes from './MonthTable.module.css';
import { dayByKey } from './monthGrid.ts';

interface MonthTableProps {
  readonly weeks: readonly (readonly PlainDate[])[];
  readonly firstWeekday: 0 | 1;
  /** The first day of the month shown. */
  readonly month: PlainDate;
  readonly day: PlainDate;
  readonly today: PlainDate;
  /** What a day holds, inside its button; nothing that can be pressed itself. */
  readonly content: (day: PlainDate) => ReactNode;
  readonly onChoose: (day: PlainDate) => void;
}

/** A month in which one day is chosen; the arrow keys go from day to day. */
export function MonthTable(props: MonthTableProps) {
  const { weeks, firstWeekday, month, day, today, content, onChoose } = props;
  const { t } = useTranslation('app');
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  return (
    <table ref={table} className={classes['table']} aria-label={format.month(month)}>
      <thead>
        <tr>
          {weeks[0]?.map((weekday) => (
            <th key={weekday} scope="col">
              {format.weekdayName(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <td key={each} className={classes['place']}>
                <button
                  type="button"
                  data-day={each}
                  className={classes['day']}
                  data-other={startOfMonth(each) !== month || undefined}
                  aria-pressed={each === day}
                  tabIndex={each === day ? 0 : -1}
                  onClick={() => onChoose(each)}
                  onKeyDown={(event) => {
                    const wanted = dayByKey(event.key, each, firstWeekday);
                    if (wanted === null || event.altKey || event.ctrlKey || event.metaKey) return;
                    event.preventDefault();
                    byKey.current = true;
                    onChoose(wanted);
                  }}
                >
                  <DayNumber day={each} isToday={each === today} />
                  {content(each)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <caption className={classes['unseen']}>{t('calendar.keys')}</caption>
    </table>
  );
}

function DayNumber({ day, isToday }: { day: PlainDate; isToday: boolean }) {
  const { t } = useTranslation('app');
  const format = useFormat();
  return (
    <span className={classes['number']} data-today={isToday || undefined}>
      <span className={classes['unseen']}>
        {format.weekday(day)}
        {isToday && ` · ${t('calendar.today')}`}
      </span>
      <span aria-hidden className={classes['figure']}>
        {Number(day.slice(8))}
      </span>
    </span>
  );
}
