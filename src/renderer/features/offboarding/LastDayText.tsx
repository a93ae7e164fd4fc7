import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';

/** Further away than this, in days, the date alone says enough. */
const near = 14;

/** How far away a last day is, in words while it is near; null where the date says enough. */
export function useDaysAway(): (lastDay: PlainDate) => string | null {
  const { t } = useTranslation('offboarding');
  const today = useToday();
  return (lastDay) => {
    const days = daysBetween(today, lastDay);
    if (days === 0) return t('lastDay.today');
    if (days === 1) return t('lastDay.tomorrow');
    if (days === -1) return t('lastDay.yesterday');
    if (days < -60 || days > near) return null;
    return days < 0 ? t('lastDay.ago', { count: -days }) : t('lastDay.in', { count: days });
  };
}

/** A last day with its weekday, and how far away it is while it is near. */
export function LastDayText({ lastDay }: { lastDay: PlainDate }) {
  const format = useFormat();
  const away = useDaysAway()(lastDay);
  const thisYear = useToday().slice(0, 4) === lastDay.slice(0, 4);
  return (
    <time dateTime={lastDay} title={format.date(lastDay)}>
      {thisYear ? format.weekday(lastDay) : format.date(lastDay)}
      {away !== null && ` · ${away}`}
    </time>
  );
}
