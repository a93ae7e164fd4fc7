import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { displayName } from '#shared/domain/names.ts';
import classes from './DayContent.module.css';
import type { DayFacts } from './dayFacts.ts';

/** So many names stand in the field of a day; the panel beside has all. */
const mostNamed = 3;

/** Who leaves on a day and how many steps are due, in its field of the calendar. */
export function DayContent({ facts }: { facts: DayFacts | undefined }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const leavers = facts?.leavers ?? [];
  const open = facts?.steps.filter(({ state }) => state === 'open') ?? [];
  const late = open.some((step) => step.late);
  return (
    <>
      {leavers.slice(0, mostNamed).map(({ tenureId, personName }) => (
        <span key={tenureId} className={`${classes['name']} enishi-name`} title={displayName(personName)}>
          {displayName(personName)}
        </span>
      ))}
      {leavers.length > mostNamed && (
        <span className={classes['more']}>
          {t('calendar.more', {
            count: leavers.length - mostNamed,
            shown: format.number(leavers.length - mostNamed),
          })}
        </span>
      )}
      {leavers.length > 0 && (
        <span className={classes['leaving']}>
          {t('calendar.leaving', { count: leavers.length, shown: format.number(leavers.length) })}
        </span>
      )}
      {open.length > 0 && (
        <span className={classes['steps']} data-late={late || undefined}>
          {t(late ? 'calendar.stepsLate' : 'calendar.steps', {
            count: open.length,
            shown: format.number(open.length),
          })}
        </span>
      )}
    </>
  );
}
