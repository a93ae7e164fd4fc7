import { IconMapPin, IconVideo } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import { ForWhom } from '../ForWhom.tsx';
import { useWhen } from '../useWhen.ts';
import classes from './EventRow.module.css';

interface EventRowProps {
  readonly event: CommunityEvent;
  readonly counts: EventCounts;
}

/** An event as a row: its day as a leaf of a calendar, what and where it is, for whom, and how many. */
export function EventRow({ event, counts }: EventRowProps) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const when = useWhen();
  const first = event.sessions[0]?.from.date;
  const cancelled = event.cancelledAt !== null;
  return (
    <li className={classes['row']} data-cancelled={cancelled || undefined}>
      {first !== undefined && (
        <span className={classes['leaf']} aria-hidden>
          <span className={classes['month']}>{format.shortMonth(first)}</span>
          <span className={classes['day']}>{Number(first.slice(8))}</span>
        </span>
      )}
      <div className={classes['what']}>
        <Link
          to="/community/events/$eventId"
          params={{ eventId: event.id }}
          className={classes['title'] ?? ''}
        >
          {event.title}
        </Link>
        {cancelled && <span className={classes['state']}>{t('cancelled')}</span>}
        <p className={classes['about']}>
          <span>{when(event)}</span>
          {event.place !== '' && (
            <span className={classes['where']}>
              <IconMapPin size={14} stroke={1.6} aria-hidden />
              {event.place}
            </span>
          )}
          {event.place === '' && event.link !== '' && (
            <span className={classes['where']}>
              <IconVideo size={14} stroke={1.6} aria-hidden />
              {t('online')}
            </span>
          )}
        </p>
        <ForWhom orientations={event.orientations} />
      </div>
      <dl className={classes['counts']}>
        <Count term={t('count.invited')} value={counts.invited} />
        <Count term={t('count.yes')} value={counts.yes} />
        <Count term={t('count.attended')} value={counts.attended} />
      </dl>
    </li>
  );
}

function Count({ term, value }: { term: string; value: number }) {
  const format = useFormat();
  return (
    <div className={classes['count']} data-none={value === 0 || undefined}>
      <dt>{term}</dt>
      <dd>{format.number(value)}</dd>
    </div>
  );
}
