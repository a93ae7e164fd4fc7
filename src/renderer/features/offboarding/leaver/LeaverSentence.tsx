import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { LastDayText } from '../LastDayText.tsx';

/** Where the leaver works, since when, and when the last day is. */
export function LeaverSentence({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const format = useFormat();
  const { department, title, employmentType, hereSince, lastDay } = leaver;
  const parts = [
    department,
    title,
    employmentType === null ? null : t(`vocabulary:employmentType.${employmentType}`),
    hereSince === null ? null : t('leaver.since', { day: format.date(hereSince) }),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.map((part) => `${part} · `).join('')}
      {t('lastDay.label')} <LastDayText lastDay={lastDay} />
    </>
  );
}
