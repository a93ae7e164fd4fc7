import { useTranslation } from 'react-i18next';
import { ConsentMarks } from '#renderer/ui/ConsentMarks.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import classes from './ProfileHead.module.css';

/** May we contact the person, by which ways, and at which address first. */
export function ContactWays({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  if (profile.deceasedOn !== null)
    return <span className={classes['quiet']}>{t('profile.deceasedNow')}</span>;
  if (profile.doNotContact) return <strong className={classes['stop']}>{t('profile.doNotContact')}</strong>;
  const usable = profile.contactPoints.filter((point) => point.usable);
  const granted = new Set(
    profile.consents.filter(({ state }) => state === 'granted').map(({ channel }) => channel),
  );
  const first = usable.find(({ channel }) => granted.has(channel)) ?? usable[0];
  return (
    <span className={classes['ways']}>
      <ConsentMarks consents={profile.consents} />
      <span className={classes['way']} data-none={first === undefined || undefined}>
        {first?.value ?? t('profile.noWay')}
      </span>
    </span>
  );
}
