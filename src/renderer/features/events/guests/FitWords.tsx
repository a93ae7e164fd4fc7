import { useTranslation } from 'react-i18next';
import { Wishes } from '#renderer/features/people/profile/Wishes.tsx';
import type { EventCandidate } from '#shared/contract/events.ts';
import classes from './guests.module.css';

/** Which of the event's orientations somebody wants; said in words where none. */
export function FitWords({ wants, fits }: Pick<EventCandidate, 'wants' | 'fits'>) {
  const { t } = useTranslation('events');
  if (wants.length > 0) return <Wishes orientations={wants} />;
  return <span className={classes['quiet']}>{t(fits ? 'fit.open' : 'fit.none')}</span>;
}
