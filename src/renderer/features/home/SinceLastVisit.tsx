import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { HomeChanges } from '#shared/contract/home.ts';
import { ChangeRow } from './ChangeRow.tsx';
import due from './Due.module.css';
import classes from './SinceLastVisit.module.css';

/** What changed since the user was last here, and what follows from it. */
export function SinceLastVisit() {
  const { t } = useTranslation('home');
  const heading = useId();
  const format = useFormat();
  // What was told stays told while one is here.
  const query = useQuery(useData().home.changes.queryOptions({ staleTime: 60_000 }));
  const title = query.data
    ? t(query.data.firstVisit ? 'since.firstTitle' : 'since.title', { day: format.date(query.data.since) })
    : t('since.waiting');
  return (
    <section className={due['panel']} aria-labelledby={heading} aria-busy={query.isPending}>
      <div className={due['head']}>
        <h2 id={heading} className={due['heading']}>
          {title}
        </h2>
      </div>
      {query.isPending && <LinesSkeleton lines={3} />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !query.isError && <Changes told={query.data} />}
    </section>
  );
}

function Changes({ told: { changes, voices, unnoted } }: { told: HomeChanges }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  if (changes.length + voices + unnoted.length === 0) {
    return <p className={classes['nothing']}>{t('since.nothing')}</p>;
  }
  return (
    <ul className={classes['rows']}>
      {unnoted.map(({ eventId, title, on }) => (
        <li key={eventId} className={classes['row']} data-change="unnoted">
          <span className={classes['what']}>{t('since.unnoted', { title, day: format.date(on) })}</span>
          <Link to="/community/events/$eventId" params={{ eventId }} className={classes['action'] ?? ''}>
            {t('since.act.unnoted')}
          </Link>
        </li>
      ))}
      {voices > 0 && (
        <li className={classes['row']} data-change="voices">
          <span className={classes['what']}>
            {t('since.voices', { count: voices, shown: format.number(voices) })}
          </span>
          <Link to="/community/voices" className={classes['action'] ?? ''}>
            {t('since.act.voices')}
          </Link>
        </li>
      )}
      {changes.map((change) => (
        <ChangeRow key={change.kind} change={change} />
      ))}
    </ul>
  );
}
