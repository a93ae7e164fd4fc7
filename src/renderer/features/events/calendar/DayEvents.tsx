import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { ForWhom } from '../ForWhom.tsx';
import { useWhen } from '../useWhen.ts';
import classes from './Days.module.css';
import type { EventOnDay } from './eventDays.ts';

/** What the chosen day holds, each with the way to it. */
export function DayEvents({ day, events }: { day: PlainDate; events: readonly EventOnDay[] }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const when = useWhen();
  return (
    <section className={classes['panel']} aria-label={format.weekday(day)}>
      <h2 className={classes['heading']}>{format.weekday(day)}</h2>
      {events.length === 0 && <p className={classes['quiet']}>{t('calendar.nothing')}</p>}
      <ul className={classes['list']}>
        {events.map(({ event, counts }) => (
          <li key={event.id} className={classes['item']}>
            <Link
              to="/community/events/$eventId"
              params={{ eventId: event.id }}
              className={classes['link'] ?? ''}
            >
              {event.title}
            </Link>
            <p className={classes['quiet']}>
              {event.cancelledAt !== null && `${t('cancelled')} · `}
              {when(event)}
            </p>
            {event.place !== '' && <p className={classes['quiet']}>{event.place}</p>}
            <p className={classes['quiet']}>
              {t('calendar.counts', {
                invited: format.number(counts.invited),
                yes: format.number(counts.yes),
                attended: format.number(counts.attended),
              })}
            </p>
            <ForWhom orientations={event.orientations} />
          </li>
        ))}
      </ul>
    </section>
  );
}
