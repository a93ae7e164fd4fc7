import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import { reportName } from '#shared/contract/reports.ts';
import { reportsSearch } from './chosenReport.ts';
import { Gallery } from './Gallery.tsx';
import { NamedReport } from './NamedReport.tsx';
import { OwnReportPanel } from './own/OwnReportPanel.tsx';
import { PersonReport } from './PersonReport.tsx';
import { ProducedList } from './ProducedList.tsx';

type Search = ReturnType<typeof reportsSearch.parse>;

/** The gallery of reports: what each is for, how it should be, how it will look, the way to a file, and what was produced. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const search = reportsSearch.parse(useSearch({ strict: false }));
  const own = useQuery(useData().ownReports.list.queryOptions());
  const chosen = search.report ?? 'management-summary';
  return (
    <Page head={<PageHead title={t('title')} sentence={t('sentence')} />}>
      <Gallery chosen={chosen} own={own.data ?? []} />
      <Chosen search={{ ...search, report: chosen }} own={own.data} />
      <ProducedList />
    </Page>
  );
}

/** One's own report that is not there, or not any more, leaves the place empty. */
function Chosen({
  search: { report, person },
  own,
}: {
  search: Search;
  own: readonly OwnReport[] | undefined;
}) {
  const named = reportName.safeParse(report);
  if (!named.success) {
    if (own === undefined) return <Skeleton height={560} />;
    const found = own.find(({ id }) => id === report);
    return found === undefined ? null : <OwnReportPanel key={found.id} report={found} />;
  }
  if (named.data === 'person-data') return <PersonReport personId={person ?? null} />;
  return <NamedReport key={named.data} name={named.data} />;
}
