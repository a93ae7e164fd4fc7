import { IconArrowForward, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import { useToday } from '../people/useToday.ts';
import classes from './EntryFollowUps.module.css';

/** What was to be done after an interaction, and whether it was. */
export function EntryFollowUps({ followUps }: { followUps: readonly FollowUp[] }) {
  const { t } = useTranslation('interactions');
  if (followUps.length === 0) return null;
  return (
    <ul className={classes['followUps']} aria-label={t('followUp.list')}>
      {followUps.map((followUp) => (
        <Line key={followUp.id} followUp={followUp} />
      ))}
    </ul>
  );
}

function Line({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const today = useToday();
  const { title, dueOn, doneAt, owner, result } = followUp;
  const overdue = doneAt === null && dueOn < today;
  const Sign = doneAt === null ? IconArrowForward : IconCheck;
  const state =
    doneAt === null
      ? t(overdue ? 'followUp.overdue' : 'followUp.dueOn', { day: format.date(dueOn) })
      : t('followUp.doneOn', { day: format.day(doneAt) });
  return (
    <li className={classes['followUp']} data-done={doneAt !== null || undefined}>
      <Sign size={14} stroke={1.7} aria-hidden className={classes['sign'] ?? ''} />
      <span className={classes['title']}>{title}</span>
      <span className={classes['state']} data-overdue={overdue || undefined}>
        {state}
      </span>
      {owner !== null && doneAt === null && <span className={classes['owner']}>{owner}</span>}
      {result !== null && result !== '' && <span className={classes['result']}>{result}</span>}
    </li>
  );
}
