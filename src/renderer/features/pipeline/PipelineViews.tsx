import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';

/** The ways to look at the pipeline, and at the right what narrows the one that is shown. */
export function PipelineViews({ tools }: { tools?: ReactNode }) {
  const { t } = useTranslation('pipeline');
  return (
    <PageTabs
      label={t('views.label')}
      tabs={[
        { to: '/pipeline', word: t('views.board') },
        { to: '/pipeline/table', word: t('views.table') },
        { to: '/pipeline/candidates', word: t('views.candidates') },
        { to: '/pipeline/numbers', word: t('views.numbers') },
      ]}
      tools={tools}
    />
  );
}
