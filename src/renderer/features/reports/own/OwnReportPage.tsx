import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import { OwnReportForm } from './OwnReportForm.tsx';
import { draftOf, newDraft } from './ownDraft.ts';
import { useSaveOwnReport } from './useSaveOwnReport.ts';

/** Where a report of one's own is put together, or changed. */
export function OwnReportPage() {
  const { t } = useTranslation('reports');
  const { ownReportId } = useParams({ strict: false });
  const isNew = ownReportId === 'new';
  const own = useQuery(useData().ownReports.list.queryOptions({ enabled: !isNew }));
  const found = own.data?.find(({ id }) => id === ownReportId) ?? null;
  const head = <PageHead title={t(isNew ? 'own.new' : 'own.edit')} sentence={t('own.sentence')} />;
  return (
    <Page head={head}>
      {isNew && <Editing before={null} />}
      {found !== null && <Editing key={found.id} before={found} />}
      {!isNew && own.isPending && <LinesSkeleton lines={10} />}
      {!isNew && own.isError && <FailedState error={own.error} onRetry={() => void own.refetch()} />}
      {!isNew && own.isSuccess && found === null && (
        <EmptyState
          sentence={t('own.gone')}
          action={<ButtonLink to="/reports">{t('own.back')}</ButtonLink>}
        />
      )}
    </Page>
  );
}

function Editing({ before }: { before: OwnReport | null }) {
  const { language } = usePreferences();
  const save = useSaveOwnReport(before);
  return (
    <OwnReportForm
      first={before === null ? newDraft(language) : draftOf(before)}
      before={before}
      saving={save.saving}
      error={save.error}
      onSave={save.save}
    />
  );
}
