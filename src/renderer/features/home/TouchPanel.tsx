import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SnoozeMenu } from '#renderer/features/followUps/SnoozeMenu.tsx';
import { useFollowUpActions } from '#renderer/features/followUps/useFollowUpActions.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { TouchDue } from '#shared/contract/followUps.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './Due.module.css';
import { More } from './DueGroup.tsx';

interface TouchPanelProps {
  readonly people: readonly TouchDue[];
  readonly total: number;
  readonly onLeaving: (id: string) => void;
  readonly onShowAll: () => void;
}

/** With whom we have been out of touch for longer than we wanted. */
export function TouchPanel({ people, total, onLeaving, onShowAll }: TouchPanelProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const heading = useId();
  return (
    <section className={classes['panel']} data-beside aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {t('due.keepInTouch')} <span className={classes['count']}>{format.number(total)}</span>
      </h2>
      <p className={classes['explained']}>{t('due.keepInTouchExplained')}</p>
      <ul className={classes['rows']}>
        {people.map((touch) => (
          <TouchRow key={touch.personId} touch={touch} onLeaving={onLeaving} />
        ))}
      </ul>
      <More shown={people.length} total={total} onShowAll={onShowAll} />
    </section>
  );
}

function TouchRow({ touch, onLeaving }: { touch: TouchDue; onLeaving: (id: string) => void }) {
  const { t } = useTranslation(['home', 'followUps']);
  const format = useFormat();
  const now = useNow();
  const { putOffTouch } = useFollowUpActions();
  const { personId, personName, lastContactAt, days, segment } = touch;
  const name = displayName(personName);
  const every = t('followUps:touch.every', { count: days });
  return (
    <li className={classes['touch']} data-due-row={personId}>
      <Monogram id={personId} name={personName} size={24} />
      <div className={classes['what']}>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['who']} enishi-name`}>
          {name}
        </Link>
        <div className={classes['quiet']}>
          {lastContactAt === null
            ? t('due.noContact')
            : t('due.lastContact', { ago: format.ago(lastContactAt, now) })}
        </div>
        <div className={classes['quiet']}>{segment === null ? every : `${every} · ${segment}`}</div>
      </div>
      <SnoozeMenu
        title={name}
        onSnooze={(until) => {
          onLeaving(personId);
          putOffTouch(touch, name, until);
        }}
      />
    </li>
  );
}
