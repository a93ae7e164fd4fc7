import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { Circle, CircleMember } from '#shared/contract/communityManagers.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './Circle.module.css';

const shows = z.enum(['all', 'active', 'quiet', 'notJoined']);
const portion = 50;
const most = 200;

/** The people of a circle, and who of them took part. */
export function MembersSection({ circle }: { circle: Circle }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const heading = useId();
  const [show, setShow] = useState<z.infer<typeof shows>>('all');
  const [limit, setLimit] = useState(portion);
  const query = useQuery(
    useData().communityManagers.members.queryOptions({
      input: { segmentId: circle.segmentId, show, offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  const { data } = query;
  const counts = {
    all: circle.people,
    active: circle.active,
    quiet: circle.joined - circle.active,
    notJoined: circle.people - circle.joined,
  };
  const more = data === undefined ? 0 : Math.min(data.total, most) - data.members.length;
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {t('members.title')}
      </h2>
      {circle.people === 0 ? (
        <div className={classes['nobody']}>
          <p className={classes['about']}>{t('members.nobody')}</p>
          <ButtonLink to="/alumni" size="xs" variant="default">
            {t('members.addSome')}
          </ButtonLink>
        </div>
      ) : (
        <SegmentedControl
          size="xs"
          className={classes['shows'] ?? ''}
          aria-label={t('members.show')}
          data={shows.options.map((value) => ({
            value,
            label: `${t(`members.${value}`)} ${format.number(counts[value])}`,
          }))}
          value={show}
          onChange={(chosen) => setShow(shows.parse(chosen))}
        />
      )}
      {query.isPending && <LinesSkeleton lines={8} />}
      {query.isError && !data && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {data?.total === 0 && circle.people > 0 && <p className={classes['about']}>{t('members.none')}</p>}
      <ul
        className={classes['members']}
        aria-busy={query.isPlaceholderData}
        data-stale={query.isPlaceholderData || undefined}
      >
        {(data?.members ?? []).map((member) => (
          <Member key={member.personId} member={member} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)}>
          {t('members.showMore', { count: more, shown: format.number(more) })}
        </Button>
      )}
    </section>
  );
}

function Member({ member }: { member: CircleMember }) {
  const { t } = useTranslation(['communityManagers', 'vocabulary']);
  const format = useFormat();
  const now = useNow();
  const { personId, personName, department, leftOn, orientation, lastHeardAt } = member;
  const about = [
    department,
    leftOn === null ? null : t('members.left', { month: format.month(leftOn) }),
    orientation === null ? null : t(`vocabulary:orientationKind.${orientation}`),
  ];
  return (
    <li className={classes['member']}>
      <Monogram id={personId} name={personName} size={24} />
      <div className={classes['words']}>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['name'] ?? ''} enishi-name`}>
          {displayName(personName)}
        </Link>
        <p className={classes['about']}>{about.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <span className={classes['heard']}>
        {lastHeardAt === null
          ? t('members.unheard')
          : t('members.heard', { ago: format.ago(lastHeardAt, now) })}
      </span>
    </li>
  );
}
