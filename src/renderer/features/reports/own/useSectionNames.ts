import { useTranslation } from 'react-i18next';
import type { OwnReportSection } from '#shared/contract/ownReports.ts';

/** What the sections of reports are called, as on the page of Insights. */
export function useSectionNames(): (section: OwnReportSection) => string {
  const { t } = useTranslation(['figures', 'reports']);
  return (section) => (section === 'people' ? t('reports:own.people') : t(`figures:title.${section}`));
}
