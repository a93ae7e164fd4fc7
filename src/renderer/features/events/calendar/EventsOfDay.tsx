import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './Days.module.css';
import type { EventOnDay } from './eventDays.ts';

/** So many titles stand in the field of a day; the panel beside has all. */
const mostNamed = 2;

/** The events of a day in its field of the calendar. */
export function EventsOfDay({ events }: { events: readonly EventOnDay[] }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const more = events.length - mostNamed;
  return (
    <>
      {events.slice(0, mostNamed).map(({ event, begins }) => (
        <span
          key={event.id}
          className={classes['title']}
          title={event.title}
          data-cancelled={event.cancelledAt !== null || undefined}
        >
          {begins !== null && <span className={classes['time']}>{format.time(begins)} </span>}
          {event.title}
        </span>
      ))}
      {more > 0 && (
        <span className={classes['more']}>
          {t('calendar.more', { count: more, shown: format.number(more) })}
        </span>
      )}
      {events.length > 0 && (
        <span className={classes['many']}>
          {t('calendar.many', { count: events.length, shown: format.number(events.length) })}
        </span>
      )}
    </>
  );
}
