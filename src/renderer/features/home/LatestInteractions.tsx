import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { AgoText } from '#renderer/ui/DateText.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { LatestInteraction } from '#shared/contract/insights.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Direction } from '#shared/domain/vocabulary.ts';
import classes from './HomePage.module.css';

const shown = 4;

/** What was noted last, of anybody. */
export function LatestInteractions() {
  const { t } = useTranslation('home');
  const heading = useId();
  const query = useQuery(useData().insights.latestInteractions.queryOptions({ input: { limit: shown } }));
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading}>{t('latest')}</h2>
      {query.isPending && <LinesSkeleton lines={shown} />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={classes['none']}>{t('noInteractions')}</p>}
      {query.data && query.data.length > 0 && (
        <ul className={classes['latest']}>
          {query.data.map((latest) => (
            <Entry key={`${latest.interactionId}${latest.personId}`} latest={latest} />
          ))}
        </ul>
      )}
      <Anchor component={Link} to="/alumni" className={classes['more'] ?? ''}>
        {t('allAlumni')}
      </Anchor>
    </section>
  );
}

const arrows = { toAlumnus: '→', fromAlumnus: '←', mutual: '↔' } as const satisfies Record<Direction, string>;

function Entry({ latest }: { latest: LatestInteraction }) {
  const { t } = useTranslation('vocabulary');
  const now = useNow();
  const { personId, name, kind, direction, subject, occurredAt } = latest;
  return (
    <li className={classes['entry']}>
      <Monogram id={personId} name={name} size={24} />
      <Link to="/alumni/$personId" params={{ personId }} className={`${classes['who']} enishi-name`}>
        {displayName(name)}
      </Link>
      <span className={classes['what']}>
        <span title={t(`direction.${direction}`)} role="img" aria-label={t(`direction.${direction}`)}>
          {arrows[direction]}
        </span>{' '}
        {t(`interactionKind.${kind}`)} · <AgoText moment={occurredAt} now={now} />
        {subject !== '' && <span className={classes['subject']}>{subject}</span>}
      </span>
    </li>
  );
}
