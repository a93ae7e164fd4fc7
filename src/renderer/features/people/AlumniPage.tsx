import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { AlumniWorkplace } from './AlumniWorkplace.tsx';
import { usualList } from './list/usualList.ts';

/** All people in one list, as it was left the last time. */
export function AlumniPage() {
  const { t } = useTranslation('list');
  const mine = useQuery(useData().views.mine.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  if (mine.isPending) {
    return (
      <Page fill head={<PageHead title={t('title')} sentence={t('counting')} />}>
        <LinesSkeleton lines={14} />
      </Page>
    );
  }
  return <AlumniWorkplace last={mine.data?.last ?? usualList} />;
}
