import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OwnReport } from '#shared/contract/ownReports.ts';

/** How much is in a report, and when it is produced on its own. */
export function ScheduleWords({ report }: { report: OwnReport }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const today = useToday();
  const { sections, schedule } = report;
  const parts = [t('own.sectionCount', { count: sections.length })];
  if (schedule !== null) {
    const day = format.date(schedule.nextOn);
    parts.push(t(`own.every.${schedule.every}`));
    parts.push(schedule.nextOn <= today ? t('own.dueNow', { day }) : t('own.next', { day }));
  }
  return <>{parts.join(' · ')}</>;
}
