import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { MemberRow, MemberStanding } from '#shared/contract/memberships.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './members.module.css';

interface MemberLineProps {
  readonly member: MemberRow;
  readonly standing: MemberStanding;
  readonly picked: boolean;
  readonly onPick: () => void;
}

/** A person with the day that led to where they stand, and when they last took part. */
export function MemberLine({ member, standing, picked, onPick }: MemberLineProps) {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  const { personId, department, reachable, invitedOn, joinedOn, leftOn, welcomedOn, lastActionOn } = member;
  const name = displayName(member.personName);
  const isMember = joinedOn !== null && leftOn === null;
  const days = [
    standing === 'invited' && invitedOn !== null && t('day.invited', { date: format.date(invitedOn) }),
    joinedOn !== null && t('day.joined', { date: format.date(joinedOn) }),
    leftOn !== null && t('day.left', { date: format.date(leftOn) }),
    isMember && welcomedOn !== null && t('day.welcomed', { date: format.date(welcomedOn) }),
    isMember &&
      (lastActionOn === null
        ? t('day.neverActive')
        : t('day.lastAction', { date: format.date(lastActionOn) })),
    !reachable && t('day.notReachable'),
  ].filter((part) => part !== false);
  return (
    <li className={classes['member']}>
      <Checkbox size="xs" aria-label={t('pick', { name })} checked={picked} onChange={onPick} />
      <Monogram id={personId} name={member.personName} size={32} />
      <span className={classes['who']}>
        <Link to="/alumni/$personId" params={{ personId }} className="enishi-name">
          {name}
        </Link>
        {department !== null && <span className={classes['quiet']}>{department}</span>}
      </span>
      <span className={classes['days']}>
        {days.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </span>
    </li>
  );
}
