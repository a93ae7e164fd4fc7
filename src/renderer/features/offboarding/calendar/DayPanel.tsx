import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { ThanksLine } from '../ThanksLine.tsx';
import type { CalendarStep, DayFacts } from './dayFacts.ts';
import classes from './FarewellCalendarPage.module.css';

/** So many of each are listed; the board and the leavers' pages have the rest. */
const mostListed = 100;

/** What the chosen day holds: who leaves, and which steps are due. */
export function DayPanel({ day, facts }: { day: PlainDate; facts: DayFacts | undefined }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const leavers = facts?.leavers ?? [];
  const steps = facts?.steps ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={classes['panel']} aria-label={format.weekday(day)} tabIndex={0}>
      <h2 className={classes['heading']}>{format.weekday(day)}</h2>
      {leavers.length + steps.length === 0 && <p className={classes['quiet']}>{t('calendar.nothing')}</p>}
      {leavers.length > 0 && (
        <>
          <h3 className={classes['group']}>{t('calendar.lastDayOf')}</h3>
          <ul className={classes['list']}>
            {leavers.slice(0, mostListed).map((leaver) => (
              <LeaverItem key={leaver.tenureId} leaver={leaver} />
            ))}
          </ul>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3 className={classes['group']}>{t('calendar.due')}</h3>
          <ul className={classes['list']}>
            {steps.slice(0, mostListed).map((step) => (
              <StepItem key={step.id} step={step} />
            ))}
          </ul>
        </>
      )}
      {Math.max(leavers.length, steps.length) > mostListed && (
        <p className={classes['quiet']}>{t('calendar.first', { shown: format.number(mostListed) })}</p>
      )}
    </section>
  );
}

function LeaverItem({ leaver }: { leaver: Leaver }) {
  const { personId, personName, tenureId } = leaver;
  // Recruiters are told nothing of thanks, not even whether they were given.
  const mayRead = usePreferences().role !== 'recruiter';
  return (
    <li className={classes['item']}>
      <Monogram id={personId} name={personName} size={24} />
      <Link to="/farewells/$tenureId" params={{ tenureId }} className={`${classes['link']} enishi-name`}>
        {displayName(personName)}
      </Link>
      {mayRead && (
        <div className={classes['quiet']}>
          <ThanksLine leaver={leaver} />
        </div>
      )}
    </li>
  );
}

function StepItem({ step }: { step: CalendarStep }) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const { title, tenureId, personName, owner, state, late } = step;
  const about = [
    displayName(personName),
    t(`vocabulary:stepOwner.${owner}`),
    late ? t('calendar.late') : state === 'open' ? null : t(`vocabulary:stepState.${state}`),
  ];
  return (
    <li className={classes['step']}>
      <Link to="/farewells/$tenureId" params={{ tenureId }} className={classes['link']}>
        {title}
      </Link>
      <div className={classes['quiet']} data-late={late || undefined}>
        {about.filter((part) => part !== null).join(' · ')}
      </div>
    </li>
  );
}
