import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { displayName } from '#shared/domain/names.ts';
import { type PlainDate, startOfMonth } from '#shared/domain/plainDate.ts';
import type { DayFacts } from './dayFacts.ts';
import classes from './MonthTable.module.css';
import { dayByKey } from './monthGrid.ts';

interface MonthTableProps {
  readonly weeks: readonly (readonly PlainDate[])[];
  readonly firstWeekday: 0 | 1;
  /** The first day of the month shown. */
  readonly month: PlainDate;
  readonly day: PlainDate;
  readonly facts: ReadonlyMap<PlainDate, DayFacts>;
  readonly onChoose: (day: PlainDate) => void;
}

/** So many names stand in the field of a day; the panel beside has all. */
const mostNamed = 3;

/** A month with who leaves on which day; the arrow keys go from day to day. */
export function MonthTable({ weeks, firstWeekday, month, day, facts, onChoose }: MonthTableProps) {
  const { t } = useTranslation('offboarding');
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
                  <DayContent day={each} facts={facts.get(each)} />
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <caption className={classes['caption']}>{t('calendar.keys')}</caption>
    </table>
  );
}

function DayContent({ day, facts }: { day: PlainDate; facts: DayFacts | undefined }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const isToday = useToday() === day;
  const leavers = facts?.leavers ?? [];
  const open = facts?.steps.filter(({ state }) => state === 'open') ?? [];
  const late = open.some((step) => step.late);
  return (
    <>
      <span className={classes['number']} data-today={isToday || undefined}>
        <span className={classes['unseen']}>
          {format.weekday(day)}
          {isToday && ` · ${t('lastDay.today')}`}
        </span>
        <span aria-hidden className={classes['figure']}>
          {Number(day.slice(8))}
        </span>
      </span>
      {leavers.slice(0, mostNamed).map(({ tenureId, personName }) => (
        <span key={tenureId} className={`${classes['name']} enishi-name`} title={displayName(personName)}>
          {displayName(personName)}
        </span>
      ))}
      {leavers.length > mostNamed && (
        <span className={classes['more']}>
          {t('calendar.more', {
            count: leavers.length - mostNamed,
            shown: format.number(leavers.length - mostNamed),
          })}
        </span>
      )}
      {leavers.length > 0 && (
        <span className={classes['leaving']}>
          {t('calendar.leaving', { count: leavers.length, shown: format.number(leavers.length) })}
        </span>
      )}
      {open.length > 0 && (
        <span className={classes['steps']} data-late={late || undefined}>
          {t(late ? 'calendar.stepsLate' : 'calendar.steps', {
            count: open.length,
            shown: format.number(open.length),
          })}
        </span>
      )}
    </>
  );
}
