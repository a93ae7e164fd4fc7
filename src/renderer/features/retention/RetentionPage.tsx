import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { PrivacyPage } from '../privacy/PrivacyPage.tsx';
import { Holds } from './Holds.tsx';
import { Proposals } from './Proposals.tsx';
import classes from './Retention.module.css';
import { Rules } from './Rules.tsx';

/** When data is no longer needed, whom that concerns today, and who is kept all the same. */
export function RetentionPage() {
  const { t } = useTranslation('retention');
  return (
    <PrivacyPage sentence={t('privacy.retentionSentence')}>
      <Retention />
    </PrivacyPage>
  );
}

function Retention() {
  const rules = useQuery(useData().retention.rules.queryOptions());
  if (rules.data === undefined) {
    if (rules.isError) return <FailedState error={rules.error} onRetry={() => void rules.refetch()} />;
    return <LinesSkeleton lines={8} />;
  }
  return (
    <div className={classes['panel']}>
      <Rules rules={rules.data} />
      <Proposals rules={rules.data} />
      <Holds />
    </div>
  );
}
