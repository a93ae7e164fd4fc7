import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { sessionWords } from '#shared/i18n/sessionWords.ts';
import { ForWhom } from '../ForWhom.tsx';
import { moneyWords } from '../form/money.ts';
import classes from './page.module.css';

/** What is known of an event besides its title: dates, place, hosts, for whom, costs, and what it is about. */
export function EventFactsPanel({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation(['events', 'app']);
  const format = useFormat();
  const { language, timeZone } = usePreferences();
  const { sessions, zone, place, link, hosts, capacity, owner, currency } = event;
  const money = (amount: number | null) => (amount === null ? null : moneyWords(amount, currency, language));
  const planned = money(event.plannedCost);
  const actual = money(event.actualCost);
  return (
    <section className={classes['facts']} aria-label={t('facts.label')}>
      {event.cancelledAt !== null && (
        <p className={classes['cancelled']} role="status">
          {t('facts.cancelled', { day: format.day(event.cancelledAt) })}
        </p>
      )}
      <dl className={classes['list']}>
        <Fact term={t('facts.when')}>
          <span className={classes['sessions']} data-many={sessions.length > 3 || undefined}>
            {sessions.map((session) => (
              <span key={`${session.from.date}${session.from.time}`} className={classes['line']}>
                {sessionWords(language, session)}
              </span>
            ))}
          </span>
          {zone !== timeZone && <span className={classes['quiet']}>{zone}</span>}
        </Fact>
        {(place !== '' || link !== '') && (
          <Fact term={t('facts.where')}>
            {place !== '' && <span className={classes['line']}>{place}</span>}
            {link !== '' && <EventLink link={link} />}
          </Fact>
        )}
        <Fact term={t('forWhom')}>
          <ForWhom orientations={event.orientations} />
        </Fact>
        {hosts.length > 0 && <Fact term={t('field.hosts')}>{hosts.join(t('app:listSeparator'))}</Fact>}
        {capacity !== null && (
          <Fact term={t('field.capacity')}>
            {t('facts.places', { count: capacity, shown: format.number(capacity) })}
          </Fact>
        )}
        {(planned !== null || actual !== null) && (
          <Fact term={t('facts.costs')}>
            {planned !== null && (
              <span className={classes['line']}>{t('facts.planned', { amount: planned })}</span>
            )}
            {actual !== null && (
              <span className={classes['line']}>{t('facts.actual', { amount: actual })}</span>
            )}
          </Fact>
        )}
        {owner !== null && <Fact term={t('facts.owner')}>{owner}</Fact>}
      </dl>
      {event.description !== '' && <p className={classes['description']}>{event.description}</p>}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Leaves the program, and so through the one door that asks first. */
function EventLink({ link }: { link: string }) {
  const showRefusal = useRefusalNotice();
  if (!link.startsWith('https://')) return <span className={classes['line']}>{link}</span>;
  return (
    <Anchor
      component="button"
      type="button"
      className={classes['link'] ?? ''}
      onClick={() => {
        bridge().call('openExternal', { url: link }).catch(showRefusal);
      }}
    >
      {link}
    </Anchor>
  );
}
