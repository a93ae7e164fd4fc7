import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';
import classes from './Privacy.module.css';

interface PrivacyPageProps {
  /** One sentence about the page that is shown. */
  readonly sentence: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One of the pages about people's data and the law, which are beside each other. They are for HR. */
export function PrivacyPage({ sentence, action, children }: PrivacyPageProps) {
  const { t } = useTranslation('retention');
  const { role } = usePreferences();
  if (role !== 'hr') {
    return (
      <Page head={<PageHead title={t('privacy.title')} sentence={t('privacy.forHr')} />}>
        <EmptyState sentence={t('privacy.forHr')} />
      </Page>
    );
  }
  return (
    <Page head={<PageHead title={t('privacy.title')} sentence={sentence} action={action} />}>
      <PageTabs
        label={t('privacy.title')}
        tabs={[
          { to: '/settings/privacy', word: t('privacy.consents') },
          { to: '/settings/privacy/retention', word: t('privacy.retention') },
          { to: '/settings/privacy/erasures', word: t('privacy.erasures') },
          { to: '/settings/privacy/audit', word: t('privacy.audit') },
        ]}
      />
      <div className={classes['content']}>{children}</div>
    </Page>
  );
}
