import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { HomeChange, HomeChangeKind } from '#shared/contract/home.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './SinceLastVisit.module.css';

/** Where one goes to do something about it; nowhere where there is only the people themselves. */
const places = {
  openToReturn: '/pipeline/candidates',
  toldWishes: '/community',
  joined: '/community/members',
  gave: '/community/balance',
  left: '/farewells',
  fellSilent: '/community/members',
} as const satisfies Partial<Record<HomeChangeKind, string>>;

type WithPlace = keyof typeof places;

const hasPlace = (kind: HomeChangeKind): kind is WithPlace => kind in places;

/** One kind of change: how many people, who they are, and what one may do now. */
export function ChangeRow({ change: { kind, people, first } }: { change: HomeChange }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const more = people - first.length;
  return (
    <li className={classes['row']} data-change={kind}>
      <span className={classes['what']}>
        {t(`since.change.${kind}`, { count: people, shown: format.number(people) })}
      </span>
      <span className={classes['who']}>
        {first.map(({ personId, name }, index) => (
          <Fragment key={personId}>
            {index > 0 && t('since.separator')}
            <Link to="/alumni/$personId" params={{ personId }} className="enishi-name">
              {displayName(name)}
            </Link>
          </Fragment>
        ))}
        {more > 0 && (
          <span className={classes['more']}>
            {t('since.more', { count: more, shown: format.number(more) })}
          </span>
        )}
      </span>
      {hasPlace(kind) && (
        <Link to={places[kind]} className={classes['action'] ?? ''}>
          {t(`since.act.${kind}`)}
        </Link>
      )}
    </li>
  );
}
