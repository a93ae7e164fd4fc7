import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';

/** The pages of the community beside each other, and at the right what narrows the one that is shown. */
export function CommunityTabs({ tools }: { tools?: ReactNode }) {
  const { t } = useTranslation('community');
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { to: '/community', word: t('tabs.orientations') },
        { to: '/community/members', word: t('tabs.members') },
        { to: '/community/events', word: t('tabs.events') },
        { to: '/community/surveys', word: t('tabs.surveys') },
        { to: '/community/outreach', word: t('tabs.outreach') },
        { to: '/community/circles', word: t('tabs.circles') },
        { to: '/community/voices', word: t('tabs.voices') },
        { to: '/community/balance', word: t('tabs.balance') },
      ]}
      tools={tools}
    />
  );
}
