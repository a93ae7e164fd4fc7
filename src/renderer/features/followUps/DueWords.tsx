import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';
import classes from './followUps.module.css';

/** How far away a due day is, in words while it is near; the day itself is on hover. */
export function DueWords({ dueOn }: { dueOn: PlainDate }) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  const days = daysBetween(useToday(), dueOn);
  const words = () => {
    if (days < 0) return t('due.late', { count: -days });
    if (days === 0) return t('due.today');
    if (days === 1) return t('due.tomorrow');
    return days <= 7 ? t('due.in', { count: days }) : format.date(dueOn);
  };
  return (
    <time
      dateTime={dueOn}
      title={format.date(dueOn)}
      className={classes['due']}
      data-late={days < 0 || undefined}
    >
      {words()}
    </time>
  );
}
