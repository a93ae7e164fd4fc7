import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { ReportInItsLanguage } from '#renderer/report/ReportInItsLanguage.tsx';
import { ReportOpening } from '#renderer/report/ReportSheet.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import type { ReportDocument, ReportScope } from '#shared/contract/reports.ts';
import classes from './ReportsPage.module.css';

/** How many sections the preview shows below the cover. */
const sectionsShown = 2;

/** The first pages of the report as it will be, made small; their shape while it is not said yet what it is to be. */
export function ReportPreview({ scope }: { scope: ReportScope | null }) {
  const { t } = useTranslation('reports');
  const { reports } = useData();
  return (
    <section className={classes['preview']} aria-label={t('preview.title')}>
      {scope === null ? (
        <div className={classes['blank']} />
      ) : (
        <Composed key={scope.kind} options={reports} scope={scope} />
      )}
    </section>
  );
}

interface ComposedProps {
  readonly options: ReturnType<typeof useData>['reports'];
  readonly scope: ReportScope;
}

function Composed({ options, scope }: ComposedProps) {
  const query = useQuery(options.compose.queryOptions({ input: scope, placeholderData: keepPreviousData }));
  if (query.isError) return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={560} />;
  return <Sheet report={query.data} />;
}

/** The sheet is a picture here: one can't go into it, and who listens hears what it says. */
function Sheet({ report }: { report: ReportDocument }) {
  const { t } = useTranslation('reports');
  const left = report.layout === 'page' ? 0 : report.sections.length - sectionsShown;
  const reading = [report.title, report.subtitle, ...report.sections.map(({ sentence }) => sentence)];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <div className={classes['desk']} tabIndex={0} role="img" aria-label={reading.join('. ')}>
        <div className={classes['paper']} data-paper={report.paper} inert>
          <ReportInItsLanguage report={report}>
            <ReportOpening report={report} sections={sectionsShown} />
          </ReportInItsLanguage>
        </div>
      </div>
      {left > 0 && <p className={classes['left']}>{t('preview.more', { count: left })}</p>}
    </>
  );
}
