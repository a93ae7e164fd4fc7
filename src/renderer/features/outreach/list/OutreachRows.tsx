import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Outreach } from '#shared/contract/outreach.ts';
import classes from './OutreachRows.module.css';

/** Messages below each other: what each is for, how far it is, to how many. */
export function OutreachRows({ outreaches }: { outreaches: readonly Outreach[] }) {
  const { t } = useTranslation('outreach');
  return (
    <ul className={classes['rows']} aria-label={t('list.title')}>
      {outreaches.map((outreach) => (
        <li key={outreach.id}>
          <Row outreach={outreach} />
        </li>
      ))}
    </ul>
  );
}

function Row({ outreach }: { outreach: Outreach }) {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const { id, title, purpose, channel, state, owner } = outreach;
  const about = [t(`vocabulary:purpose.${purpose}`), t(`vocabulary:channel.${channel}`), owner];
  return (
    <Link to="/community/outreach/$outreachId" params={{ outreachId: id }} className={classes['row'] ?? ''}>
      <span className={classes['words']}>
        <span className={classes['title']}>{title}</span>
        <span className={classes['about']}>{about.filter((part) => part !== null).join(' · ')}</span>
      </span>
      <span className={classes['state']} data-state={state}>
        <HowFar outreach={outreach} />
      </span>
    </Link>
  );
}

function HowFar({ outreach: { state, sentOn, writtenAt, sent, written } }: { outreach: Outreach }) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  if (state === 'sent' && sentOn !== null) {
    return t('list.sent', { day: format.date(sentOn), count: sent, shown: format.number(sent) });
  }
  if (state === 'written' && writtenAt !== null) {
    return t('list.written', { day: format.day(writtenAt), count: written, shown: format.number(written) });
  }
  return t('list.draft');
}
