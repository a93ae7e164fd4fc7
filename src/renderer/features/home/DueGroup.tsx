import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import classes from './Due.module.css';
import { DueRow } from './DueRow.tsx';
import { mostShown } from './useDue.ts';

interface DueGroupProps {
  readonly name: 'overdue' | 'dueToday' | 'thisWeek';
  readonly followUps: readonly FollowUp[];
  readonly total: number;
  readonly onLeaving: (id: string) => void;
  readonly onShowAll: () => void;
}

/** The follow-ups of one stretch of time, under its name and number; nothing where there are none. */
export function DueGroup({ name, followUps, total, onLeaving, onShowAll }: DueGroupProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const heading = useId();
  if (total === 0) return null;
  return (
    <section className={classes['group']} aria-labelledby={heading}>
      <h3 id={heading} data-late={name === 'overdue' || undefined}>
        {t(`due.${name}`)} <span className={classes['count']}>{format.number(total)}</span>
      </h3>
      <ul className={classes['rows']}>
        {followUps.map((followUp) => (
          <DueRow key={followUp.id} followUp={followUp} withDay={name !== 'dueToday'} onLeaving={onLeaving} />
        ))}
      </ul>
      <More shown={followUps.length} total={total} onShowAll={onShowAll} />
    </section>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly onShowAll: () => void;
}

/** The way to the rest of a list, or how much of it is shown. */
export function More({ shown, total, onShowAll }: MoreProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  if (shown >= total) return null;
  if (shown >= mostShown) {
    return (
      <p className={classes['quiet']}>
        {t('due.first', { shown: format.number(shown), total: format.number(total) })}
      </p>
    );
  }
  return (
    <Button variant="subtle" size="compact-xs" onClick={onShowAll}>
      {t('due.showAll', { count: total, shown: format.number(Math.min(total, mostShown)) })}
    </Button>
  );
}
