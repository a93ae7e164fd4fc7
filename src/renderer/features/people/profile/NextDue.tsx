import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { touchRest } from '#shared/domain/keepInTouch.ts';
import { useToday } from '../useToday.ts';
import classes from './ProfileHead.module.css';

/** What is due next with the person: their earliest follow-up, or to be in touch again. */
export function NextDue({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const today = useToday();
  const touchOn = touchRest(profile) === null ? (profile.keepInTouch?.dueOn ?? null) : null;
  const { nextDueOn } = profile;
  const byFollowUp = nextDueOn !== null && (touchOn === null || nextDueOn <= touchOn);
  const dueOn = byFollowUp ? nextDueOn : touchOn;
  if (dueOn === null) return <span className={classes['quiet']}>{t('profile.nothingDue')}</span>;
  const day = format.date(dueOn);
  if (dueOn >= today) return <>{t(byFollowUp ? 'profile.nextFollowUp' : 'profile.nextTouch', { day })}</>;
  return (
    <strong className={classes['stop']}>
      {t(byFollowUp ? 'profile.overdueFollowUp' : 'profile.overdueTouch', { day })}
    </strong>
  );
}
