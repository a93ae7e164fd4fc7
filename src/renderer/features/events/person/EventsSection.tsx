import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FactSection } from '#renderer/features/people/profile/FactSection.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './EventsSection.module.css';
import { type EventOfPerson, useGuestWords } from './useGuestWords.ts';

/** So many are listed until one asks for all. */
const mostAtFirst = 6;

/** On the profile: the events a person was invited to or came to, the latest first. Nothing where there is none. */
export function EventsSection({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const [all, showAll] = useState(false);
  const query = useQuery(useData().events.ofPerson.queryOptions({ input: { personId } }));
  // Many have none, so nothing holds the place meanwhile.
  if (!query.isError && (query.data === undefined || query.data.length === 0)) return null;
  const found = query.data ?? [];
  const shown = all ? found : found.slice(0, mostAtFirst);
  return (
    <FactSection
      title={t('ofPerson.title')}
      {...(found.length > shown.length && {
        action: {
          label: t('ofPerson.all', { count: found.length, shown: format.number(found.length) }),
          onClick: () => showAll(true),
        },
      })}
    >
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      <ul className={classes['list']}>
        {shown.map((one) => (
          <One key={one.event.id} one={one} />
        ))}
      </ul>
    </FactSection>
  );
}

function One({ one }: { one: EventOfPerson }) {
  const format = useFormat();
  const words = useGuestWords();
  const { event, guest } = one;
  const day = event.sessions[0]?.from.date;
  return (
    <li className={classes['one']} data-cancelled={event.cancelledAt !== null || undefined}>
      <Link to="/community/events/$eventId" params={{ eventId: event.id }}>
        {event.title}
      </Link>
      <span className={classes['state']} data-came={guest.attended === true || undefined}>
        {words(one)}
      </span>
      <span className={classes['day']}>{day !== undefined && format.date(day)}</span>
      {guest.feedbackWords !== '' && <p className={classes['words']}>{guest.feedbackWords}</p>}
    </li>
  );
}
